import { lazy } from 'react'
import { History } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'

/** What happened around it? */
export const aroundQuestion: QuestionEntry = {
  id: 'around',
  view: 'phones',
  icon: History,
  words: 'ways.around',
  Page: lazy(() => import('./AroundPage.tsx').then(({ AroundPage }) => ({ default: AroundPage }))),
}
