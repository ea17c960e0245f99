import type { EventFacts } from '../../../../shared/model/statement.ts'
import { textOf } from '../json/values.ts'

/** Longest fact that is kept; the row itself has all of it. */
const LONGEST = 2_000

/** What else a message says, as `more` of its facts: those that say something. */
export function moreOf(pairs: readonly (readonly [string, unknown])[]): Pick<EventFacts, 'more'> {
  const more = pairs.flatMap(([name, value]) => {
    const text = typeof value === 'boolean' ? (value ? 'true' : null) : textOf(value)
    return text === null ? [] : [{ name, value: text.slice(0, LONGEST) }]
  })
  return more.length > 0 ? { more } : {}
}

/** The last part of a path within an export. */
export const baseName = (path: string): string => path.replace(/^.*[\\/]/, '')
