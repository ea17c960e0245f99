import { lazy } from 'react'
import { ArrowRightLeft } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'

/** Which number took over from another. */
export const replacementsQuestion: QuestionEntry = {
  id: 'replacements',
  view: 'phones',
  icon: ArrowRightLeft,
  words: 'handsets.replaced',
  about: ([thing, ...more]) => (thing && more.length === 0 && ['number', 'person', 'account'].includes(thing.kind) ? { of: thing.id } : null),
  Page: lazy(async () => ({ default: (await import('./ReplacementsPage.tsx')).ReplacementsPage })),
}
