import type { NodeKind } from '../../model/chart.ts'
import { el, round } from '../svg/element.ts'
import { textLine } from '../svg/text.ts'
import { ICONS } from './icons.ts'
import { INK, nodeInk, PAPER } from './style.ts'

const polygon = (points: readonly (readonly [number, number])[], x: number, y: number, r: number): string =>
  `M${points.map(([px, py]) => `${round(x + px * r)} ${round(y + py * r)}`).join('L')}Z`

const regular = (sides: number, turn: number, reach: number): [number, number][] =>
  Array.from({ length: sides }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / sides
    return [Math.cos(angle) * reach, Math.sin(angle) * reach]
  })

const rectangle = (x: number, y: number, w: number, h: number, corner: number): string => {
  const [left, top] = [x - w / 2, y - h / 2]
  if (corner === 0) return `M${round(left)} ${round(top)}h${round(w)}v${round(h)}h${round(-w)}Z`
  const arc = (dx: number, dy: number) => `a${round(corner)} ${round(corner)} 0 0 1 ${round(dx)} ${round(dy)}`
  const [across, down] = [w - corner * 2, h - corner * 2]
  return `M${round(left + corner)} ${round(top)}h${round(across)}${arc(corner, corner)}v${round(down)}${arc(-corner, corner)}h${round(-across)}${arc(-corner, -corner)}v${round(-down)}${arc(corner, -corner)}Z`
}

/** Outline of a kind round (x, y): about the same area for all, so that no kind shouts. `r` in millimetres. */
export function outline(kind: NodeKind, x: number, y: number, r: number): string {
  switch (kind) {
    case 'person':
      return `M${round(x + r)} ${round(y)}A${round(r)} ${round(r)} 0 1 1 ${round(x - r)} ${round(y)}A${round(r)} ${round(r)} 0 1 1 ${round(x + r)} ${round(y)}Z`
    case 'other':
      return polygon(regular(7, -Math.PI / 2, 1.04), x, y, r)
    case 'group':
      // A speech bubble: people who write to each other.
      return polygon(
        [
          [-1.02, -0.7],
          [-0.8, -0.92],
          [0.8, -0.92],
          [1.02, -0.7],
          [1.02, 0.46],
          [0.8, 0.68],
          [-0.06, 0.68],
          [-0.46, 1.06],
          [-0.46, 0.68],
          [-0.8, 0.68],
          [-1.02, 0.46],
        ],
        x,
        y,
        r,
      )
    case 'number':
      return rectangle(x, y, r * 1.8, r * 1.8, r * 0.5)
    case 'device':
      return rectangle(x, y, r * 1.72, r * 1.72, 0)
    case 'place':
      return polygon(
        [
          [0, -1.3],
          [1.3, 0],
          [0, 1.3],
          [-1.3, 0],
        ],
        x,
        y,
        r,
      )
    case 'organisation':
      return polygon(regular(8, Math.PI / 8, 1.06), x, y, r)
    case 'vehicle':
    case 'vessel':
      return polygon(regular(6, 0, 1.14), x, y, r)
    case 'document':
      return polygon(
        [
          [-0.78, -1],
          [0.38, -1],
          [0.78, -0.6],
          [0.78, 1],
          [-0.78, 1],
        ],
        x,
        y,
        r,
      )
    case 'sim':
      return polygon(
        [
          [-0.86, -0.86],
          [0.36, -0.86],
          [0.86, -0.36],
          [0.86, 0.86],
          [-0.86, 0.86],
        ],
        x,
        y,
        r,
      )
    case 'account':
      return rectangle(x, y, r * 2.2, r * 1.5, r * 0.2)
    case 'event':
      return polygon(regular(5, -Math.PI / 2, 1.14), x, y, r)
  }
}

export interface NodeLook {
  kind: NodeKind
  x: number
  y: number
  r: number
  /** Hollow, without its sign. */
  hollow: boolean
  /** A second ring: the case holds this number's own records. */
  subject: boolean
  /** Stands in the place of the sign where there is no room for a name. */
  key: number | null
  colour: boolean
}

/** One node as printed. */
export function drawNode({ kind, x, y, r, hollow, subject, key, colour }: NodeLook): string {
  const ink = nodeInk(kind, colour)
  const line = Math.max(0.22, r * 0.11)
  const parts: string[] = []
  if (subject) parts.push(el('path', { d: outline(kind, x, y, r * 1.32), fill: PAPER, stroke: ink.outline, 'stroke-width': line * 0.8 }))
  if (hollow) {
    parts.push(
      el('path', { d: outline(kind, x, y, r), fill: PAPER, stroke: INK, 'stroke-width': line * 1.9 }),
      el('path', { d: outline(kind, x, y, r * 0.66), fill: 'none', stroke: INK, 'stroke-width': line * 0.8 }),
    )
  } else parts.push(el('path', { d: outline(kind, x, y, r), fill: ink.fill, stroke: ink.outline, 'stroke-width': line }))
  if (key !== null) {
    const size = keySize(key, r)
    parts.push(textLine(String(key), x, y + size * 0.36, { size, weight: 600, anchor: 'middle', fill: INK, dir: 'ltr' }))
  } else if (!hollow) {
    const scale = (r * (kind === 'place' ? 1.02 : 1.14)) / 24
    parts.push(
      el('path', {
        d: ICONS[kind],
        transform: `translate(${round(x - 12 * scale)} ${round(y - 12 * scale - (kind === 'group' ? r * 0.12 : 0))}) scale(${scale.toFixed(5)})`,
        fill: 'none',
        stroke: ink.icon,
        'stroke-width': 2.1,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      }),
    )
  }
  return parts.join('')
}

/** Type size of a key number inside its shape; never under 6 points, so the shape must be wide enough (see `smallestKeyed`). */
const keySize = (key: number, r: number): number => Math.max(2.117, Math.min(r * 1.1, (r * 2.1) / (String(key).length * 0.62)))
