import { formatDefinitions, rowOf, type FormatListed } from './import-formats.ts'

export { formatFromFile } from './formats/from-file.ts'
export { readFormatFile } from './formats/read-file.ts'
export { writeFormatFile } from './formats/write-file.ts'
export { formatsOf, keepFormat, ownFormats, removeFormat } from './formats/store.ts'
export { rowOf } from './import-formats.ts'
export { importFile } from './import-run.ts'
export { previewFile } from './import-preview.ts'
export { undoImport } from './undo.ts'
export { decodeBytes } from './readers/text/decode.ts'

/** The formats that come with the application, each with its names in all languages. */
export const listFormats = (): FormatListed[] => formatDefinitions().map(rowOf)
