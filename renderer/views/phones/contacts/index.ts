import { lazy } from 'react'
import { PhoneOutgoing } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'
import { KINDS_ASKED } from './settings.ts'

/** Whom one number, or person, talks to. */
export const contacts: QuestionEntry = {
  id: 'contacts',
  view: 'phones',
  icon: PhoneOutgoing,
  words: 'contacts.contacts',
  about: ([thing, ...more]) => (thing && more.length === 0 && KINDS_ASKED.has(thing.kind) ? { of: thing.id } : null),
  Page: lazy(async () => ({ default: (await import('./ContactsPage.tsx')).ContactsPage })),
}
