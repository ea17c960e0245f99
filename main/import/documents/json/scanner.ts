import { MasarError } from '../../../../shared/api/errors.ts'
import { createSpan } from './span.ts'
import type { Span } from './span.ts'

export interface JsonItem {
  /** Keys and indexes from the root. */
  path: readonly (string | number)[]
  value: unknown
  /** Bytes from the start of the file. */
  offset: number
  length: number
  /** The value's own text to the letter, where it was asked for. */
  text?: string
}

export interface JsonScanner {
  push(piece: Uint8Array): JsonItem[]
  /** The values that the end of the file completes (a bare number). Throws where something is still open. */
  end(): JsonItem[]
}

/** An object or array that is entered because a path may lead on into it. */
interface Frame {
  array: boolean
  index: number
  key: string
  /** The paths that have matched as far as this. */
  live: readonly (readonly string[])[]
}

type Expect = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'next' | 'nothing'

const fault = (): MasarError => new MasarError('file-damaged')
const isBlank = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9
const MARK = [0xef, 0xbb, 0xbf]

/** Finds where values begin and end; what is chosen is parsed by the engine's own parser, the rest is passed over. See `streamJson`. */
export function createJsonScanner(paths: readonly string[], limits: { depth: number; value: number; texts?: boolean }): JsonScanner {
  const root = paths.map((path) => (path === '' ? [] : path.split('.')))
  const frames: Frame[] = []
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let expect: Expect = 'value'
  let span: Span | null = null
  /** What the open span is for: a key, a value that was asked for, or one that was not. */
  let use: 'key' | 'chosen' | 'other' = 'other'
  let began = 0
  let marked = 0

  const pathHere = (): (string | number)[] => frames.map(({ array, index, key }) => (array ? index : key))

  /** The paths that are still possible for the value that begins here. */
  function liveHere(): readonly (readonly string[])[] {
    const frame = frames.at(-1)
    if (!frame) return root
    const at = frames.length - 1
    const name = frame.array ? String(frame.index) : frame.key
    return frame.live.filter((path) => path[at] === '*' || path[at] === name)
  }

  function enter(byte: number, live: Frame['live']): void {
    if (frames.length >= limits.depth) throw new MasarError('file-limit', { what: 'depth' })
    frames.push({ array: byte === 91, index: 0, key: '', live })
    expect = byte === 91 ? 'first-value' : 'first-key'
  }

  function leave(byte: number): void {
    const frame = frames.pop()
    if (!frame || frame.array !== (byte === 93)) throw fault()
    expect = frames.length > 0 ? 'next' : 'nothing'
  }

  /** Begins a value; true where its first byte is taken. */
  function begin(byte: number, offset: number): boolean {
    const live = liveHere()
    const chosen = live.some((path) => path.length === frames.length)
    if (!chosen && live.length > 0 && (byte === 123 || byte === 91)) {
      enter(byte, live)
      return true
    }
    open(chosen ? 'chosen' : 'other', byte, offset)
    return false
  }

  function open(what: typeof use, byte: number, offset: number): void {
    use = what
    began = offset
    // A text that nobody asked for may be of any size; a bare word is kept to be checked.
    const kept = what !== 'other' || (byte !== 34 && byte !== 123 && byte !== 91)
    span = createSpan(byte, { kept, most: limits.value, depth: limits.depth - frames.length })
  }

  function finish(done: Span, items: JsonItem[]): void {
    span = null
    const text = done.kept ? decoder.decode(done.bytes()) : ''
    const value: unknown = done.kept ? JSON.parse(text) : undefined
    if (use === 'key') {
      const frame = frames.at(-1)
      if (!frame || typeof value !== 'string') throw fault()
      frame.key = value
      expect = 'colon'
      return
    }
    if (use === 'chosen') items.push({ path: pathHere(), value, offset: began, length: done.length, ...(limits.texts ? { text } : {}) })
    expect = frames.length > 0 ? 'next' : 'nothing'
  }

  /** Takes one byte between values. False: a value or key begins with it. */
  function between(byte: number, offset: number): boolean {
    switch (expect) {
      case 'first-value':
        if (byte === 93) break
        return begin(byte, offset)
      case 'value':
        return begin(byte, offset)
      case 'first-key':
      case 'key':
        if (byte === 125 && expect === 'first-key') break
        if (byte !== 34) throw fault()
        open('key', byte, offset)
        return false
      case 'colon':
        if (byte !== 58) throw fault()
        expect = 'value'
        return true
      case 'next': {
        if (byte !== 44) break
        const frame = frames.at(-1)
        if (frame) frame.index++
        expect = frame?.array ? 'value' : 'key'
        return true
      }
      case 'nothing':
        throw fault()
    }
    leave(byte)
    return true
  }

  let base = 0
  return {
    push(piece) {
      const items: JsonItem[] = []
      let at = 0
      // The mark may come in pieces of a byte.
      while (marked >= 0 && marked < 3 && at < piece.length) {
        if (piece[at] === MARK[marked]) {
          at++
          marked++
        } else if (marked > 0) throw fault()
        else marked = -1
      }
      while (at < piece.length) {
        if (span === null) {
          const byte = piece[at] ?? 0
          if (isBlank(byte) || between(byte, base + at)) {
            at++
            continue
          }
        }
        const open: Span | null = span
        if (open === null) continue
        at = open.take(piece, at)
        if (open.done) finish(open, items)
      }
      base += piece.length
      return items
    },
    end() {
      const items: JsonItem[] = []
      if (span?.close()) finish(span, items)
      if (expect !== 'nothing' || span !== null) throw fault()
      return items
    },
  }
}
