import { lift, personsOf } from '../analysis/protection.ts'
import type { OpenCase } from '../case/types.ts'

/**
 * Shows protected people under their real names until the case is closed. The log is written first: nothing is shown that
 * is not on the record. Throws `busy`, and `not-found` for what is not protected.
 */
export function reveal(open: OpenCase, { ids, all, what }: { ids: readonly string[]; all: boolean; what: string }): void {
  const persons = personsOf(open.read, ids)
  open.write(() => ({ result: undefined, note: { action: 'revealed', details: { ...(all ? { all } : { persons }), what } } }))
  lift(open.read, persons, all)
}
