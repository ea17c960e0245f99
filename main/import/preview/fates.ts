import type { Preview } from '../../../shared/api/data.ts'
import { createDocumentNormaliser } from '../documents/normalise.ts'
import { createWhen } from '../normalise/when.ts'
import { createNormaliser } from '../normalise/normaliser.ts'
import { createStatementNormaliser, statesThings } from '../normalise/statements.ts'
import { widenHeader, withDerived } from '../plan/derive.ts'
import { createTableWatch } from '../recognise/other-table.ts'
import { createRowClassifier } from '../recognise/rows.ts'
import type { Recognition } from '../recognise/types.ts'
import type { Mapping, RawRecord, RejectReason, Skip, Warning } from '../types.ts'
import { locatorOf } from '../warnings.ts'
import { eventOf } from '../worker-preview.ts'
import { wordsOf } from './words.ts'

type Said = Pick<Preview['rows'][number], 'event' | 'statement'>

/** What becomes of a row: skipped and why, rejected and why, or kept as what it says. */
export type Fate = { skip: Skip } | { reject: RejectReason } | { said: () => Said }
/** Of rows that no reader of data sees. */
type Early = Extract<Fate, { skip: Skip } | { reject: RejectReason }>

export interface Fates {
  /** Null for a row of data. To be asked of each row, in order. */
  skip(record: RawRecord): Early | null
  /** What becomes of a row of data. Reading its numbers takes ten times as long as all the rest. */
  fate(record: RawRecord): Exclude<Fate, { skip: Skip }>
  /** Whether a row of data is likely to be rejected: it has no time, or no party. A quick look. */
  suspect(record: RawRecord): boolean
  warnings(): Warning[]
}

/** Tells what becomes of each row, as an import would have it. A reading that is not usable keeps nothing: rows say nothing then. */
export function createFates(reading: Recognition, sheet: string | null): Fates {
  const { mapping, usable } = reading
  const classify = createRowClassifier(reading)
  const watch = createTableWatch(reading)
  const read = usable ? reader(reading, sheet) : null
  return {
    skip(record) {
      const what = classify(record)
      if (usable && watch.isBeyond(record, what)) return { reject: 'other-table' }
      return what === 'data' ? null : { skip: what }
    },
    fate: (record) => read?.fate(record) ?? { said: () => ({ event: null }) },
    suspect: usable && !statesThings(mapping) ? withDerived(mapping, lacks) : () => false,
    warnings: () => read?.warnings() ?? [],
  }
}

/** Whether a row has no readable time, or nothing where its parties stand. */
function lacks(mapping: Mapping): (record: RawRecord) => boolean {
  const when = createWhen(mapping)
  const parties = (['caller', 'callee', 'subject', 'correspondent'] as const).flatMap((field) => mapping.columns[field] ?? [])
  return ({ cells }) => typeof when(cells) === 'string' || parties.every((column) => (cells[column] ?? '').trim() === '')
}

interface RowReader {
  fate(record: RawRecord): Exclude<Fate, { skip: Skip }>
  warnings(): Warning[]
}

function reader({ mapping, header }: Recognition, sheet: string | null): RowReader {
  if (!statesThings(mapping)) {
    const normalise = withDerived(mapping, (wide) => createNormaliser(wide, { locate: ({ row }) => locatorOf(row, sheet) }))
    return {
      fate(record) {
        const result = normalise(record)
        return 'reject' in result ? result : { said: () => ({ event: eventOf(result, mapping.zone) }) }
      },
      warnings: () => normalise.warnings(),
    }
  }
  const state = withDerived(mapping, (wide) => createStatementNormaliser(wide, widenHeader(mapping, header)))
  const document = createDocumentNormaliser({
    region: mapping.region,
    zone: mapping.zone,
    dates: { order: mapping.dateOrder, ambiguous: false, turned: false },
    sheetOf: () => null,
  })
  return {
    fate(record) {
      const found = state(record)
      if ('reject' in found) return found
      const stated = document.statement({ ...found, part: sheet ?? '', row: record.row, offset: null, length: null, raw: '' })
      return 'reject' in stated ? stated : { said: () => ({ event: null, statement: { what: found.kind, text: wordsOf(stated) } }) }
    },
    warnings: () => document.warnings(),
  }
}
