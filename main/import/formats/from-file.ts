import { basename } from 'node:path'
import { MasarError, type ErrorCode } from '../../../shared/api/errors.ts'
import type { MappingPlan } from '../../../shared/model/plan.ts'
import type { ReadableDB } from '../../case/types.ts'
import { previewFile } from '../import-preview.ts'
import type { ImportRequest } from '../types.ts'
import type { FormatDefinition } from './definition.ts'
import { makeFormat } from './make.ts'
import { formatsOf } from './store.ts'

export interface FromFile {
  name: string
  request: ImportRequest & { plan: MappingPlan }
  defaults: { region: string; zone: string }
}

/**
 * A format that reads files like this one as the plan reads it: the file is looked at for its header, and for what the plan leaves open. Throws
 * the plan's first fault, `plan-document` for a file that is no table, and what a preview throws.
 */
export async function formatFromFile(db: ReadableDB, { name, request, defaults }: FromFile): Promise<FormatDefinition> {
  const formats = formatsOf(db)
  const { format, headerRow, columns, plan, planFaults, grid } = await previewFile(request, defaults, undefined, undefined, formats)
  const [fault] = planFaults ?? []
  if (fault) throw new MasarError(fault.code as ErrorCode, fault.params)
  const base = formats.find(({ id }) => id === format)
  if (!plan || !grid || !base) throw new MasarError('plan-document')
  return makeFormat({
    name,
    file: basename(request.path.replaceAll('\\', '/')),
    header: headerRow === null ? null : columns.map((column) => column.name),
    width: columns.length,
    rows: grid.rows.filter(({ fate }) => fate === 'kept').map(({ cells }) => cells),
    plan,
    given: request.plan,
    base,
  })
}
