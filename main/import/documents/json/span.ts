import { MasarError } from '../../../../shared/api/errors.ts'

/** A value or key from its first byte to its last, over as many pieces as it takes. */
export interface Span {
  /** Takes bytes from `at`; gives the place after the last one that belongs to it. */
  take(piece: Uint8Array, at: number): number
  readonly done: boolean
  readonly length: number
  /** Whether its bytes are kept. */
  readonly kept: boolean
  bytes(): Uint8Array
  /** The file ends: true where that ends it well (a bare word). */
  close(): boolean
}

/** Longest bare word (number, `true`) that is one. */
const WORD = 1_000

/** Begins a span with its first byte: a text (`"`), a tree (`{`, `[`) or a bare word. Throws `file-damaged` and `file-limit`. */
export function createSpan(first: number, { kept, most, depth }: { kept: boolean; most: number; depth: number }): Span {
  const parts: Uint8Array[] = []
  const tree = first === 123 || first === 91
  const text = first === 34
  /** Closing brackets still to come, innermost last. */
  const closers: number[] = []
  let quoted = false
  let escaped = false
  let length = 0
  let done = false

  /** After a closing quote that ends the text, or -1. */
  function endOfText(piece: Uint8Array, at: number): number {
    for (let i = at; i < piece.length; i++) {
      const byte = piece[i]
      if (escaped) escaped = false
      else if (byte === 92) escaped = true
      else if (byte === 34) return i + 1
    }
    return -1
  }

  function endOfTree(piece: Uint8Array, from: number): number {
    let i = from
    while (i < piece.length) {
      if (quoted) {
        const end = endOfText(piece, i)
        if (end < 0) return -1
        quoted = false
        i = end
        continue
      }
      const byte = piece[i++]
      if (byte === 34) quoted = true
      else if (byte === 123 || byte === 91) {
        if (closers.length >= depth) throw new MasarError('file-limit', { what: 'depth' })
        closers.push(byte + 2)
      } else if (byte === 125 || byte === 93) {
        if (closers.pop() !== byte) throw new MasarError('file-damaged')
        if (closers.length === 0) return i
      }
    }
    return -1
  }

  function endOfWord(piece: Uint8Array, at: number): number {
    for (let i = at; i < piece.length; i++) {
      const byte = piece[i] ?? 0
      if (byte === 44 || byte === 125 || byte === 93 || byte <= 32) return i
    }
    return -1
  }

  return {
    take(piece, at) {
      let from = at
      if (text && length === 0) from++
      const end = tree ? endOfTree(piece, from) : text ? endOfText(piece, from) : endOfWord(piece, from)
      const stop = end < 0 ? piece.length : end
      length += stop - at
      if (kept && length > (tree || text ? most : WORD)) throw new MasarError(tree || text ? 'file-limit' : 'file-damaged', { what: 'size' })
      // Copied: the piece may be used again by whoever reads the file.
      if (kept) parts.push(end < 0 ? piece.slice(at, stop) : piece.subarray(at, stop))
      done = end >= 0
      return stop
    },
    get done() {
      return done
    },
    get length() {
      return length
    },
    kept,
    bytes: () => (parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)),
    close: () => !tree && !text,
  }
}
