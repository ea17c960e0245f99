/** What a byte-wise reader of XML needs of its grammar. Gives null for what it does not know: then a real parser reads the part. */
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const REFERENCE = /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g
const OTHER_REFERENCE = /&(?!(?:#x[0-9a-fA-F]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);)/

/** Text with its references resolved and its line ends as XML reads them. */
export function resolved(text: string): string | null {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  if (!lines.includes('&')) return lines
  if (OTHER_REFERENCE.test(lines)) return null
  let known = true
  const found = lines.replace(REFERENCE, (_, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED[name] ?? ''
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    if (!isCharacter(code)) {
      known = false
      return ''
    }
    return String.fromCodePoint(code)
  })
  return known ? found : null
}

/** XML 1.0, production 2. */
const isCharacter = (code: number): boolean =>
  code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)

/** `_x000D_` in texts of a workbook stands for the character of that code (ECMA-376, part 1, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text

/** Shorter pieces of a text are copied by the engine, longer ones point into the whole. */
const SHORT = 13

/** Bytes of XML as text of one character a byte, which is as quick to search as it gets. */
export interface Piece {
  bytes: Buffer
  text: string
  ascii: boolean
}

/** The characters between two places of a piece, references not yet resolved. */
export function characters({ bytes, text, ascii }: Piece, from: number, until: number): string {
  if (!ascii) return bytes.toString('utf8', from, until)
  return until - from < SHORT ? text.slice(from, until) : bytes.toString('latin1', from, until)
}

/** The text between two places of a piece, or null. */
export function textBetween(piece: Piece, from: number, until: number): string | null {
  return resolved(characters(piece, from, until))
}

/**
 * The text of an item of rich text (`si`, `is`) between two places: its runs one after the other, without the readings of Japanese texts
 * (`rPh`). Null for what is unusual.
 */
export function itemText(piece: Piece, from: number, until: number): string | null {
  const { text } = piece
  let found = ''
  for (let at = text.indexOf('<', from); at >= 0 && at < until; at = text.indexOf('<', at)) {
    const close = text.indexOf('>', at)
    if (close < 0 || close >= until) return null
    const tag = text.slice(at, close + 1)
    const name = PLAIN_TAG.exec(tag)?.[1]
    if (name === undefined || OUTSIDE.has(name)) return null
    if (name === 'rPh') {
      const end = text.indexOf('</rPh>', close)
      if (end < 0 || end >= until || /<\/?rPh/.test(text.slice(close, end))) return null
      at = end + 6
      continue
    }
    const empty = text.charCodeAt(at + 1) === SLASH || text.charCodeAt(close - 1) === SLASH
    at = close + 1
    if (name !== 't' || empty) continue
    const end = text.indexOf('<', at)
    if (end < 0 || end > until || !text.startsWith('</t>', end)) return null
    const run = textBetween(piece, at, end)
    if (run === null) return null
    found += run
    at = end + 4
  }
  return found
}
const SLASH = 47
/** Never within an item: where one stands, an end that is written unusually (`</is >`) was passed over. */
const OUTSIDE = new Set(['is', 'si', 'c', 'row', 'sheetData', 'sst'])
/** A tag without prefix whose attributes are whole: one whose value holds `>` ends too soon and does not match. */
const PLAIN_TAG = /^<\/?([A-Za-z]+)(?:\s+[\w:]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>$/
