import { lazy } from 'react'
import { CalendarClock } from 'lucide-react'
import type { QuestionEntry } from '../../answers/questions.ts'
import { KINDS_ASKED } from '../contacts/settings.ts'

/** When and where one phone lives. */
export const pattern: QuestionEntry = {
  id: 'pattern',
  view: 'phones',
  icon: CalendarClock,
  words: 'contacts.pattern',
  about: ([thing, ...more]) => (thing && more.length === 0 && KINDS_ASKED.has(thing.kind) ? { of: thing.id } : null),
  Page: lazy(async () => ({ default: (await import('./PatternPage.tsx')).PatternPage })),
}
