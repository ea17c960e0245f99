import { createHash } from 'node:crypto'
import { basename, resolve } from 'node:path'
import { writeBeside } from '../../exhibit/write-out.ts'
import type { FormatDefinition } from './definition.ts'

/** Writes a definition to a file that leaves the case, whole or not at all. Throws `not-writable`, `disk-full`, `file-missing`, `exists` for a folder. */
export function writeFormatFile(definition: FormatDefinition, path: string): { file: string; sha256: string } {
  const bytes = Buffer.from(`${JSON.stringify(definition, null, 2)}\n`, 'utf8')
  const pending = writeBeside(resolve(path), bytes)
  try {
    pending.place()
  } finally {
    pending.abandon()
  }
  return { file: basename(path.replaceAll('\\', '/')), sha256: createHash('sha256').update(bytes).digest('hex') }
}
