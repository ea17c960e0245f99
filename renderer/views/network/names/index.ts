import { lazy } from 'react'
import { UsersRound } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'

/** What bears a name, and may be a person. */
const NAMED = new Set(['person', 'account', 'other', 'device'])

/** Which names are one person's; asked about two things of the chart, of these two. */
export const names: QuestionEntry = {
  id: 'names',
  view: 'network',
  icon: UsersRound,
  words: 'names.ask',
  Page: lazy(() => import('./NamesPage.tsx').then((file) => ({ default: file.NamesPage }))),
  about: (things) => (things.length === 2 && things.every(({ kind }) => NAMED.has(kind)) ? { pair: things.map(({ id }) => id) } : null),
}
