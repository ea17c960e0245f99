import type { Preview } from '../../../shared/api/data.ts'
import { createDocumentNormaliser } from '../documents/normalise.ts'
import { createNormaliser } from '../normalise/normaliser.ts'
import { createStatementNormaliser, statesThings } from '../normalise/statements.ts'
import { widenHeader, withDerived } from '../plan/derive.ts'
import { createRowClassifier } from '../recognise/rows.ts'
import type { Recognition } from '../recognise/types.ts'
import type { RawRecord, RejectReason, Skip, Warning } from '../types.ts'
import { locatorOf } from '../warnings.ts'
import { wordsOf } from '../worker-document-preview.ts'
import { eventOf } from '../worker-preview.ts'

type Said = Pick<Preview['rows'][number], 'event' | 'statement'>

/** What becomes of a row: skipped and why, rejected and why, or kept as what it says. */
export type Fate = { skip: Skip } | { reject: RejectReason } | { said: () => Said }

export interface Fates {
  (record: RawRecord): Fate
  warnings(): Warning[]
}

/** Tells what becomes of each row, as an import would have it. A reading that is not usable keeps nothing: rows say nothing then. */
export function createFates(reading: Recognition, sheet: string | null): Fates {
  const { mapping } = reading
  const classify = createRowClassifier(reading)
  const read = reading.usable ? reader(reading, sheet) : null
  const fate = (record: RawRecord): Fate => {
    const what = classify(record)
    if (what !== 'data') return { skip: what }
    return read === null ? { said: () => ({ event: null }) } : read.fate(record)
  }
  return Object.assign(fate, { warnings: () => read?.warnings() ?? [], mapping })
}

interface RowReader {
  fate(record: RawRecord): Fate
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
