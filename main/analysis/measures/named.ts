import type { Thing } from '../../../shared/api/network.ts'
import type { ReadableDB } from '../../case/types.ts'
import { labelsOf } from '../labels.ts'
import { subjects } from './sampled.ts'

/** Things as an answer names them, veiled where they must be, `subject` where the case holds their own records; ids that the case does not know any more keep themselves as label. */
export function thingsOf(read: ReadableDB, ids: readonly string[]): (id: string) => Thing {
  const labels = labelsOf(read, ids)
  const held = subjects(read)
  return (id) => {
    const label = labels.get(id)
    return label ? { id, ...label, subject: held.has(id) } : { id, kind: 'other', label: id, detail: '', protection: null, subject: false }
  }
}
