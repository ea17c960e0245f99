import { MasarError } from '../../../shared/api/errors.ts'
import { formatDefinition, type FormatDefinition } from './definition.ts'

/** The one definition that stands for all layouts without a definition of their own. */
export const GENERIC = 'generic'

/** Checks definitions as read from JSON. Throws `format-unknown` with the first faulty one's id, and where two share an id or none is generic. */
export function parseFormats(jsons: readonly unknown[]): FormatDefinition[] {
  const seen = new Set<string>()
  const formats = jsons.map((json) => {
    const result = formatDefinition.safeParse(json)
    if (!result.success) throw new MasarError('format-unknown', { format: idOf(json), reason: result.error.issues[0]?.message ?? '' }, { cause: result.error })
    if (seen.has(result.data.id)) throw new MasarError('format-unknown', { format: result.data.id })
    seen.add(result.data.id)
    return result.data
  })
  if (!seen.has(GENERIC)) throw new MasarError('format-unknown', { format: GENERIC })
  return formats
}

const idOf = (json: unknown): string => (typeof json === 'object' && json !== null && 'id' in json ? String(json.id) : '?')
