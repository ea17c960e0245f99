import type { ZodError } from 'zod'
import type { FormatDefinition } from './definition.ts'
import { formatDefinition, TABLE_KINDS } from './definition.ts'
import { ownId } from './own.ts'
import { isSafePattern } from './pattern.ts'

/** Parts of a definition that only shipped ones may have: they would change how other files are read, or name a reader. */
const SHIPPED_ONLY = ['reader', 'footers'] as const

/**
 * Checks a definition that somebody brings: the schema, patterns that cannot run away, a kind of table. Gives it under an id of its own, or
 * what is wrong in a few words: the place in the file.
 */
export function checkFormat(json: unknown): { definition: FormatDefinition } | { reason: string } {
  const result = formatDefinition.safeParse(json)
  if (!result.success) return { reason: faultyPlace(result.error) }
  const definition = result.data
  for (const name of SHIPPED_ONLY) if (definition[name]?.length) return { reason: name }
  if (!TABLE_KINDS.some((kind) => kind === definition.kind)) return { reason: 'kind' }
  for (const [place, pattern] of patternsOf(definition)) if (!isSafePattern(pattern)) return { reason: place }
  return { definition: { ...definition, id: ownId(definition.id) } }
}

/** Where in a file of JSON its first fault lies: `columns.3.fields`, `{}` for the whole. */
export function faultyPlace({ issues: [issue] }: ZodError): string {
  const within = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return [...(issue?.path ?? []), ...within].map(String).join('.').slice(0, 100) || '{}'
}

function patternsOf({ headerless, fileNames, zeroSeconds }: FormatDefinition): [place: string, pattern: string][] {
  return [
    ...Object.entries(headerless?.check ?? {}).map(([column, pattern]): [string, string] => [`headerless.check.${column}`, pattern]),
    ...fileNames.map(({ pattern }, at): [string, string] => [`fileNames.${at}.pattern`, pattern]),
    ...(zeroSeconds ? [['zeroSeconds.pattern', zeroSeconds.pattern] as [string, string]] : []),
  ]
}
