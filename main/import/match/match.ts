import type { WritableDB } from '../../case/types.ts'
import { OBSERVATION_FLAGS } from '../../../shared/model/event.ts'
import type { Turns } from '../load/turns.ts'
import { matchCluster } from './cluster.ts'
import { seekClusters, walkClusters } from './find.ts'
import type { Range } from './find.ts'
import type { MatchRow, SameText } from './rules.ts'

export interface Matches {
  duplicates: number
  corroborating: number
  unsure: number
  /** First row that may be the same as another, as a person counts rows; null when there is none. */
  firstUnsure: number | null
}

export interface MatchSetting {
  db: WritableDB
  range: Range
  /** Rows of the case before this import. */
  before: number
  /** Whether some rows of the source lack a party. */
  lacking: boolean
  sameText: SameText
  turns: Turns
  progress(done: number): void
}

/** Finds the rows of a source that repeat others or tell of the same call from the other side, and says so in `role` and `event`. */
export async function matchSource({ db, range, before, lacking, sameText, turns, progress }: MatchSetting): Promise<Matches> {
  const found: Matches = { duplicates: 0, corroborating: 0, unsure: 0, firstUnsure: null }
  const rows = range.last - range.first + 1
  if (rows <= 0) return found
  const change = db.prepare('UPDATE observation SET role = ?, event = ? WHERE id = ?')
  const flag = db.prepare(`UPDATE observation SET flags = flags | ${OBSERVATION_FLAGS.possiblySame} WHERE id = ?`)
  let done = 0

  const noteUnsure = ({ id, row }: MatchRow): void => {
    flag.run([id])
    found.unsure++
    if (found.firstUnsure === null || row < found.firstUnsure) found.firstUnsure = row
  }

  const walk = rows * 4 >= before
  // Most rows of a walk belong to no cluster: how far it has come is told by its pages.
  const share = rows / (before + rows)
  const walked = (passed: number): void => progress(Math.min(Math.round(passed * share), rows))
  const passes = walk
    ? [walkClusters(db, range, turns, walked), ...(lacking ? [seekClusters(db, range, turns, true)] : [])]
    : [seekClusters(db, range, turns, false)]
  for (const clusters of passes) {
    for await (const cluster of clusters) {
      const matched = matchCluster(cluster, range.source, sameText)
      for (const { id, role, event } of matched.changes) {
        change.run([role, event, id])
        if (role === 2) found.duplicates++
        else found.corroborating++
      }
      for (const row of matched.unsure) noteUnsure(row)
      done += cluster.length
      if (!walk) progress(Math.min(done, rows))
      await turns.take()
    }
  }
  return found
}
