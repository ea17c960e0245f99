import type { NodeKind } from '../../model/chart.ts'

/** Ink of the page. Colour is the second sign of a kind, never the only one: shape and icon tell it in grey as well. */
export const INK = '#000000'
export const QUIET = '#3d3d3d'
export const PAPER = '#ffffff'
export const HAIRLINE = 0.18

/** As on screen (renderer/styles/tokens.css, light), after Okabe and Ito. */
const COLOURS: Record<NodeKind, string> = {
  person: '#0072b2',
  number: '#00815e',
  sim: '#3d8fc4',
  device: '#b26f00',
  vehicle: '#b05a90',
  vessel: '#8f4a86',
  place: '#c65200',
  organisation: '#857700',
  document: '#5d646c',
  account: '#46527e',
  event: '#1c2126',
  group: '#1f6f7d',
  other: '#6b6860',
}

export interface NodeInk {
  outline: string
  fill: string
  icon: string
}

/** `share` of the colour on white paper. */
function tint(colour: string, share: number): string {
  const part = (at: number) => Math.round(255 - (255 - parseInt(colour.slice(at, at + 2), 16)) * share)
  return `#${[1, 3, 5].map((at) => part(at).toString(16).padStart(2, '0')).join('')}`
}

export const nodeInk = (kind: NodeKind, colour: boolean): NodeInk =>
  colour ? { outline: COLOURS[kind], fill: tint(COLOURS[kind], 0.14), icon: COLOURS[kind] } : { outline: INK, fill: PAPER, icon: INK }

/** Lines between nodes stand back behind the shapes: the more of them, the lighter, never lighter than a fair copy holds. */
export function linkInk(colour: boolean, links: number): string {
  if (links > 250) return colour ? '#868c93' : '#777777'
  if (links > 120) return colour ? '#666c73' : '#555555'
  return colour ? '#4a4f55' : '#222222'
}
