import { lazy } from 'react'
import { CalendarClock } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'

/** Who came, who went, who rose. */
export const change: QuestionEntry = {
  id: 'change',
  view: 'network',
  words: 'network.change',
  icon: CalendarClock,
  Page: lazy(() => import('./ChangePage.tsx').then((file) => ({ default: file.ChangePage }))),
}
