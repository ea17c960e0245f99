import type { DocumentPlace } from '../types.ts'

export interface Attribute {
  name: string
  value: string
}

/** A node as a chart file writes it. `type`: what its own type attribute says. */
export interface ChartNode {
  what: 'node'
  place: DocumentPlace
  id: string | null
  label: string | null
  type: string | null
  attributes: Attribute[]
}

/** An edge as a chart file writes it; `ends` by node id. More than two ends: a hyperedge, which ties each to each no surer than the file does: not at all. */
export interface ChartEdge {
  what: 'edge'
  place: DocumentPlace
  ends: (string | null)[]
  directed: boolean
  weight: number | null
  attributes: Attribute[]
}

export type ChartItem = ChartNode | ChartEdge

const WEIGHT = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i

/** A weight as written; null for what is no plain number. */
export function readWeight(text: string | null | undefined): number | null {
  const plain = text?.trim() ?? ''
  if (plain === '' || plain.length > 64 || !WEIGHT.test(plain)) return null
  const value = Number(plain.replace(',', '.'))
  return Number.isFinite(value) ? value : null
}
