import type { MatchRow, SameText } from './rules.ts'

const DUPLICATE = 2

/** All that a row states of its event, and whose record it is. Caller and callee are the same within a cluster. */
const factsOf = (row: MatchRow): string =>
  `${row.kind} ${row.start} ${row.seconds} ${row.direction} ${row.side} ${row.imei} ${row.imsi} ${row.cell_first} ${row.cell_last} ${row.text ?? ''}`

/** What every table of calls states, whatever other columns it has. */
const coreOf = (row: MatchRow): string => `${row.kind} ${row.start} ${row.seconds}`

/** What one export states and another of the same records leaves out; null where a row does not say. */
const OTHER_FACTS = ['direction', 'side', 'imei', 'imsi', 'cell_first', 'cell_last', 'text'] as const
const stated = (row: MatchRow, fact: (typeof OTHER_FACTS)[number]): number | string | null => {
  const value = row[fact]
  return value === '' || ((fact === 'direction' || fact === 'side') && value === 0) ? null : value
}

export interface Repeats {
  /** Rows that say nothing new, each with the row it repeats. */
  repeats: Map<MatchRow, MatchRow>
  /** Rows that repeat a row of another file and state more of it than that does. */
  fuller: Map<MatchRow, MatchRow>
}

/**
 * Finds, among rows of one pair, the rows of the new source that tell again what a row tells: each is given the row it repeats. Within a
 * file a row repeats another only if they are the same to the letter, for a file may hold two calls that it tells
 * alike; each row of another file is repeated by one row at most, for the same reason.
 *
 * Another export of the same records may have other columns. Where both parties are known, and kind, instant and length agree,
 * a row repeats one of another file with which it agrees in all that both state.
 */
export function findDuplicates(rows: readonly MatchRow[], source: number, sameText: SameText): Repeats {
  const found: Repeats = { repeats: new Map(), fuller: new Map() }
  const told = createTold()
  for (const group of groupsOf(rows, factsOf)) {
    const others = group.filter((row) => isOthers(row, source))
    const own: MatchRow[] = []
    for (const row of group.filter((row) => row.source === source)) {
      const twin = own.find((earlier) => sameText(earlier, row))
      if (twin) {
        found.repeats.set(row, twin)
        continue
      }
      own.push(row)
      const other = others.shift()
      if (!other) continue
      found.repeats.set(row, other)
      told.add(row, other)
    }
  }
  for (const group of groupsOf(rows, coreOf)) matchLoosely(group, source, found, told)
  return found
}

/** Rows that agree in all that `keyOf` says, in the order of their import: groups in which something can repeat. */
function groupsOf(rows: readonly MatchRow[], keyOf: (row: MatchRow) => string): MatchRow[][] {
  const groups = new Map<string, MatchRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.sort((a, b) => a.id - b.id))
}

const isOthers = (row: MatchRow, source: number): boolean => row.source !== source && row.role !== DUPLICATE

function matchLoosely(group: readonly MatchRow[], source: number, { repeats, fuller }: Repeats, told: Told): void {
  const others = group.filter((row) => isOthers(row, source))
  if (others.length === 0) return
  for (const row of group) {
    if (row.source !== source || row.role !== 0 || repeats.has(row) || row.caller === null || row.callee === null) continue
    const other = others.find((one) => !told.has(row, one) && OTHER_FACTS.every((fact) => agree(stated(row, fact), stated(one, fact))))
    if (!other) continue
    told.add(row, other)
    const adds = OTHER_FACTS.some((fact) => stated(row, fact) !== null && stated(other, fact) === null)
    ;(adds ? fuller : repeats).set(row, other)
  }
}

const agree = (a: number | string | null, b: number | string | null): boolean => a === null || b === null || a === b

interface Told {
  add(row: MatchRow, other: MatchRow): void
  /** Whether a row of the new source told that event already, from the same side for all that is known. */
  has(row: MatchRow, other: MatchRow): boolean
}

/** Events that the new source tells again. Two of its rows are two calls, unless they describe different sides of one. */
function createTold(): Told {
  const sides = new Map<number, number[]>()
  return {
    add({ side }, { event }) {
      sides.set(event, [...(sides.get(event) ?? []), side])
    },
    has: ({ side }, { event }) => (sides.get(event) ?? []).some((before) => before === side || before === 0 || side === 0),
  }
}
