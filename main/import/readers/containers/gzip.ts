import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'
import type { TablePart } from '../tables.ts'
import type { Pieces } from '../text/source.ts'
import { baseName, memberSource } from './member.ts'

/** A text packed with gzip, as one table. Throws, when read, `file-damaged`, `file-limit`, `file-nested`. */
export function gzipTable(file: string, head: Uint8Array, encoding: string | undefined, pieces: Pieces): TablePart {
  const name = statedName(head) ?? file.replace(/\.(?:gz|gzip)$/i, '')
  const opened = (): AsyncGenerator<Uint8Array> => gunzipped(file, pieces())
  return { name, file: baseName(name), hidden: false, why: null, source: memberSource({ file, name, index: 0, encoding, pieces: opened }) }
}

/** The name that the packed file had, where the head says it (RFC 1952, 2.3). */
function statedName(head: Uint8Array): string | null {
  const flags = head[3] ?? 0
  if ((flags & 8) === 0) return null
  const start = (flags & 4) === 0 ? 10 : 12 + (head[10] ?? 0) + 256 * (head[11] ?? 0)
  const end = head.indexOf(0, start)
  if (end <= start || end - start > LIMITS.zip.name) return null
  return Buffer.from(head.subarray(start, end)).toString('utf8')
}

/** Unpacked off the thread, and bounded in size and ratio. */
async function* gunzipped(file: string, pieces: AsyncIterable<{ bytes: Uint8Array }>): AsyncGenerator<Uint8Array> {
  let packed = 0
  let size = 0
  const source = Readable.from(
    (async function* () {
      for await (const { bytes } of pieces) {
        packed += bytes.length
        yield bytes
      }
    })(),
  )
  const gunzip = createGunzip({ chunkSize: 256 * 1024 })
  source.on('error', (error) => gunzip.destroy(error))
  source.pipe(gunzip)
  try {
    for await (const piece of gunzip) {
      const bytes = piece as Uint8Array
      size += bytes.length
      if (size > LIMITS.zip.entry || (size > LIMITS.zip.part && size > packed * LIMITS.zip.ratio)) throw new MasarError('file-limit', { file, what: 'size' })
      yield bytes
    }
  } catch (error) {
    throw error instanceof MasarError ? error : new MasarError('file-damaged', { file }, { cause: error })
  } finally {
    source.destroy()
    gunzip.destroy()
  }
}
