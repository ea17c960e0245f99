import { lazy } from 'react'
import { Route } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'

export const travel: QuestionEntry = {
  id: 'travel',
  view: 'routes',
  icon: Route,
  words: 'places.travel',
  Page: lazy(() => import('./TravelPage.tsx').then((file) => ({ default: file.TravelPage }))),
  about: (things) => {
    const of = things.filter(({ kind }) => kind !== 'place' && kind !== 'device').map(({ id }) => id)
    return of.length > 0 ? { of } : null
  },
}
