import { MasarError } from '../../shared/api/errors.ts'

export type FileKind = 'text' | 'zip'

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte)

/** A spreadsheet with a password is an OLE file with a stream of this name, written in UTF-16. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * What a file is by its first bytes, never by its name. Throws `file-empty`, `file-encrypted` for a spreadsheet with
 * a password, `file-unknown` for older Office files, PDF, images and other binary kinds.
 */
export function fileKind(head: Uint8Array, name: string): FileKind {
  if (head.length === 0) throw new MasarError('file-empty', { file: name })
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (startsWith(head, OLE)) {
    const encrypted = Buffer.from(head.buffer, head.byteOffset, head.byteLength).includes(ENCRYPTED)
    throw new MasarError(encrypted ? 'file-encrypted' : 'file-unknown', { file: name })
  }
  if (
    startsWith(head, [0x25, 0x50, 0x44, 0x46]) ||
    startsWith(head, [0x1f, 0x8b]) ||
    startsWith(head, [0x89, 0x50, 0x4e, 0x47]) ||
    startsWith(head, [0xff, 0xd8, 0xff])
  )
    throw new MasarError('file-unknown', { file: name })
  return 'text'
}
