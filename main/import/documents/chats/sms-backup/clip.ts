/**
 * Takes the content of `data` attributes (pictures in base64, of any size) out of XML as it streams by, so that no tag is larger than its words, and a byte-order
 * mark. `place` answers where a place of what is left lies in the file; asked in rising order.
 */
export interface Clip {
  push(piece: Uint8Array): Uint8Array
  place(at: number): number
}

const MARK = [0xef, 0xbb, 0xbf]
const [LT, GT, QUOTE, APOSTROPHE] = [60, 62, 34, 39]
/** Bytes that tell the name of an attribute, or a comment, from what stands before. */
const LOOK_BACK = 16

export function createClip(): Clip {
  let inside: 'content' | 'tag' | 'value' | 'data' | 'comment' = 'content'
  let quote = QUOTE
  /** Last bytes of the open tag or comment that lie in earlier pieces. */
  let tail = ''
  /** Bytes of the byte-order mark seen, -1 when there are no more. */
  let marked = 0
  /** Bytes given on so far, and where among them something was taken out. */
  let given = 0
  const cuts: { at: number; bytes: number }[] = []
  let passed = 0

  /** What stands before `at` since `from`, the earlier pieces included. */
  const before = (bytes: Buffer, from: number, at: number): string =>
    at - from >= LOOK_BACK ? bytes.toString('latin1', at - LOOK_BACK, at) : (tail + bytes.toString('latin1', from, at)).slice(-LOOK_BACK)

  /** The place after the next byte of that kind; -1 where the piece holds none. */
  const after = (bytes: Buffer, byte: number, at: number): number => bytes.indexOf(byte, at) + 1 || -1

  /** From within a tag: the place after the sign that ends it or begins a value or comment; -1 where the piece ends first. */
  function tag(bytes: Buffer, from: number): number {
    for (let i = from; i < bytes.length; i++) {
      const byte = bytes[i]
      if (byte === GT) {
        inside = 'content'
        return i + 1
      }
      if (byte === QUOTE || byte === APOSTROPHE) {
        quote = byte
        inside = /(?:^|\s)data\s*=\s*$/.test(before(bytes, from, i)) ? 'data' : 'value'
        return i + 1
      }
      if (byte === 45 && before(bytes, from, i + 1) === '!--') {
        inside = 'comment'
        return i + 1
      }
    }
    return -1
  }

  function comment(bytes: Buffer, from: number): number {
    for (let i = bytes.indexOf(GT, from); i >= 0; i = bytes.indexOf(GT, i + 1)) {
      if (!before(bytes, from, i).endsWith('--')) continue
      inside = 'content'
      return i + 1
    }
    return -1
  }

  function step(bytes: Buffer, from: number): number {
    if (inside === 'tag') return tag(bytes, from)
    if (inside === 'comment') return comment(bytes, from)
    const end = after(bytes, inside === 'content' ? LT : quote, from)
    if (end >= 0) inside = 'tag'
    return end
  }

  return {
    push(piece) {
      const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
      const kept: Buffer[] = []
      let size = 0
      let i = 0
      for (; marked >= 0 && i < bytes.length;) {
        if (marked === MARK.length || bytes[i] !== MARK[marked]) marked = -1
        else {
          cuts.push({ at: -1, bytes: 1 })
          marked++
          i++
        }
      }
      let start = i
      const keep = (to: number): void => {
        if (to > start) kept.push(bytes.subarray(start, to))
        size += to - start
      }
      while (i < bytes.length) {
        if (inside === 'data') {
          // All of it but the mark that ends it.
          const end = bytes.indexOf(quote, i)
          const stop = end < 0 ? bytes.length : end
          keep(i)
          if (stop > i) cuts.push({ at: given + size, bytes: stop - i })
          start = i = stop
          if (end >= 0) inside = 'value'
          continue
        }
        const end = step(bytes, i)
        if (end < 0) {
          tail = before(bytes, i, bytes.length)
          break
        }
        tail = ''
        i = end
      }
      keep(bytes.length)
      given += size
      return kept.length === 1 && kept[0] ? kept[0] : Buffer.concat(kept)
    },
    place(at) {
      while (cuts[0] && cuts[0].at < at) passed += cuts.shift()?.bytes ?? 0
      return at + passed
    },
  }
}
