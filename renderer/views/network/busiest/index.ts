import { lazy } from 'react'
import { Activity } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'

export const busiest: QuestionEntry = {
  id: 'busiest',
  view: 'network',
  icon: Activity,
  Page: lazy(() => import('./BusiestPage.tsx').then((file) => ({ default: file.BusiestPage }))),
}
