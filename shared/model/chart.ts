import type { Certainty, EntityKind, LinkKind, Protection } from './entity.ts'
import type { EventKind } from './event.ts'

/** What a node is drawn as. Selectors of telephony map to `number`; bare names, and nodes of charts without a type, to `other`; IMEIs to `device`; cells to `place`; IMSIs to `sim`. */
export type NodeKind = EntityKind | 'number' | 'sim' | 'group'

/** Which layers a chart shows beside numbers and their calls, members of groups, and what charts of other tools assert, which it always shows. */
export interface Layers {
  /** Subscribers, and names and numbers of address books. */
  people: boolean
  /** Handsets (IMEI) used with a number, and accounts that a handset holds. */
  devices: boolean
  /** Cells that numbers were served by. */
  places: boolean
}

/** One filter over chart, table and histogram. Times are UTC milliseconds; `until` is exclusive. */
export interface Filter {
  kinds?: EventKind[] | undefined
  from?: number | undefined
  until?: number | undefined
  /** Public ids of selectors; keeps events in which one of them takes part. */
  of?: string[] | undefined
  /** Public ids of sources. */
  sources?: string[] | undefined
  /** Keeps links between two parties that share at least this many events. */
  least?: number | undefined
}

export interface ChartNode {
  /** Public id: `s12`, `e3`, `c7`. */
  id: string
  kind: NodeKind
  label: string
  /** A second, quieter line: the number's country, the cell's place. Empty where there is none. */
  detail: string
  /** Events it takes part in under the filter. */
  events: number
  /** Others to which links that files assert tie it, in this chart or left out of it by `limit`; absent where none does. */
  links?: number | undefined
  protection: Protection | null
  /** Set for a number, handset, SIM or name that leads to protected people: who they are, and which of their things of this kind it is, from 1. */
  protectedAs?: { persons: string[]; nth: number } | undefined
  /** True where a pseudonym stands for the label, until the person is revealed on the record. */
  veiled?: boolean | undefined
  /** The case's file subscriber: its own records are in the case. */
  subject: boolean
}

export interface ChartEdge {
  /** `from>to` of public ids; one edge a pair whatever the direction. `from` sorts first. */
  id: string
  from: string
  to: string
  kind: 'events' | 'handset' | 'cell' | LinkKind
  /** Events under the filter; for an asserted link the number of rows that state it. */
  events: number
  /** Of these, how many run from `from` to `to` and back. Both 0 where direction is unknown. */
  forward: number
  backward: number
  seconds: number
  /** UTC ms; null for links without time. */
  first: number | null
  last: number | null
  certainty: Certainty
  /** Of an asserted link whose rows state one: summed over the rows of a file. Of an asserted link `forward` and `backward` count rows that give it a direction. */
  weight?: number | undefined
  /** Of that weight, what runs from `from` to `to` and back, where rows give it a direction. */
  weights?: { forward: number; backward: number } | undefined
}

export interface Graph {
  nodes: ChartNode[]
  edges: ChartEdge[]
  /** Of all nodes and edges under the filter, how many are not in this answer because of `limit`. Never hidden from the reader. */
  omittedNodes: number
  omittedEdges: number
  /** Events under the filter, and in the case. */
  events: number
  allEvents: number
  /** First and last event under the filter, UTC ms. */
  first: number | null
  last: number | null
}

export interface Point {
  x: number
  y: number
}

export const LAYOUTS = ['force', 'hierarchy', 'circle', 'grid'] as const
export type LayoutName = (typeof LAYOUTS)[number]

/** A kept chart: everything needed to draw it again from the case. */
export interface ChartState {
  filter: Filter
  layers: Layers
  layout: LayoutName
  /** Node ids to places on an unbounded plane, y downwards. */
  positions: Record<string, Point>
  hidden: string[]
  pinned: string[]
  /** When not null, only these nodes and what links them (an expanded selection). */
  only: string[] | null
  /** Most nodes drawn, busiest first. */
  limit: number
}
