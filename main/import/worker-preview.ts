import { DIRECTIONS, SIDES, eventKindOf } from '../../shared/model/event.ts'
import type { Observation } from './types.ts'

/** An observation in the words of the model, for showing. */
export function eventOf(row: Observation, zone: string): Record<string, string | number | null> {
  return {
    kind: eventKindOf(row.kind),
    start: new Date(row.start).toISOString(),
    local: row.local,
    zone: row.zone ?? zone,
    seconds: row.seconds,
    from: row.caller?.value ?? null,
    to: row.callee?.value ?? null,
    direction: (['unknown', 'out', 'in'] as const satisfies readonly (typeof DIRECTIONS)[number][])[row.direction] ?? 'unknown',
    side: SIDES[row.side] ?? 'unknown',
    imei: row.imei?.value ?? null,
    imsi: row.imsi?.value ?? null,
    cellFrom: row.cellFirst?.value ?? null,
    cellTo: row.cellLast?.value ?? null,
    text: row.text,
    name: row.person?.label ?? null,
  }
}
