import { lazy } from 'react'
import { Link2, Ruler, Waypoints } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'

/** Who connects the groups. */
export const connect: QuestionEntry = {
  id: 'connect',
  view: 'network',
  words: 'network.connect',
  icon: Waypoints,
  Page: lazy(() => import('./ConnectPage.tsx').then((file) => ({ default: file.ConnectPage }))),
}

/** Who is central, by every measure. */
export const central: QuestionEntry = {
  id: 'central',
  view: 'network',
  words: 'network.central',
  icon: Ruler,
  Page: lazy(() => import('./CentralPage.tsx').then((file) => ({ default: file.CentralPage }))),
}

/** Which link holds most together. */
export const ties: QuestionEntry = {
  id: 'ties',
  view: 'network',
  words: 'network.ties',
  icon: Link2,
  Page: lazy(() => import('./TiesPage.tsx').then((file) => ({ default: file.TiesPage }))),
}
