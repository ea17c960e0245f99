import { fromBufferPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'

/** The parts of a zip file by name. */
export interface Zip {
  has(name: string): boolean
  names(): string[]
  /** The bytes of a part, in pieces. Throws `file-damaged` when it is not what the directory says of it. */
  read(name: string): AsyncGenerator<Uint8Array>
}

/**
 * Opens a zip from memory and checks its directory against bombs and tricks before anything is unpacked: number, names, sizes
 * and ratios of its parts. Throws `file-limit`, `file-encrypted`, `file-damaged`.
 */
export async function openZip(bytes: Buffer, file: string): Promise<Zip> {
  const damaged = (cause: unknown): MasarError => (cause instanceof MasarError ? cause : new MasarError('file-damaged', { file }, { cause }))
  let zip: ZipFile
  try {
    zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false })
  } catch (error) {
    throw damaged(error)
  }
  const entries = new Map<string, Entry>()
  await new Promise<void>((resolve, reject) => {
    const take = (entry: Entry): void => {
      if (entries.size >= LIMITS.zip.entries) throw new MasarError('file-limit', { file, what: 'entries' })
      if (entry.fileName.includes('\0') || entry.fileName.length > LIMITS.zip.name) throw new MasarError('file-damaged', { file })
      if (entries.has(entry.fileName)) throw new MasarError('file-damaged', { file })
      entries.set(entry.fileName, entry)
      zip.readEntry()
    }
    zip.on('entry', (entry: Entry) => {
      try {
        take(entry)
      } catch (error) {
        reject(damaged(error))
      }
    })
    zip.on('end', resolve)
    zip.on('error', (error: unknown) => reject(damaged(error)))
    zip.readEntry()
  })
  return {
    has: (name) => entries.has(name),
    names: () => [...entries.keys()],
    async *read(name) {
      const entry = entries.get(name)
      if (!entry) throw new MasarError('file-damaged', { file })
      checkEntry(entry, file)
      try {
        const stream = await zip.openReadStreamPromise(entry)
        for await (const piece of stream) yield piece as Uint8Array
      } catch (error) {
        throw damaged(error)
      }
    },
  }
}

function checkEntry(entry: Entry, file: string): void {
  const { uncompressedSize, compressedSize, generalPurposeBitFlag } = entry
  if (generalPurposeBitFlag & 1) throw new MasarError('file-encrypted', { file })
  const { entry: largest, ratio, part } = LIMITS.zip
  if (uncompressedSize > largest || (uncompressedSize > part && uncompressedSize > compressedSize * ratio))
    throw new MasarError('file-limit', { file, what: 'size' })
}
