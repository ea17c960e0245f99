import type { Sort } from '../../components/Table.tsx'
import type { Source } from './SourceTable.tsx'

const textOf = (value: Source[keyof Source]): string => (typeof value === 'object' ? '' : String(value))

/** Pure: sources in the order the reader chose. Text is compared as a person would, numbers inside it by value. */
export function sortSources(sources: readonly Source[], sort: Sort): Source[] {
  const compare = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }).compare
  const column = sort.column as keyof Source
  const sign = sort.descending ? -1 : 1
  return sources.toSorted((a, b) => {
    const [left, right] = [a[column], b[column]]
    return sign * (typeof left === 'number' && typeof right === 'number' ? left - right : compare(textOf(left), textOf(right)))
  })
}

/** The sum over all sources that are kept in the case. */
export function totalsOf(sources: readonly Source[]): { read: number; kept: number; duplicates: number; rejected: number } {
  const kept = sources.filter((source) => source.state === 'kept')
  const sum = (name: 'read' | 'kept' | 'duplicates' | 'rejected') => kept.reduce((total, source) => total + source[name], 0)
  return { read: sum('read'), kept: sum('kept'), duplicates: sum('duplicates'), rejected: sum('rejected') }
}
