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

export function createClip(): Clip {
  let inside: 'content' | 'tag' | 'value' | 'data' | 'comment' = 'content'
  let quote = QUOTE
  /** Last bytes of the open tag, to know an attribute's name and a comment. */
  let tail = ''
  /** Bytes given on so far, and where among them something was taken out. */
  let given = 0
  const cuts: { at: number; bytes: number }[] = []
  let passed = 0
  /** Bytes of the byte-order mark seen, -1 when there are no more. */
  let marked = 0

  return {
    push(piece) {
      const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
      const kept: Buffer[] = []
      let size = 0
      const keep = (from: number, to: number): void => {
        kept.push(bytes.subarray(from, to))
        size += to - from
      }
      let i = 0
      while (marked >= 0 && i < bytes.length) {
        if (marked === MARK.length || bytes[i] !== MARK[marked]) marked = -1
        else {
          cuts.push({ at: -1, bytes: 1 })
          marked++
          i++
        }
      }
      while (i < bytes.length) {
        const from = i
        if (inside === 'content') {
          const next = bytes.indexOf(LT, i)
          i = next < 0 ? bytes.length : next + 1
          keep(from, i)
          if (next >= 0) [inside, tail] = ['tag', '']
        } else if (inside === 'data') {
          const next = bytes.indexOf(quote, i)
          const end = next < 0 ? bytes.length : next
          if (end > i) cuts.push({ at: given + size, bytes: end - i })
          i = end
          if (next >= 0) inside = 'value'
        } else if (inside === 'value') {
          const next = bytes.indexOf(quote, i)
          i = next < 0 ? bytes.length : next + 1
          keep(from, i)
          if (next >= 0) [inside, tail] = ['tag', '']
        } else if (inside === 'comment') {
          const byte = bytes[i++] ?? 0
          keep(from, i)
          tail = (tail + String.fromCharCode(byte)).slice(-3)
          if (tail === '-->') inside = 'content'
        } else {
          const byte = bytes[i++] ?? 0
          keep(from, i)
          if (byte === GT) inside = 'content'
          else if (byte === QUOTE || byte === APOSTROPHE) {
            quote = byte
            inside = /(?:^|\s)data\s*=\s*$/.test(tail) ? 'data' : 'value'
          } else {
            tail = (tail + String.fromCharCode(byte)).slice(-16)
            if (tail === '!--') [inside, tail] = ['comment', '']
          }
        }
      }
      given += size
      return kept.length === 1 && kept[0]?.length === bytes.length ? bytes : Buffer.concat(kept)
    },
    place(at) {
      while (cuts[0] && cuts[0].at < at) passed += cuts.shift()?.bytes ?? 0
      return at + passed
    },
  }
}
