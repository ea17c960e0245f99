import { readSources } from '../plan/sources.ts'
import type { Field, Mapping, RawRecord } from '../types.ts'
import type { RecognisedColumn } from './types.ts'

/** The columns of a file as the person sees them: name, fields they feed and why, a first text. */
export function describe(
  width: number,
  header: readonly string[] | null,
  mapping: Mapping,
  evidence: ReadonlyMap<number, RecognisedColumn['evidence']>,
  rows: readonly RawRecord[],
): RecognisedColumn[] {
  const sources = Object.entries(readSources(mapping)) as [Field, { column?: number; columns?: number[] }][]
  return Array.from({ length: width }, (_, index) => {
    const fields = sources.filter(([, source]) => source.column === index || source.columns?.includes(index)).map(([field]) => field)
    return {
      name: header?.[index]?.trim() ?? '',
      field: fields[0] ?? null,
      fields,
      evidence: fields.length > 0 ? (evidence.get(index) ?? 'name') : '',
      sample:
        rows
          .map((record) => record.cells[index]?.trim() ?? '')
          .find((text) => text !== '')
          ?.slice(0, 200) ?? '',
    }
  })
}
