import { lazy } from 'react'
import { UsersRound } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'

const SOMEBODY = new Set(['number', 'person', 'organisation', 'account', 'other'])

/** Whom do these numbers share? */
export const commonQuestion: QuestionEntry = {
  id: 'common',
  view: 'phones',
  icon: UsersRound,
  words: 'ways.common',
  Page: lazy(() => import('./CommonPage.tsx').then(({ CommonPage }) => ({ default: CommonPage }))),
  about: (things) => (things.length > 1 && things.every(({ kind }) => SOMEBODY.has(kind)) ? { of: things.map(({ id }) => id) } : null),
}
