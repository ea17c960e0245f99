import { eventKindCode } from '../../../../shared/model/event.ts'
import { createHits, type HitList } from '../hits.ts'
import { THRESHOLDS } from '../thresholds.ts'
import type { Columns } from '../columns.ts'
import type { Check, Found } from '../types.ts'

const CALL = eventKindCode('call')
const MESSAGES = new Set((['sms', 'mms', 'message'] as const).map(eventKindCode))

/** True where the file counts its calls in whole minutes. */
export function inMinutes({ size, kind, seconds }: Columns): boolean {
  let calls = 0
  let whole = 0
  for (let i = 0; i < size; i++) {
    if (kind[i] !== CALL || (seconds[i] as number) <= 0) continue
    calls++
    if ((seconds[i] as number) % 60 === 0) whole++
  }
  return calls >= THRESHOLDS.wholeMinutes.least && whole >= calls * THRESHOLDS.wholeMinutes.share
}

/** Calls too long to be true, calls counted in minutes, and messages that have a length. Negative and unreadable lengths the import marks itself. */
export const durations: Check = {
  codes: ['long', 'whole-minutes', 'message-seconds'],
  unable: ({ rows }) => (rows.seconds.some((seconds) => seconds >= 0) ? null : 'no-durations'),
  run({ rows }) {
    const [long, counted, messages] = [createHits(), createHits(), createHits()]
    const minutes = inMinutes(rows)
    for (let i = 0; i < rows.size; i++) {
      const seconds = rows.seconds[i] as number
      const id = rows.id[i] as number
      if (rows.kind[i] === CALL) {
        if (seconds > THRESHOLDS.long) long.add(id, 0, seconds)
        if (minutes && seconds > 0) counted.add(id, 0, seconds)
      } else if (seconds > 0 && MESSAGES.has(rows.kind[i] as number)) messages.add(id, 0, seconds)
    }
    const found = (code: 'long' | 'whole-minutes' | 'message-seconds', hits: HitList, severity: Found['severity']): Found[] =>
      hits.size === 0
        ? []
        : [
            {
              code,
              section: 'durations',
              severity,
              unit: code === 'message-seconds' ? 'rows' : 'calls',
              count: hits.size,
              rows: [{ from: 'observation', hits }],
              why: (seconds) => (code === 'long' ? { hours: Math.round(seconds / 360) / 10 } : { seconds }),
            },
          ]
    return [...found('long', long, 'doubt'), ...found('whole-minutes', counted, 'note'), ...found('message-seconds', messages, 'doubt')]
  },
}
