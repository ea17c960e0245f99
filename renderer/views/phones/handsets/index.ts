import { lazy } from 'react'
import { Smartphone } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'
import { KINDS_ASKED } from './settings.ts'

/** Which handset and SIM a number used, and when. */
export const handsetsQuestion: QuestionEntry = {
  id: 'handsets',
  view: 'phones',
  icon: Smartphone,
  words: 'handsets.ask',
  about: ([thing, ...more]) => (thing && more.length === 0 && KINDS_ASKED.has(thing.kind) ? { of: thing.id } : null),
  Page: lazy(async () => ({ default: (await import('./HandsetsPage.tsx')).HandsetsPage })),
}
