import { lazy } from 'react'
import { RadioTower } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'

export const towers: QuestionEntry = {
  id: 'towers',
  view: 'routes',
  icon: RadioTower,
  words: 'places.towers',
  Page: lazy(() => import('./TowersPage.tsx').then((file) => ({ default: file.TowersPage }))),
  about: (things) => {
    const cells = things.filter(({ kind }) => kind === 'place')
    return cells.length > 1 ? { places: cells.map(({ id }) => ({ cells: [id] })) } : null
  },
}
