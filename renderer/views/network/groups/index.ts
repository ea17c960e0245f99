import { lazy } from 'react'
import { Boxes } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'

/** Which groups there are. */
export const groups: QuestionEntry = {
  id: 'groups',
  view: 'network',
  words: 'network.groups',
  icon: Boxes,
  Page: lazy(() => import('./GroupsPage.tsx').then((file) => ({ default: file.GroupsPage }))),
}
