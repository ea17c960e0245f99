import { findDuplicates } from './duplicates.ts'
import type { Change, Matched, MatchRow, SameText } from './rules.ts'
import { pairSides } from './sides.ts'

const PRIMARY = 0
const CORROBORATING = 1
const DUPLICATE = 2

/**
 * Decides, for rows of one caller and callee near in time, which rows of the new source repeat another row, and which tell
 * of the same event from the other side. Rows of other sources keep their place; the earlier row stays the primary one.
 */
export function matchCluster(rows: readonly MatchRow[], source: number, sameText: SameText): Matched {
  const isNew = (row: MatchRow): boolean => row.source === source
  const { repeats, fuller } = findDuplicates(rows, source, sameText)
  // Legs of a call, and fuller exports of the same records, corroborate it from its own side: with them it is not yet told from both.
  const primaries = new Map(rows.filter((row) => row.role === PRIMARY).map((row) => [row.event, row]))
  const isOwnSide = (row: MatchRow, primary: MatchRow | undefined): boolean => primary !== undefined && (row.side === primary.side || row.side === 0)
  const complete = new Set(rows.filter((row) => row.role === CORROBORATING && !isOwnSide(row, primaries.get(row.event))).map((row) => row.event))
  const free = rows.filter((row) => row.role === PRIMARY && !repeats.has(row) && !fuller.has(row) && !complete.has(row.event))
  const { pairs, unsure } = pairSides(free, isNew)
  const eventOf = new Map<MatchRow, { role: number; event: number }>()
  for (const { a, b } of pairs) {
    const [first, second] = isNew(b) && (!isNew(a) || a.id < b.id) ? [a, b] : [b, a]
    eventOf.set(second, { role: CORROBORATING, event: first.event })
  }
  for (const [row, other] of fuller) eventOf.set(row, { role: CORROBORATING, event: other.event })
  const changes: Change[] = [...eventOf].map(([row, { role, event }]) => ({ id: row.id, role, event }))
  // What a row repeats may itself repeat another, or corroborate: all carry the event of the primary row.
  for (const row of repeats.keys()) {
    let origin = row
    for (let next = repeats.get(origin); next; next = repeats.get(origin)) origin = next
    changes.push({ id: row.id, role: DUPLICATE, event: eventOf.get(origin)?.event ?? origin.event })
  }
  return { changes, unsure: [...unsure].filter((row) => isNew(row) && !repeats.has(row) && !fuller.has(row)) }
}
