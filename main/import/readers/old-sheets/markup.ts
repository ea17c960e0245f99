import type { FileKind } from '../../sniff.ts'
import { MasarError } from '../../../../shared/api/errors.ts'
import { decodeBytes } from '../text/decode.ts'
import { namedEncoding, settleEncoding, sniffEncoding } from '../text/encoding.ts'
import type { Encoding } from '../text/encoding.ts'

/** The text of a page or an XML file saved as a sheet: in the encoding that its mark or it itself states, else as it is found. Throws `file-damaged` for a document type in XML. */
export function markupText(bytes: Buffer, kind: FileKind, file: string): string {
  const found = encodingOf(bytes, file)
  const text = decodeBytes(bytes.subarray(found.mark), found.name)
  if (kind === 'spreadsheet-xml' && /<!DOCTYPE/i.test(text.slice(0, 65_536))) throw new MasarError('file-damaged', { file, what: 'doctype' })
  return text
}

const STATED = /(?:charset\s*=\s*["']?\s*|<\?xml[^>]*encoding\s*=\s*["'])([\w-]{3,20})/i

function encodingOf(bytes: Buffer, file: string): Encoding {
  const sniffed = sniffEncoding(bytes.subarray(0, 1024 * 1024), file)
  if (sniffed && (sniffed.mark > 0 || sniffed.unit === 2)) return sniffed
  const stated = STATED.exec(bytes.toString('latin1', 0, 4_096))?.[1]
  if (stated !== undefined) {
    try {
      return namedEncoding(stated, bytes)
    } catch {
      // A name that nothing knows says nothing.
    }
  }
  return sniffed ?? settleEncoding(bytes)
}
