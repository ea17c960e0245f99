import { lazy } from 'react'
import { MapPin } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'

export const near: QuestionEntry = {
  id: 'near',
  view: 'routes',
  icon: MapPin,
  words: 'places.near',
  Page: lazy(() => import('./NearPage.tsx').then((file) => ({ default: file.NearPage }))),
  about: (things) => {
    const cells = things.filter(({ kind }) => kind === 'place').map(({ id }) => id)
    return cells.length > 0 ? { cells } : null
  },
}
