import { parseId } from '../../shared/model/ids.ts'
import type { ReadableDB } from '../case/types.ts'
import { cellLabels, entityLabels, selectorLabels } from './labels.ts'

const LABELS = { selector: selectorLabels, entity: entityLabels, cell: cellLabels } as const

/** What people call the thing with this id; the id itself where the case does not know it. */
export function nameOf(read: ReadableDB, id: string): string {
  const parsed = parseId(id)
  const labels = parsed && (LABELS as Partial<Record<string, typeof selectorLabels>>)[parsed.type]
  return (parsed && labels?.(read, [parsed.row]).get(parsed.row)?.label) ?? id
}
