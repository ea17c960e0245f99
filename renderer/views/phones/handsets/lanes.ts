import { HANDSET_WARNINGS, type HandsetUse, type HandsetWarning } from '../../../../shared/api/handsets.ts'

export const ROW = 26
export const GAP = 10
/** Room above the first lane, for the dates. */
export const TOP = 28

/** A use with its place in the drawing: pixels from the top to the middle of its row. */
export interface Bar {
  use: HandsetUse
  key: string
  middle: number
  /** Row of the grid, from 1. */
  row: number
}

/** One handset, or those uses that name none. */
export interface Lane {
  key: string
  imei: string | null
  imeiId: string | null
  body: string | null
  /** What is remarkable about the handset itself. */
  warnings: HandsetWarning[]
  bars: Bar[]
}

const OF_HANDSET = new Set<HandsetWarning>([
  'overlapping-calls',
  'two-places',
  'many-sims',
  'shared-handset',
  'two-slots',
  'neighbouring-serials',
  'bad-imei',
  'generic-imei',
  'test-imei',
  'unknown-body',
  'short-imei',
  'software-version',
])

export const keyOf = ({ imeiId, imsiId, numberId }: Pick<HandsetUse, 'imeiId' | 'imsiId' | 'numberId'>): string =>
  `${imeiId ?? ''} ${imsiId ?? ''} ${numberId ?? ''}`

const gravity = ({ warnings, bars }: Lane): number => {
  const ranks = warnings.map((code) => HANDSET_WARNINGS.indexOf(code))
  return -Math.min(HANDSET_WARNINGS.length, ...ranks) * 1_000 + bars.length
}

/** Uses by handset, those that stand out most first, then by time; at most so many uses, whole lanes but the last. */
export function lanesOf(rows: readonly HandsetUse[], most: number): Lane[] {
  const lanes = [...Map.groupBy(rows, ({ imeiId }) => imeiId)]
    .map(([imeiId, uses]): Lane => {
      const sorted = uses.toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
      const codes = new Set(uses.flatMap(({ warnings }) => warnings))
      return {
        key: imeiId ?? 'none',
        imeiId,
        imei: uses[0]?.imei ?? null,
        body: uses[0]?.body ?? null,
        warnings: HANDSET_WARNINGS.filter((code) => OF_HANDSET.has(code) && codes.has(code)),
        bars: sorted.map((use) => ({ use, key: keyOf(use), middle: 0, row: 0 })),
      }
    })
    .toSorted((a, b) => Number(a.imeiId === null) - Number(b.imeiId === null) || gravity(b) - gravity(a) || (firstOf(a) < firstOf(b) ? -1 : 1))
  let left = most
  let [top, row] = [TOP, 2]
  return lanes.flatMap((lane) => {
    const bars = lane.bars.slice(0, Math.max(0, left)).map((bar, i) => ({ ...bar, middle: top + i * ROW + ROW / 2, row: row + i }))
    left -= bars.length
    top += bars.length * ROW + GAP
    row += bars.length + 1
    return bars.length > 0 ? [{ ...lane, bars }] : []
  })
}

const firstOf = ({ bars }: Lane): string => bars[0]?.use.first ?? ''

/** Heights of the rows of the grid: the dates, then each lane's rows and a gap. */
export const heightsOf = (lanes: readonly Lane[]): number[] => [TOP, ...lanes.flatMap(({ bars }) => [...bars.map(() => ROW), GAP])]

/** Slots without events between two, above which a bar is interrupted: whoever moved to another handset and back was not in this one in between. */
const PAUSE = 12

/** Stretches of slots in which a number was in a handset, each from its first slot to its last. */
export function stintsOf(slots: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const slot of slots) {
    const last = found.at(-1)
    if (last && slot - last[1] <= PAUSE) last[1] = slot
    else found.push([slot, slot])
  }
  return found
}

/** A step of a number from one handset to another: the last slot there, the first here. */
export interface Step {
  id: string
  from: Bar
  leaves: number
  to: Bar
  comes: number
}

/** Numbers that were in several handsets: a step from each stretch to the next in another lane, in order of time. */
export function stepsOf(lanes: readonly Lane[]): Step[] {
  const stints = lanes.flatMap((lane) =>
    lane.bars.flatMap((bar) =>
      bar.use.numberId === null ? [] : stintsOf(bar.use.slots).map(([first, last]) => ({ id: bar.use.numberId ?? '', lane: lane.key, bar, first, last })),
    ),
  )
  return [...Map.groupBy(stints, ({ id }) => id)].flatMap(([id, of]) => {
    const sorted = of.toSorted((a, b) => a.first - b.first)
    return sorted.slice(1).flatMap((to, i) => {
      const from = sorted[i]
      return from && from.lane !== to.lane ? [{ id, from: from.bar, leaves: from.last, to: to.bar, comes: to.first }] : []
    })
  })
}

/** How many other handsets each number was in. */
export function othersOf(lanes: readonly Lane[]): Map<string, number> {
  const found = new Map<string, Set<string>>()
  for (const { key, bars } of lanes)
    for (const { use } of bars) if (use.numberId !== null) found.set(use.numberId, (found.get(use.numberId) ?? new Set()).add(key))
  return new Map([...found].map(([id, keys]) => [id, keys.size - 1]))
}

/** True where a use is of this number, SIM or handset. */
export const isOf = ({ imeiId, imsiId, numberId }: Pick<HandsetUse, 'imeiId' | 'imsiId' | 'numberId'>, id: string): boolean =>
  imeiId === id || imsiId === id || numberId === id
