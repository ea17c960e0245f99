import { mappingPlan } from '../../shared/api/plan.ts'
import type { MappingPlan } from '../../shared/model/plan.ts'
import { checkFormat, faultyPlace } from '../import/formats/bring.ts'
import type { FormatDefinition } from '../import/formats/definition.ts'
import { readJsonFile } from '../import/formats/read-file.ts'
import { textOption, wrong } from './arguments.ts'
import type { CommandOptions } from './commands.ts'

/** What `--mapping FILE` holds: a plan for one table, or the definition of a format. */
export type MappingFile = { path: string; plan: MappingPlan } | { path: string; definition: FormatDefinition }

/** Reads the file of `--mapping`; null where the option is not given. Throws `usage` for a file that is neither, `file-missing`. */
export async function mappingFile(options: CommandOptions): Promise<MappingFile | null> {
  const path = textOption(options, 'mapping')
  if (path === undefined) return null
  const json = await readJsonFile(path)
  const plan = mappingPlan.safeParse(json)
  if (plan.success) return { path, plan: plan.data }
  const checked = checkFormat(json)
  if ('definition' in checked) return { path, definition: checked.definition }
  // Whoever writes an id writes a definition, and wants to hear what is wrong with that.
  const isFormat = typeof json === 'object' && json !== null && 'id' in json
  const where = isFormat ? checked.reason : faultyPlace(plan.error)
  throw json === undefined ? wrong('mapping-not-json', { file: path }) : wrong(isFormat ? 'mapping-format' : 'mapping-plan', { file: path, where })
}
