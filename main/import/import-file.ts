import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { MasarError } from '../../shared/api/errors.ts'
import type { FormatDefinition } from './formats/definition.ts'
import { formatDefinitions } from './import-formats.ts'
import { LIMITS } from './limits.ts'
import type { ReaderJob } from './protocol.ts'
import type { ImportRequest } from './types.ts'

export interface SourceFile {
  handle: FileHandle
  /** Base name. */
  name: string
  bytes: number
}

/** A pipe without a writer would be waited for; no such flag is known, or needed, on Windows. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** Opens a file to be read: no folder, pipe or device. Throws `file-missing`, `file-empty`, `file-too-large`. */
export async function openSource(path: string): Promise<SourceFile> {
  const name = basename(path.replaceAll('\\', '/'))
  const handle = await open(path, READ).catch(() => {
    throw new MasarError('file-missing', { file: name })
  })
  try {
    const facts = await handle.stat()
    if (!facts.isFile()) throw new MasarError('file-missing', { file: name })
    if (facts.size === 0) throw new MasarError('file-empty', { file: name })
    if (facts.size > LIMITS.textFile) throw new MasarError('file-too-large', { file: name })
    return { handle, name, bytes: facts.size }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** SHA-256 of an open file, hex. Throws `cancelled`. */
export async function hashOf({ handle, bytes }: SourceFile, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(LIMITS.piece)
  for (let at = 0; at < bytes;) {
    if (signal?.aborted) throw new MasarError('cancelled')
    const { bytesRead } = await handle.read(piece, 0, piece.length, at)
    if (bytesRead === 0) break
    hash.update(piece.subarray(0, bytesRead))
    at += bytesRead
  }
  return hash.digest('hex')
}

/** What the reader is told of a file; `formats` are those of a case with its own, where there is one. Throws `zone-unknown`, `region-unknown`. */
export function jobOf(
  mode: ReaderJob['mode'],
  file: SourceFile,
  request: ImportRequest,
  defaults: ReaderJob['defaults'],
  formats: FormatDefinition[] = formatDefinitions(),
): ReaderJob {
  const { format, region, zone, subject, encoding, dateOrder, plan, sheets } = request
  for (const name of [zone, defaults.zone]) if (name !== undefined && !isZone(name)) throw new MasarError('zone-unknown', { zone: name })
  for (const name of [region, defaults.region]) if (name !== undefined && !/^[A-Z]{2}$/.test(name)) throw new MasarError('region-unknown', { region: name })
  return { mode, file: file.name, bytes: file.bytes, format, region, zone, subject, encoding, dateOrder, plan, sheets, defaults, formats }
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
