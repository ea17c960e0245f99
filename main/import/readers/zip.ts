import { isAscii, isUtf8 } from 'node:buffer'
import { Readable } from 'node:stream'
import { callbackify } from 'node:util'
import { crc32, createInflateRaw } from 'node:zlib'
import { RandomAccessReader, fromRandomAccessReaderPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { MasarError } from '../../../shared/api/errors.ts'
import { LIMITS } from '../limits.ts'
import type { RandomBytes } from './bytes.ts'

/** The parts of a zip file by name. Folders are no parts. */
export interface Zip {
  has(name: string): boolean
  names(): string[]
  /** Bytes of a part when unpacked, as the directory says; 0 for one that is not there. */
  size(name: string): number
  /** The bytes of a part, unpacked, in pieces. Throws `file-damaged` when it is not what the directory says of it, `file-encrypted`, `file-limit`. */
  read(name: string): AsyncGenerator<Uint8Array>
}

interface Part {
  offset: number
  packed: number
  size: number
  deflated: boolean
  crc: number
  refused: 'file-encrypted' | 'file-damaged' | null
}

/** What is read of a packed part at a time, and what is unpacked at a time. */
const STEP = 256 * 1024

/**
 * Opens a zip, of which only the directory is held in memory, and checks that directory against bombs and tricks before anything is unpacked:
 * number, names, places, sizes and ratios of its parts. Names are only ever looked up, never used as paths; those that could lead out of a
 * folder are refused all the same. Throws `file-limit`, `file-encrypted`, `file-damaged`.
 */
export async function openZip(bytes: RandomBytes, file: string): Promise<Zip> {
  const parts = await readDirectory(bytes, file)
  const partOf = (name: string): Part => {
    const part = parts.get(name)
    if (!part) throw new MasarError('file-damaged', { file })
    return part
  }
  return {
    has: (name) => parts.has(name),
    names: () => [...parts.keys()],
    size: (name) => parts.get(name)?.size ?? 0,
    async *read(name) {
      const part = partOf(name)
      if (part.refused) throw new MasarError(part.refused, { file })
      checkSize(part, file)
      try {
        yield* unpacked(bytes, part)
      } catch (error) {
        throw damaged(error, file)
      }
    },
  }
}

const damaged = (cause: unknown, file: string): MasarError => (cause instanceof MasarError ? cause : new MasarError('file-damaged', { file }, { cause }))

/** yauzl reads the directory with it, and only that. */
class DirectoryReader extends RandomAccessReader {
  readonly bytes: RandomBytes

  constructor(bytes: RandomBytes) {
    super()
    this.bytes = bytes
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, callback: (error: Error | null, read?: number) => void): void {
    const fill = async (): Promise<number> => {
      buffer.set(await this.bytes.read(position, length), offset)
      return length
    }
    callbackify(fill)(callback)
  }
}

async function readDirectory(bytes: RandomBytes, file: string): Promise<Map<string, Part>> {
  const parts = new Map<string, Part>()
  const take = (entry: Entry): void => {
    const name = nameOf(entry)
    if (parts.size >= LIMITS.zip.entries) throw new MasarError('file-limit', { file, what: 'entries' })
    if (name.includes('\0') || name.length > LIMITS.zip.name) throw new MasarError('file-damaged', { file })
    if (name.endsWith('/')) return
    if (parts.has(name)) throw new MasarError('file-damaged', { file })
    parts.set(name, partOf(entry))
  }
  try {
    const zip = await fromRandomAccessReaderPromise(new DirectoryReader(bytes), bytes.size, { autoClose: false })
    await eachEntry(zip, take)
  } catch (error) {
    throw damaged(error, file)
  }
  checkPlaces([...parts.values()], bytes.size, file)
  return parts
}

const eachEntry = (zip: ZipFile, take: (entry: Entry) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      try {
        take(entry)
        zip.readEntry()
      } catch (error) {
        reject(error instanceof Error ? error : new Error('unreadable'))
      }
    })
    zip.on('end', resolve)
    zip.on('error', reject)
    zip.readEntry()
  })

/** Names of which the archive does not say how they are written are UTF-8 where they can be, as many tools forget to say it. */
function nameOf({ fileName, fileNameRaw, extraFields, generalPurposeBitFlag: flags }: Entry): string {
  const said = (flags & UTF8) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH)
  return said || isAscii(fileNameRaw) || !isUtf8(fileNameRaw) ? fileName : fileNameRaw.toString('utf8').replaceAll('\\', '/')
}
const UTF8 = 0x800
const UNICODE_PATH = 0x7075

/** The kind of file in the attributes of one that Unix packed. */
const KIND = 0o170000
const LINK = 0o120000
const ENCRYPTED = 1

function partOf(entry: Entry): Part {
  const { compressionMethod: method, generalPurposeBitFlag: flags, externalFileAttributes: attributes, versionMadeBy } = entry
  const link = versionMadeBy >> 8 === 3 && ((attributes >>> 16) & KIND) === LINK
  return {
    offset: entry.relativeOffsetOfLocalHeader,
    packed: entry.compressedSize,
    size: entry.uncompressedSize,
    deflated: method === 8,
    crc: entry.crc32,
    refused: flags & ENCRYPTED ? 'file-encrypted' : link || (method !== 0 && method !== 8) ? 'file-damaged' : null,
  }
}

/** Bytes of the fixed part of what stands before a part's own bytes. */
const HEADER = 30

/** Parts that share bytes make a small file unpack to an endless one; honest archives have none. */
function checkPlaces(parts: Part[], size: number, file: string): void {
  let end = 0
  for (const part of parts.sort((one, other) => one.offset - other.offset)) {
    if (part.offset < end) throw new MasarError('file-damaged', { file })
    end = part.offset + HEADER + part.packed
    if (end > size) throw new MasarError('file-damaged', { file })
  }
}

function checkSize({ size, packed }: Part, file: string): void {
  const { entry: largest, ratio, part } = LIMITS.zip
  if (size > largest || (size > part && size > packed * ratio)) throw new MasarError('file-limit', { file, what: 'size' })
}

async function* unpacked(bytes: RandomBytes, part: Part): AsyncGenerator<Uint8Array> {
  const header = Buffer.from(await bytes.read(part.offset, HEADER))
  if (header.readUInt32LE(0) !== 0x04034b50) throw new Error('no part at its place')
  const start = part.offset + HEADER + header.readUInt16LE(26) + header.readUInt16LE(28)
  const stored = storedPieces(bytes, start, part.packed)
  let size = 0
  let sum = 0
  for await (const piece of part.deflated ? inflated(stored) : stored) {
    size += piece.length
    if (size > part.size) throw new Error('more than was said')
    sum = crc32(piece, sum)
    yield piece
  }
  if (size !== part.size || sum !== part.crc) throw new Error('not what was said')
}

async function* storedPieces(bytes: RandomBytes, start: number, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < length; at += STEP) yield await bytes.read(start + at, Math.min(STEP, length - at))
}

/** Unpacked off the thread, so that parsing goes on meanwhile. */
async function* inflated(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(pieces)
  const inflate = createInflateRaw({ chunkSize: STEP })
  source.on('error', (error) => inflate.destroy(error))
  source.pipe(inflate)
  try {
    for await (const piece of inflate) yield piece as Uint8Array
  } finally {
    source.destroy()
    inflate.destroy()
  }
}
