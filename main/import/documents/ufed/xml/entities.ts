import { MasarError } from '../../../../../shared/api/errors.ts'

const PREDEFINED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const ENTITY = /&([^;]{0,12});?/g

/** A character beyond the basic plane as two references, one a half, as Android's own tools write it (`&#55357;&#56832;`). */
const PAIR = /&#(5[56]\d{3});&#(5[67]\d{3});/g

/**
 * Text with its entities put in place. Only the five of XML itself and character references: all others must be declared in a document type,
 * which is refused. Two references that are the halves of one character are that character; one to a character that XML forbids (tools write them
 * all the same) becomes U+FFFD. Throws `file-damaged`.
 */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(PAIR, paired).replace(ENTITY, (whole, name: string) => {
    if (!whole.endsWith(';')) throw new MasarError('file-damaged', { what: 'entity' })
    const known = Object.hasOwn(PREDEFINED, name) ? PREDEFINED[name] : undefined
    return known ?? character(name)
  })
}

function paired(whole: string, high: string, low: string): string {
  const [first, second] = [Number(high), Number(low)]
  return first >= 0xd800 && first <= 0xdbff && second >= 0xdc00 && second <= 0xdfff ? String.fromCharCode(first, second) : whole
}

function character(name: string): string {
  const match = /^#(?:x([\da-f]{1,8})|(\d{1,8}))$/i.exec(name)
  if (!match) throw new MasarError('file-damaged', { what: 'entity' })
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16)
  const allowed =
    code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code < 0x110000)
  return allowed ? String.fromCodePoint(code) : '\ufffd'
}
