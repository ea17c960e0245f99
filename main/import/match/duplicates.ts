import type { MatchRow, SameText } from './rules.ts'

/** All that a row states of its event, and whose record it is. Caller and callee are the same within a cluster. */
const factsOf = (row: MatchRow): string =>
  `${row.kind} ${row.start} ${row.seconds} ${row.direction} ${row.side} ${row.imei} ${row.imsi} ${row.cell_first} ${row.cell_last} ${row.text ?? ''}`

/**
 * Finds, among rows of one pair, the rows of the new source that say nothing new: each is given the row it repeats. Within a
 * file a row repeats another only if they are the same to the letter, for a file may hold two calls that it tells
 * alike; each row of another file is repeated by one row at most, for the same reason.
 */
export function findDuplicates(rows: readonly MatchRow[], source: number, sameText: SameText): Map<MatchRow, MatchRow> {
  const repeats = new Map<MatchRow, MatchRow>()
  const byFacts = new Map<string, MatchRow[]>()
  for (const row of rows) {
    const facts = factsOf(row)
    const group = byFacts.get(facts)
    if (group) group.push(row)
    else byFacts.set(facts, [row])
  }
  for (const group of byFacts.values()) {
    if (group.length < 2) continue
    const others = group.filter((row) => row.source !== source && row.role !== 2).sort((a, b) => a.id - b.id)
    const own: MatchRow[] = []
    for (const row of group.filter((row) => row.source === source).sort((a, b) => a.id - b.id)) {
      const twin = own.find((earlier) => sameText(earlier, row))
      if (twin) {
        repeats.set(row, twin)
        continue
      }
      own.push(row)
      const other = others.shift()
      if (other) repeats.set(row, other)
    }
  }
  return repeats
}
