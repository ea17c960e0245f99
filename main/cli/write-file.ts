import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { writeBeside } from '../exhibit/write-out.ts'

/** Puts a file that is meant to leave the case in its place, whole or not at all. Throws `not-writable`, `disk-full`, `file-missing`. */
export function writeOut(out: string, content: string | Uint8Array): { file: string; sha256: string } {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  const file = resolve(out)
  const pending = writeBeside(file, bytes)
  try {
    pending.place()
  } finally {
    pending.abandon()
  }
  return { file, sha256: createHash('sha256').update(bytes).digest('hex') }
}
