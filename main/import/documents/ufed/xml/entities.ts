import { MasarError } from '../../../../../shared/api/errors.ts'

const PREDEFINED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const ENTITY = /&([^;]{0,12});?/g

/**
 * Text with its entities put in place. Only the five of XML itself and character references: all others must be declared in a document type,
 * which is refused. A reference to a character that XML forbids (tools write them all the same) becomes U+FFFD. Throws `file-damaged`.
 */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (whole, name: string) => {
    if (!whole.endsWith(';')) throw new MasarError('file-damaged', { what: 'entity' })
    const known = Object.hasOwn(PREDEFINED, name) ? PREDEFINED[name] : undefined
    return known ?? character(name)
  })
}

function character(name: string): string {
  const match = /^#(?:x([\da-f]{1,8})|(\d{1,8}))$/i.exec(name)
  if (!match) throw new MasarError('file-damaged', { what: 'entity' })
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16)
  const allowed =
    code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code < 0x110000)
  return allowed ? String.fromCodePoint(code) : '\ufffd'
}
