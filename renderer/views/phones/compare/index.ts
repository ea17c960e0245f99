import { lazy } from 'react'
import { GitCompareArrows } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'
import { KINDS_ASKED } from '../contacts/settings.ts'
import { MOST } from './settings.ts'

/** Whether a few phones live alike. */
export const compare: QuestionEntry = {
  id: 'compare',
  view: 'phones',
  icon: GitCompareArrows,
  words: 'contacts.compare',
  about: (things) =>
    things.length > 1 && things.length <= MOST && things.every(({ kind }) => KINDS_ASKED.has(kind)) ? { of: things.map(({ id }) => id) } : null,
  Page: lazy(async () => ({ default: (await import('./ComparePage.tsx')).ComparePage })),
}
