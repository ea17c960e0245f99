import { lazy } from 'react'
import { Handshake } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'

export const meetings: QuestionEntry = {
  id: 'meetings',
  view: 'routes',
  icon: Handshake,
  words: 'places.meet',
  Page: lazy(() => import('./MeetingsPage.tsx').then((file) => ({ default: file.MeetingsPage }))),
  about: (things) => {
    const of = things.filter(({ kind }) => kind !== 'place' && kind !== 'device').map(({ id }) => id)
    return of.length > 0 ? { of } : null
  },
}
