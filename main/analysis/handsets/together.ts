import type { Turns } from '../turns.ts'
import type { Use } from './rows.ts'

type Part = 'number' | 'imsi' | 'imei'
export type Sets = ReadonlyMap<number, ReadonlySet<number>>

/** What rows name together, each by row of `selector`. */
export interface Together {
  numbersOfImei: Sets
  simsOfImei: Sets
  imeisOfNumber: Sets
  numbersOfSim: Sets
}

export async function together(uses: readonly Use[], pace: Turns): Promise<Together> {
  const found: Record<keyof Together, Map<number, Set<number>>> = {
    numbersOfImei: new Map(),
    simsOfImei: new Map(),
    imeisOfNumber: new Map(),
    numbersOfSim: new Map(),
  }
  const add = (map: Map<number, Set<number>>, use: Use, by: Part, what: Part): void => {
    if (use[by] === 0 || use[what] === 0) return
    const set = map.get(use[by])
    if (set) set.add(use[what])
    else map.set(use[by], new Set([use[what]]))
  }
  for (const [i, use] of uses.entries()) {
    add(found.numbersOfImei, use, 'imei', 'number')
    add(found.simsOfImei, use, 'imei', 'imsi')
    add(found.imeisOfNumber, use, 'number', 'imei')
    add(found.numbersOfSim, use, 'imsi', 'number')
    if (i % 8_192 === 0 && pace.due()) await pace.pause()
  }
  return found
}

/** Uses of some things, and all uses of the numbers, SIMs and handsets that those name. `loose`: IMEIs that tie nothing together. */
export async function touching(uses: readonly Use[], asked: ReadonlySet<number>, loose: (imei: number) => boolean, pace: Turns): Promise<Set<number>> {
  const near = new Set(asked)
  const among = async (each: (use: Use, index: number) => void): Promise<void> => {
    for (const [i, use] of uses.entries()) {
      each(use, i)
      if (i % 16_384 === 0 && pace.due()) await pace.pause()
    }
  }
  const parts = (use: Use): number[] => [use.number, use.imsi, use.imei].filter((row) => row !== 0)
  await among((use) => {
    if (parts(use).some((row) => asked.has(row))) for (const row of parts(use)) if (row !== use.imei || !loose(row)) near.add(row)
  })
  const kept = new Set<number>()
  await among((use, index) => {
    if (parts(use).some((row) => near.has(row))) kept.add(index)
  })
  return kept
}
