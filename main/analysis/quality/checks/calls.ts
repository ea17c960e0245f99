import { eventKindCode } from '../../../../shared/model/event.ts'
import { otherOf } from '../columns.ts'
import { createHits, type HitList } from '../hits.ts'
import { THRESHOLDS } from '../thresholds.ts'
import type { Check, Found, Setting } from '../types.ts'
import { inMinutes } from './durations.ts'

const CALL = eventKindCode('call')

/**
 * Calls of one number that overlap. As far as the record tells, call waiting (the second comes in while one is under way) and a conference (calls to different
 * parties begun together) explain it, and such are counted apart; a second call with the same party, or a third at a time, they do not.
 */
export const calls: Check = {
  codes: ['overlap', 'overlap-explained'],
  unable: ({ rows }) => (rows.seconds.some((seconds) => seconds > 0) && rows.party.some((party) => party !== 0) ? null : 'no-calls'),
  async run(setting) {
    const { rows, turns } = setting
    const order = await setting.byParty()
    const tolerance = (inMinutes(rows) ? THRESHOLDS.overlapMinutes : THRESHOLDS.overlap) * 1_000
    const [bare, explained] = [createHits(), createHits()]
    let party = 0
    let active: number[] = []
    for (const i of order) {
      const turn = turns.take()
      if (turn) await turn
      if (rows.kind[i] !== CALL || rows.role[i] === 2 || (rows.seconds[i] as number) <= 0) continue
      if (rows.party[i] !== party) {
        party = rows.party[i] as number
        active = []
      }
      const start = rows.start[i] as number
      active = active.filter((one) => endOf(setting, one) - tolerance > start)
      const over = active.filter((one) => rows.event[one] !== rows.event[i])
      const first = over[0]
      if (first !== undefined) {
        const seconds = Math.round((Math.min(endOf(setting, first), endOf(setting, i)) - start) / 1_000)
        if (seconds * 1_000 > tolerance) (isExplained(setting, i, over) ? explained : bare).add(rows.id[i] as number, rows.id[first], seconds)
      }
      active.push(i)
    }
    const found = (code: 'overlap' | 'overlap-explained', hits: HitList, severity: Found['severity']): Found[] =>
      hits.size === 0
        ? []
        : [{ code, section: 'calls', severity, unit: 'calls', count: hits.size, rows: [{ from: 'observation', hits }], why: (seconds) => ({ seconds }) }]
    return [...found('overlap', bare, 'doubt'), ...found('overlap-explained', explained, 'note')]
  },
}

const endOf = ({ rows }: Setting, i: number): number => (rows.start[i] as number) + Math.max(0, rows.seconds[i] as number) * 1_000

function isExplained({ rows }: Setting, i: number, over: readonly number[]): boolean {
  if (over.some((one) => otherOf(rows, one) === otherOf(rows, i))) return false
  const together = over.every((one) => (rows.start[i] as number) - (rows.start[one] as number) <= THRESHOLDS.conference * 1_000)
  const comesIn = rows.callee[i] === rows.party[i]
  return together || (comesIn && over.length === 1)
}
