import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'
import type { XmlEncoding } from './xml.ts'

/** A place in a text: characters (UTF-16 units) given to the parser before it, and bytes of the file. */
export interface Mark {
  char: number
  byte: number
}

export interface Marks {
  add(text: string): void
  /** The mark of a place that is not before the last one asked for, but for the characters of one tag. */
  at(char: number): Mark
  /** The mark of the `<` that last stands before a place. */
  tagAt(char: number): Mark
  /** The text between two marks of what is held. */
  text(from: Mark, to: Mark): string
  /** Keeps the text from a mark on, until `release`. */
  hold(from: Mark): void
  release(): void
}

/** Keeps account of characters and bytes of a text that comes in pieces. Throws `file-limit` for an element without end. */
export function createMarks(unit: XmlEncoding['unit'], firstByte: number, file: string): Marks {
  /** Text from `base` on. */
  let window = ''
  let base = 0
  /** Where the last mark was: everything before is counted. */
  let last: Mark = { char: 0, byte: firstByte }
  let held: number | null = null

  const width = (from: number, to: number): number => {
    if (unit === 'byte') return to - from
    if (unit === 'utf-16') return (to - from) * 2
    return Buffer.byteLength(window.slice(from - base, to - base), 'utf8')
  }
  function mark(char: number): Mark {
    const found = char >= last.char ? { char, byte: last.byte + width(last.char, char) } : { char, byte: last.byte - width(char, last.char) }
    if (char > last.char) last = found
    return found
  }
  return {
    add(text) {
      // An open tag may begin in the piece before: what follows its last `<` stays.
      const open = window.lastIndexOf('<')
      const keep = Math.min(held ?? Infinity, last.char, open < 0 ? Infinity : base + open)
      const from = Math.max(0, Math.min(keep - base, window.length))
      window = window.slice(from) + text
      base += from
      if (window.length > LIMITS.xml.model) throw new MasarError('file-limit', { file, what: 'size' })
    },
    at: mark,
    tagAt: (char) => mark(base + window.lastIndexOf('<', char - 1 - base)),
    text: (from, to) => window.slice(from.char - base, to.char - base),
    hold: (from) => (held ??= from.char),
    release: () => (held = null),
  }
}
