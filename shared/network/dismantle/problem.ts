import type { Network } from '../csr.ts'
import type { Objective } from './cuts.ts'

/** Whom to remove: at most `remove` of those who may be suggested. */
export interface Problem {
  /** Undirected; weights play no part. */
  net: Network
  remove: number
  objective: Objective
  /** 1 where the node may be removed, 0 for the protected. */
  removable: Uint8Array
}

/** A set, with the objective after its removal and the other objective, which decides between equals. */
export interface Found {
  set: number[]
  value: number
  second: number
}

export const isBetter = (a: Pick<Found, 'value' | 'second'>, b: Pick<Found, 'value' | 'second'>): boolean =>
  a.value < b.value || (a.value === b.value && a.second < b.second)

export const other = (objective: Objective): Objective => (objective === 'largest' ? 'pairs' : 'largest')

export const degreeOf = ({ offsets }: Network, node: number): number => offsets[node + 1]! - offsets[node]!
