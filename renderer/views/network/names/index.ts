import { lazy } from 'react'
import { UsersRound } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'

/** What bears a name, and may be a person. */
const NAMED = new Set(['person', 'account', 'other', 'device'])

/** Which names are one person's; asked about a thing of the chart, those that may be it; about two, these two. */
export const names: QuestionEntry = {
  id: 'names',
  view: 'network',
  icon: UsersRound,
  words: 'names.ask',
  Page: lazy(() => import('./NamesPage.tsx').then((file) => ({ default: file.NamesPage }))),
  about: (things) => {
    const [a, b] = things
    if (!a || things.length > 2 || !things.every(({ kind }) => NAMED.has(kind))) return null
    return b ? { pair: [a.id, b.id] } : { of: a.id }
  },
}
