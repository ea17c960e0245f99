import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { resourcePath } from '../entry.ts'
import type { FormatDefinition } from './formats/definition.ts'
import { parseFormats } from './formats/load.ts'

let known: FormatDefinition[] | null = null

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
