import { MasarError } from '../../../shared/api/errors.ts'
import type { OpenCase, ReadableDB } from '../../case/types.ts'
import type { Verdict } from './decisions.ts'
import { byPair, mergesOf, pairOf } from './merges.ts'
import { namedOne } from './named.ts'

/** What became of a decision: what stood there before, so that it can be undone by deciding that again. */
export interface Outcome {
  previous: Verdict | null
}

/**
 * Keeps what a person decides of two things, in the case and in its log; null takes the decision back. What files say is not touched. Throws `not-found`
 * for what the case has not or what bears no name, `bad-request` for one thing twice, `decision-conflict` where other decisions say the contrary: one of
 * a group was told apart from one of the other, or other decisions make the two one.
 */
export function decide(open: OpenCase, one: string, other: string, verdict: Verdict | null): Outcome {
  const { read } = open
  for (const id of [one, other]) if (!namedOne(read, open.horizon(), id)) throw new MasarError('not-found', { id })
  if (one === other) throw new MasarError('bad-request', { method: 'names.decide', where: 'b' })
  const [a, b] = pairOf(one, other)
  const previous = byPair(read).get(`${a} ${b}`)?.verdict ?? null
  if (previous === verdict) return { previous }
  refuseConflict(read, a, b, verdict)
  open.write((db) => {
    if (verdict === null) db.prepare('DELETE FROM same_person WHERE a = ? AND b = ?').run([a, b])
    else
      db.prepare('INSERT OR REPLACE INTO same_person (a, b, verdict, decided_at, decided_by) VALUES (?, ?, ?, ?, ?)').run([
        a,
        b,
        verdict,
        Date.now(),
        open.actor,
      ])
    return { result: undefined, note: { action: `identity-${verdict ?? 'undone'}`, details: { a, b, previous } } }
  })
  return { previous }
}

function refuseConflict(read: ReadableDB, a: string, b: string, verdict: Verdict | null): void {
  const [members, all] = [mergesOf(read).members, byPair(read)]
  const refuse = (x: string, y: string): never => {
    throw new MasarError('decision-conflict', { a: x, b: y })
  }
  if (verdict === 'different' && joinedByOthers(read, a, b)) refuse(a, b)
  if (verdict !== 'same') return
  for (const x of members(a))
    for (const y of members(b)) {
      const [first, second] = pairOf(x, y)
      if ((first !== a || second !== b) && all.get(`${first} ${second}`)?.verdict === 'different') refuse(first, second)
    }
}

/** Whether the two would be one without the decision about them. */
function joinedByOthers(read: ReadableDB, a: string, b: string): boolean {
  const ties = [...byPair(read).values()].filter((one) => one.verdict === 'same' && !(one.a === a && one.b === b))
  const reached = new Set([a])
  for (let before = 0; before < reached.size;) {
    before = reached.size
    for (const tie of ties) if (reached.has(tie.a) || reached.has(tie.b)) reached.add(tie.a).add(tie.b)
  }
  return reached.has(b)
}
