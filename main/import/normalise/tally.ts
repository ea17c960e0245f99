import { OBSERVATION_FLAGS } from '../../../shared/model/event.ts'
import type { Warning } from '../../../shared/model/source.ts'
import type { RawRecord } from '../types.ts'

export type Locate = (record: Pick<RawRecord, 'row' | 'sheet'>) => string

const CODE_OF_FLAG = new Map<number, string>([
  [OBSERVATION_FLAGS.damagedNumber, 'damaged-number'],
  [OBSERVATION_FLAGS.badImei, 'bad-imei'],
  [OBSERVATION_FLAGS.ambiguousDate, 'ambiguous-date'],
  [OBSERVATION_FLAGS.unsureInstant, 'unsure-instant'],
  [OBSERVATION_FLAGS.badDuration, 'bad-duration'],
  [OBSERVATION_FLAGS.noCorrespondent, 'no-correspondent'],
  [OBSERVATION_FLAGS.dateOnly, 'date-only'],
  [OBSERVATION_FLAGS.ambiguousNumber, 'ambiguous-number'],
  [OBSERVATION_FLAGS.damagedCell, 'damaged-cell'],
])

export interface Tally {
  add(code: string, record: RawRecord): void
  /** Counts each bit of an observation's flags. */
  flags(flags: number, record: RawRecord): void
  warnings(): Warning[]
}

const byRow: Locate = (record) => (record.sheet === null ? `row ${record.row}` : `${record.sheet + 1}!${record.row}`)

/** Counts what rows were kept in spite of, remembering the first row of each kind. */
export function createTally(locate: Locate = byRow): Tally {
  const counts = new Map<string, Warning>()
  function add(code: string, record: RawRecord): void {
    const warning = counts.get(code)
    if (warning) warning.count++
    else counts.set(code, { code, count: 1, first: locate(record) })
  }
  return {
    add,
    flags(flags, record) {
      for (let rest = flags; rest !== 0; rest &= rest - 1) {
        const code = CODE_OF_FLAG.get(rest & -rest)
        if (code !== undefined) add(code, record)
      }
    },
    warnings: () => [...counts.values()].map((warning) => ({ ...warning })),
  }
}
