import type { FormatDefinition } from '../formats/definition.ts'
import type { Columns } from './assign.ts'
import type { Content } from './content.ts'
import type { RecogniseOptions } from './types.ts'

const SAYS_UTC = /(?:^|[^a-z])(?:utc|gmt|zulu)(?:[^a-z+\-\d]|[+-]0?0(?::?00)?(?!\d)|$)/i

/** The zone in which local times are read, and whether it is only the layout's usual one or the case's, because nothing says. */
export function zoneOf(
  options: RecogniseOptions,
  format: FormatDefinition,
  header: readonly string[] | null,
  columns: Columns,
  contents: readonly Content[],
): { name: string; assumed: boolean } {
  if (options.zone !== undefined) return { name: options.zone, assumed: false }
  if (format.zone !== null) return { name: format.zone, assumed: false }
  const times = [columns.start, columns.date, columns.time].filter((column) => column !== undefined)
  if (header && times.some((column) => SAYS_UTC.test(header[column] ?? ''))) return { name: 'UTC', assumed: false }
  const zoned = columns.start !== undefined && (contents[columns.start]?.zoned ?? 0) === 1
  return { name: format.usualZone ?? options.caseZone, assumed: !zoned }
}
