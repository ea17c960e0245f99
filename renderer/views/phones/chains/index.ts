import { lazy } from 'react'
import { ListOrdered } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'

const CALLERS = new Set(['number', 'person', 'organisation', 'account', 'other'])

/** Which calls follow each other? */
export const chainsQuestion: QuestionEntry = {
  id: 'chains',
  view: 'phones',
  icon: ListOrdered,
  words: 'ways.chains',
  Page: lazy(() => import('./ChainsPage.tsx').then(({ ChainsPage }) => ({ default: ChainsPage }))),
  about: (things) => (things.length > 0 && things.every(({ kind }) => CALLERS.has(kind)) ? { of: things.map(({ id }) => id) } : null),
}
