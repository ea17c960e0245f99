import { MasarError } from '../../shared/api/errors.ts'
import { afterProlog } from './prolog.ts'

/** `compound`: an old Office file (XLS). `html`, `spreadsheet-xml`: sheets that a portal saved so, mostly under the name `.xls`. */
export type FileKind = 'text' | 'zip' | 'gzip' | 'compound' | 'html' | 'spreadsheet-xml'

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Old sheets without a container around them begin with such a record: BIFF2 to BIFF5. */
const BIFF = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
]
/** PDF, PNG, JPEG, 7z, RAR, bzip2, xz, Access, RTF: no tables of rows, or not ours to unpack. */
const REFUSED = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x00, 0x01, 0x00, 0x00],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
]
const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte)

/** A workbook of the newer kind with a password is an OLE file with a stream of this name, written in UTF-16. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * What a file is by its first bytes, never by its name. Throws `file-empty`, `file-encrypted` for a workbook with a password, `file-unknown`
 * for PDF, images and other binary kinds.
 */
export function fileKind(head: Uint8Array, name: string): FileKind {
  if (head.length === 0) throw new MasarError('file-empty', { file: name })
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (startsWith(head, [0x1f, 0x8b])) return 'gzip'
  if (startsWith(head, OLE)) {
    if (Buffer.from(head.buffer, head.byteOffset, head.byteLength).includes(ENCRYPTED)) throw new MasarError('file-encrypted', { file: name })
    return 'compound'
  }
  if (BIFF.some((signature) => startsWith(head, signature))) return 'compound'
  if (REFUSED.some((signature) => startsWith(head, signature))) throw new MasarError('file-unknown', { file: name })
  return markup(head)
}

/** What a text of angle brackets is by its beginning. Texts of any other root stay texts: phone extracts, tracks and charts are such. */
function markup(head: Uint8Array): 'text' | 'html' | 'spreadsheet-xml' {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 4_096))
  const wide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0x3c && start[1] === 0)
  const text = (wide ? start.subarray(0, start.length & ~1).toString('utf16le') : start.toString('latin1')).replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (!text.startsWith('<')) return 'text'
  if (/^<(?:!doctype\s+html|html|head|body|table|meta|style|div|font|center)[\s>]/i.test(afterProlog(text))) return 'html'
  const workbook = /<(?:\w+:)?Workbook[\s>]/.exec(text)
  return workbook && text.slice(0, workbook.index + 1_000).includes('urn:schemas-microsoft-com:office:spreadsheet') ? 'spreadsheet-xml' : 'text'
}
