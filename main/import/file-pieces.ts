import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { MasarError } from '../../shared/api/errors.ts'
import { LIMITS } from './limits.ts'

export interface FilePieces {
  /** Pieces of the file. */
  readonly count: number
  /** Reads piece `index`. Throws `file-damaged` where the file is shorter than it was, or the piece not what it was when it was read first. */
  read(index: number): Promise<Uint8Array<ArrayBuffer>>
  /** Keeps the piece if it is the next to be kept. */
  keep(index: number, bytes: Uint8Array): Promise<void>
  /** Says that the file is read at random from now on: then each piece is held to what was read of it first. */
  atRandom(): void
  /** Keeps what is not yet kept, in order, while `go` holds. */
  keepRest(go: () => boolean): Promise<void>
}

export interface PiecesSetting {
  handle: FileHandle
  bytes: number
  file: string
  keep?: ((bytes: Uint8Array) => Promise<void>) | undefined
}

/** Pieces that may have been read before it is known that the file is an archive. */
const BEFORE = 2 * LIMITS.piecesAhead

/**
 * A file by pieces of `LIMITS.piece`. What is read at random and what is kept are read at different moments; a digest of each piece, made when
 * it is read first, holds every later reading to it, so that what is kept is what was read.
 */
export function createFilePieces({ handle, bytes: size, file, keep }: PiecesSetting): FilePieces {
  const count = Math.ceil(size / LIMITS.piece)
  const digests: (Buffer | undefined)[] = []
  let random = false
  let kept = 0
  let keeping: Promise<void> = Promise.resolve()

  const check = (index: number, bytes: Uint8Array): void => {
    const digest = createHash('sha256').update(bytes).digest()
    const known = (digests[index] ??= digest)
    if (!known.equals(digest)) throw new MasarError('file-damaged', { file })
  }
  const read = async (index: number): Promise<Uint8Array<ArrayBuffer>> => {
    const length = Math.min(LIMITS.piece, size - index * LIMITS.piece)
    const bytes = new Uint8Array(length)
    const { bytesRead } = await handle.read(bytes, 0, length, index * LIMITS.piece)
    if (bytesRead < length) throw new MasarError('file-damaged', { file })
    if (random || index < BEFORE) check(index, bytes)
    return bytes
  }
  const keepOne = async (index: number, bytes: Uint8Array): Promise<void> => {
    if (index !== kept) return
    await keep?.(bytes)
    kept++
  }
  const keepNext = (index: number, bytes: Uint8Array): Promise<void> => {
    const next = keeping.then(() => keepOne(index, bytes))
    keeping = next.catch(() => undefined)
    return next
  }
  return {
    count,
    read,
    keep: keepNext,
    atRandom() {
      if (kept > BEFORE) throw new MasarError('reader-failed', { file })
      random = true
    },
    async keepRest(go) {
      await keeping
      if (!keep) return
      for (let index = kept; index < count && go(); index = Math.max(index + 1, kept)) await keepNext(index, await read(index))
    },
  }
}
