import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'
import { decoderOf } from '../../readers/text/decode.ts'
import { settleEncoding, sniffEncoding } from '../../readers/text/encoding.ts'
import type { DocumentInput } from '../types.ts'

/** A key, a value (number or string, as written), a bracket. `from` and `until`: bytes into the file. */
export interface Token {
  what: 'word' | 'string' | 'open' | 'close'
  text: string
  from: number
  until: number
}

const NAMED: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: '\u00a0' }
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi

/** GML writes all but ASCII as `&#233;`; programs of today write it as it is, too. */
const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] as string) : whole
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
        return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
      })
    : text

/**
 * The tokens of a GML file, a piece at a time (Himsolt 1996, "GML: A portable Graph File Format"). Bytes are read as characters, so that
 * places are bytes; strings are decoded one by one. A line that begins with `#` is a comment. Throws `file-damaged` for a string that never
 * closes and for text of two bytes a character, `file-limit` for a name or a value without end.
 */
export async function* gmlTokens(input: DocumentInput): AsyncGenerator<Token[]> {
  const { file } = input
  const sniffed = sniffEncoding(input.head.bytes, file)
  if (sniffed?.unit === 2) throw new MasarError('file-damaged', { file, what: sniffed.name })
  let encoding = sniffed
  if (encoding) input.encoding(encoding.name)
  let decode = encoding ? decoderOf(encoding.name) : (units: string): string => units
  let rest = ''
  let base = encoding?.mark ?? 0
  let skip = base
  const readable = (units: string): string => unescaped(decode(units))

  const split = (text: string, last: boolean): { tokens: Token[]; used: number } => {
    const tokens: Token[] = []
    let at = 0
    while (at < text.length) {
      const code = text.charCodeAt(at)
      if (code <= 32) {
        at++
        continue
      }
      if (code === 35) {
        const end = text.slice(at, at + STRETCH).search(/[\r\n]/)
        if (end < 0 && !last) break
        at = end < 0 ? text.length : at + end + 1
        continue
      }
      if (code === 91 || code === 93) {
        tokens.push({ what: code === 91 ? 'open' : 'close', text: '', from: base + at, until: base + at + 1 })
        at++
        continue
      }
      if (code === 34) {
        const end = text.indexOf('"', at + 1)
        if (end < 0) {
          if (last) throw new MasarError('file-damaged', { file, what: 'string' })
          break
        }
        tokens.push({ what: 'string', text: readable(text.slice(at + 1, end)), from: base + at, until: base + end + 1 })
        at = end + 1
        continue
      }
      let end = at + 1
      while (end < text.length && text.charCodeAt(end) > 32 && !'[]"'.includes(text[end] as string)) end++
      if (end === text.length && !last) break
      tokens.push({ what: 'word', text: readable(text.slice(at, end)), from: base + at, until: base + end })
      at = end
    }
    return { tokens, used: at }
  }
  const take = (units: string, last: boolean): Token[] => {
    const text = rest + units
    const { tokens, used } = split(text, last)
    rest = text.slice(used)
    base += used
    if (rest.length > STRETCH) throw new MasarError('file-limit', { file, what: 'value' })
    return tokens
  }
  for await (const piece of input.pieces()) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    if (!encoding && bytes.some((byte) => byte >= 0x80)) {
      encoding = settleEncoding(bytes)
      decode = decoderOf(encoding.name)
      input.encoding(encoding.name)
    }
    yield take(bytes.subarray(skip).toString('latin1'), false)
    skip = Math.max(0, skip - bytes.length)
  }
  if (!encoding) input.encoding('utf-8')
  yield take('', true)
}

const STRETCH = 16 * LIMITS.chart.value
