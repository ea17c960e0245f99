import type { DateOrder } from '../../shared/model/source.ts'
import type { DateDecision } from './dates/scan.ts'
import { cellText } from './plan/derive.ts'
import type { Mapping, RawRecord } from './types.ts'

/** The cell whose date is fed to `createDateScan`, trimmed; '' where the row has none. */
export function dateText(mapping: Mapping, record: Pick<RawRecord, 'cells'>): string {
  return cellText(mapping, record.cells, mapping.columns.start ?? mapping.columns.date).trim()
}

/** The mapping with the order of dates as all rows decide it. What the person says goes before it, and then nothing is in doubt but what they cannot have seen. */
export function applyDates(mapping: Mapping, dates: DateDecision, given?: DateOrder): Mapping {
  return {
    ...mapping,
    dateOrder: given ?? dates.order,
    dateAmbiguous: given === undefined ? dates.ambiguous : (dates.against !== null || dates.swapped !== null) && dates.ambiguous,
    dateTurned: dates.turned,
  }
}
