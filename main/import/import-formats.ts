import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { resourcePath } from '../entry.ts'
import type { FormatDefinition } from './formats/definition.ts'
import { parseFormats } from './formats/load.ts'

let known: FormatDefinition[] | null = null

/** What lists of formats say of one. */
export const rowOf = ({ id, name, kind, country, extensions, reader }: FormatDefinition): FormatListed => ({
  id,
  name,
  kind,
  country,
  extensions,
  document: reader !== undefined,
})

export type FormatListed = Pick<FormatDefinition, 'id' | 'name' | 'kind' | 'country' | 'extensions'> & { document: boolean }

/** The format definitions that the application brings, read once. Throws `format-unknown` when one is faulty. */
export function formatDefinitions(): FormatDefinition[] {
  if (known) return known
  const folder = resourcePath('formats')
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
  known = parseFormats(files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown))
  return known
}
