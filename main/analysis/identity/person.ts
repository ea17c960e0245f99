import type { NamedThing } from '../../../shared/api/names.ts'
import { formatId, parseId } from '../../../shared/model/ids.ts'
import type { ReadableDB } from '../../case/types.ts'
import { selectorId } from '../ids.ts'
import { labelsOf, selectorLabels } from '../labels.ts'
import { veilOf } from '../protection.ts'
import { sourcesOf } from '../sources.ts'
import { mergesOf } from './merges.ts'
import type { NameTies } from './ties.ts'

/** Most numbers and files of one thing that are listed. */
const MOST = 12

/** A thing that bears a name as people read it; under its veil where it is protected. */
export function personOf(read: ReadableDB, ties: NameTies, id: string): NamedThing {
  const same = mergesOf(read)
    .members(id)
    .filter((other) => other !== id)
  const labels = labelsOf(read, [id, ...same])
  const own = parseId(id)?.type === 'selector' ? parseId(id)?.row : undefined
  const numbers = ties.selectors(id).filter((row) => row !== own)
  const told = selectorLabels(read, numbers.slice(0, MOST))
  const files = sourcesOf(read, ties.sources(id))
  return {
    id,
    label: labels.get(id)?.label ?? id,
    document: veilOf(read, id) === null && id.startsWith('e') ? (labels.get(id)?.detail ?? '') : '',
    numbers: numbers.slice(0, MOST).map((row) => ({ id: selectorId(row), label: told.get(row)?.label ?? '' })),
    numbersTotal: numbers.length,
    sources: [...files.values()].slice(0, MOST).map((source) => ({ id: formatId('source', source.id), file: source.file })),
    same: same.map((other) => ({ id: other, label: labels.get(other)?.label ?? other })),
  }
}
