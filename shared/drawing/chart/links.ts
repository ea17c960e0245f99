import type { ChartEdge, Point } from '../../model/chart.ts'
import type { Certainty } from '../../model/entity.ts'
import { heading, isStraight, part, type Curve } from '../geometry/curve.ts'
import { el, round } from '../svg/element.ts'
import { along, lengthOf } from './reach.ts'

/** Widths of lines by events, logarithmic from the smallest count on the page to the largest. Millimetres. */
export interface Scale {
  thin: number
  thick: number
  least: number
  most: number
}

/** Links that are stated, not counted, are drawn in one thin width. */
export const STATED_WIDTH = 0.3
export const isCounted = (edge: Pick<ChartEdge, 'kind'>): boolean => edge.kind === 'events' || edge.kind === 'handset' || edge.kind === 'cell'

export function widthOf(edge: Pick<ChartEdge, 'kind' | 'events'>, scale: Scale): number {
  if (!isCounted(edge)) return STATED_WIDTH
  return widthOfCount(edge.events, scale)
}

export const widthOfCount = (events: number, { thin, thick, least, most }: Scale): number =>
  most <= least ? (thin + thick) / 2 : thin + (thick - thin) * (Math.log(Math.max(least, events) / least) / Math.log(most / least))

/** Solid, dashed or dotted, in steps that suit the width so that they read alike in thick and thin. */
export function dashes(certainty: Certainty, width: number): { 'stroke-dasharray'?: string; 'stroke-linecap'?: string } {
  if (certainty === 'unconfirmed') return { 'stroke-dasharray': `${round(1.3 + width * 1.6)} ${round(0.8 + width)}` }
  if (certainty === 'tentative') return { 'stroke-dasharray': `0 ${round(0.5 + width * 1.7)}`, 'stroke-linecap': 'round' }
  return {}
}

const d = (curve: Curve): string =>
  isStraight(curve)
    ? `M${round(curve.a.x)} ${round(curve.a.y)}L${round(curve.b.x)} ${round(curve.b.y)}`
    : `M${round(curve.a.x)} ${round(curve.a.y)}Q${round(curve.c.x)} ${round(curve.c.y)} ${round(curve.b.x)} ${round(curve.b.y)}`

const head = (tip: Point, way: Point, long: number, wide: number): string => {
  const [x, y] = [tip.x - way.x * long, tip.y - way.y * long]
  const [nx, ny] = [(-way.y * wide) / 2, (way.x * wide) / 2]
  return `M${round(tip.x)} ${round(tip.y)}L${round(x + nx)} ${round(y + ny)}L${round(x - nx)} ${round(y - ny)}Z`
}

export const headLength = (width: number): number => 1.5 + width * 1.7

export interface LinkLook {
  /** Already trimmed to the outlines of the signs. */
  curve: Curve
  width: number
  certainty: Certainty
  toA: boolean
  toB: boolean
  ink: string
}

/** One link as printed: a line, and heads only where rows say who called whom. */
export function drawLink({ curve, width, certainty, toA, toB, ink }: LinkLook): string {
  const heads = Number(toA) + Number(toB)
  const full = headLength(width)
  const long = heads === 0 ? 0 : Math.min(full, (lengthOf(curve) * 0.8) / heads)
  const wide = (1.15 + width * 1.5) * (heads === 0 ? 1 : long / full)
  const from = toA ? along(curve, 0, long * 0.85) : 0
  const to = toB ? along(curve, 1, -long * 0.85) : 1
  const line = part(curve, from, Math.max(from, to))
  const parts = [el('path', { d: d(line), fill: 'none', stroke: ink, 'stroke-width': width, ...dashes(certainty, width) })]
  if (toB) parts.push(el('path', { d: head(curve.b, heading(curve, along(curve, 1, -long / 2)), long, wide), fill: ink }))
  if (toA) {
    const way = heading(curve, along(curve, 0, long / 2))
    parts.push(el('path', { d: head(curve.a, { x: -way.x, y: -way.y }, long, wide), fill: ink }))
  }
  return parts.join('')
}
