import { lazy } from 'react'
import { Scissors } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'

/** Who, taken out together, breaks the network. */
export const dismantle: QuestionEntry = {
  id: 'dismantle',
  view: 'network',
  icon: Scissors,
  words: 'dismantle',
  Page: lazy(async () => ({ default: (await import('./DismantlePage.tsx')).DismantlePage })),
}
