import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { detect } from 'jschardet'
import { MasarError } from '../../../../shared/api/errors.ts'

/**
 * How the bytes of a file stand for characters. `unit` is the width of a code unit in bytes: text is split on code
 * units, so that a place in the text is a place in the file; characters are decoded row by row afterwards.
 */
export interface Encoding {
  name: string
  unit: 1 | 2
  /** Bytes of the byte-order mark. */
  mark: number
  bigEndian: boolean
}

const single = (name: string, mark = 0): Encoding => ({ name, unit: 1, mark, bigEndian: false })
const double = (name: 'utf-16le' | 'utf-16be', mark = 0): Encoding => ({ name, unit: 2, mark, bigEndian: name === 'utf-16be' })

/** The encoding that a byte-order mark states, or null. */
function marked(head: Uint8Array): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return single('utf-8', 3)
  if (head[0] === 0xff && head[1] === 0xfe) return double('utf-16le', 2)
  if (head[0] === 0xfe && head[1] === 0xff) return double('utf-16be', 2)
  return null
}

/** UTF-16 without a mark: in text of numbers and Latin letters every second byte is NUL, always the same one. */
function unmarkedUtf16(head: Uint8Array): Encoding | null {
  const length = Math.min(head.length, 4_096) & ~1
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even++
    if (head[i + 1] === 0) odd++
  }
  const most = length / 2
  if (odd > most * 0.3 && even < most * 0.02) return double('utf-16le')
  if (even > most * 0.3 && odd < most * 0.02) return double('utf-16be')
  return null
}

/** Whether bytes are UTF-8, a character cut at the end of the sample allowed. */
function utf8(bytes: Uint8Array): boolean {
  for (let cut = 0; cut < 4 && cut < bytes.length; cut++) if (isUtf8(bytes.subarray(0, bytes.length - cut))) return true
  return false
}

/** Rows with characters beyond ASCII, for the guess: the rest says nothing and takes time. */
function telling(bytes: Uint8Array): Buffer {
  const rows: Buffer[] = []
  let size = 0
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let start = 0; start < all.length && size < 32_768;) {
    const end = all.indexOf(10, start)
    const row = all.subarray(start, Math.min(end < 0 ? all.length : end + 1, start + 4_096))
    if (!isAscii(row)) {
      rows.push(row)
      size += row.length
    }
    if (end < 0) break
    start = end + 1
  }
  return Buffer.concat(rows)
}

const SUPERSETS: Record<string, string> = { ascii: 'windows-1252', 'iso-8859-1': 'windows-1252', gb2312: 'gb18030' }

/** No-break space, quotation marks, degree, apostrophe, oe: what western texts hold beside accented letters. */
const WESTERN_SIGNS = new Set([0xa0, 0xab, 0xbb, 0xb0, 0x92, 0x9c])

/**
 * Whether the bytes beyond ASCII stand alone among Latin letters and mean accented ones, as in French and Spanish. Statistics over a
 * handful of such bytes, which is all that a file of calls holds, would as soon call them Greek.
 */
function western(bytes: Buffer): boolean {
  let beyond = 0
  let accented = 0
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80) continue
    beyond++
    const alone = (bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80
    if (WESTERN_SIGNS.has(byte) || (alone && byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7)) accented++
  }
  return accented > beyond * 0.9
}

/** The best guess for bytes of one-byte units that are not UTF-8. */
function guessed(bytes: Uint8Array): string {
  const sample = telling(bytes)
  if (western(sample)) return 'windows-1252'
  const found = detect(sample) as { encoding: string | null; confidence: number } | null
  const name = found?.encoding?.toLowerCase() ?? ''
  if (!name || (found?.confidence ?? 0) < 0.2 || name.startsWith('utf') || !iconv.encodingExists(name)) return 'windows-1252'
  return SUPERSETS[name] ?? name
}

/**
 * The encoding of a file from its first bytes; null while they are plain ASCII, which most encodings share, so that
 * the first bytes that say more decide (`settleEncoding`). Throws `file-not-text` for bytes that are no text.
 */
export function sniffEncoding(head: Uint8Array, file: string): Encoding | null {
  const found = marked(head) ?? unmarkedUtf16(head)
  if (found) return found
  const nuls = head.subarray(0, 65_536).reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0)
  if (nuls > Math.max(8, Math.min(head.length, 65_536) / 100)) throw new MasarError('file-not-text', { file })
  return isAscii(head) ? null : settleEncoding(head)
}

/** The encoding from bytes that hold more than ASCII. */
export const settleEncoding = (bytes: Uint8Array): Encoding => single(utf8(bytes) ? 'utf-8' : guessed(bytes))

/** The encoding a person names. Throws `bad-request` for a name that nothing reads. */
export function namedEncoding(name: string, head: Uint8Array): Encoding {
  const plain = name.toLowerCase().replace(/[\s_]/g, '-')
  const mark = marked(head)
  if (/^(utf-?16|ucs-?2)(-?le)?$/.test(plain)) return mark?.unit === 2 ? mark : double('utf-16le')
  if (/^utf-?16-?be$/.test(plain)) return double('utf-16be', mark?.name === 'utf-16be' ? 2 : 0)
  if (/^utf-?8$/.test(plain)) return single('utf-8', mark?.name === 'utf-8' ? 3 : 0)
  if (!iconv.encodingExists(plain) || /^(utf|ucs)/.test(plain)) throw new MasarError('bad-request', { what: 'encoding' })
  return single(plain)
}
