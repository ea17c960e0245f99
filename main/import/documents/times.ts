import { createWhen } from '../normalise/when.ts'
import type { When, WhenReader } from '../normalise/when.ts'
import type { DateOrder, Mapping } from '../types.ts'

/** How the times of a document are read, decided once a file. */
export interface DocumentDates {
  order: DateOrder
  /** As in Mapping. */
  ambiguous: boolean
  turned: boolean
}

/** Reads a time in a zone; null: the file's own. What it answers is valid until it is called again. */
export type DocumentWhen = (time: string, zone: string | null) => When | 'no-time' | 'bad-time'

/** Reads times of documents: one reader a zone, for a document may name several. Throws `zone-unknown`. */
export function createDocumentWhen(fileZone: string, dates: DocumentDates): DocumentWhen {
  const readers = new Map<string, WhenReader>()
  const readerOf = (zone: string): WhenReader => {
    const known = readers.get(zone)
    if (known) return known
    const mapping: Mapping = {
      format: '',
      columns: { start: 0 },
      dateOrder: dates.order,
      zone,
      region: '',
      subject: null,
      values: { kind: {}, direction: {} },
      constants: {},
      dateAmbiguous: dates.ambiguous,
      dateTurned: dates.turned,
    }
    const made = createWhen(mapping)
    readers.set(zone, made)
    return made
  }
  const cells: [string] = ['']
  return (time, zone) => {
    cells[0] = time
    return readerOf(zone ?? fileZone)(cells)
  }
}
