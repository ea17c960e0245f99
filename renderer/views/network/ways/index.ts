import { lazy } from 'react'
import { Waypoints } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'

const ENDS = new Set(['number', 'person', 'organisation', 'account', 'group', 'other'])

/** How does one reach the other? */
export const waysQuestion: QuestionEntry = {
  id: 'paths',
  view: 'network',
  icon: Waypoints,
  words: 'ways.reach',
  Page: lazy(() => import('./WaysPage.tsx').then(({ WaysPage }) => ({ default: WaysPage }))),
  about: (things) => {
    const [from, to, ...more] = things.filter(({ kind }) => ENDS.has(kind))
    return from && more.length === 0 ? { from: from.id, to: to?.id ?? null } : null
  },
}
