import { formatDefinitions } from './import-formats.ts'
import type { FormatDefinition } from './formats/definition.ts'

export { importFile } from './import-run.ts'
export { previewFile } from './import-preview.ts'
export { undoImport } from './undo.ts'
export { decodeBytes } from './readers/text/decode.ts'

/** The formats that can be read, each with its names in all languages. */
export const listFormats = (): Pick<FormatDefinition, 'id' | 'name' | 'kind' | 'country' | 'extensions'>[] =>
  formatDefinitions().map(({ id, name, kind, country, extensions }) => ({ id, name, kind, country, extensions }))
