import { lazy } from 'react'
import { Scissors } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'

/** Numbers and people: what can be struck out of a network. */
const ABOUT = /^[se]\d/

/** Who, taken out together, breaks the network. */
export const dismantle: QuestionEntry = {
  id: 'dismantle',
  view: 'network',
  icon: Scissors,
  words: 'dismantle',
  about: (things) => (things.length === 1 && ABOUT.test(things[0]?.id ?? '') ? { chosen: things[0]?.id } : null),
  Page: lazy(async () => ({ default: (await import('./DismantlePage.tsx')).DismantlePage })),
}
