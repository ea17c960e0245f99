import { z } from 'zod'
import { answerOf, askedWith } from './answers.ts'
import { thing } from './network.ts'
import { count, instant } from './schemas.ts'

export const busy = thing.extend({
  /** Events it takes part in, and how many others it has some with. */
  events: count,
  contacts: count,
  /** Of the events whose direction is known. */
  out: count,
  in: count,
  /** Of its calls with others; 0 where no row says. */
  seconds: z.number().min(0),
  /** UTC ms; null where it has events with nobody else. */
  first: instant.nullable(),
  last: instant.nullable(),
})
export type Busy = z.infer<typeof busy>

export const busiestMethods = {
  /** The parties with the most events under a filter, busiest first. `parties`: all of them. */
  'network.busiest': { target: 'case', args: z.object(askedWith(50)).strict(), result: answerOf(busy) },
} as const
