import { zipSync } from 'fflate'
import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'
import { gather } from '../gather.ts'
import type { Zip } from '../zip.ts'

/** XLSB and ODS are zips whose parts only the library reads. */
export const isOldWorkbook = (zip: Zip): boolean => zip.has('xl/workbook.bin') || (zip.has('content.xml') && zip.has('mimetype'))

/** What holds cells, texts, styles and the names of sheets; not pictures, macros, printer settings. */
const NEEDED =
  /^(?:mimetype|(?:content|styles|settings|meta)\.xml|META-INF\/manifest\.xml|\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?(?!vba)[\w.]+|xl\/(?:work|chart|macro|dialog)sheets\/[\w.]+)$/i

/**
 * The needed parts of a zip in a plain one of our own: unpacked and checked by our reader, because the library's own is not bounded. Throws
 * `file-encrypted`, `file-limit`, `file-damaged`.
 */
export async function repacked(file: string, zip: Zip, alive: () => void): Promise<Buffer> {
  const names = zip.names().filter((name) => NEEDED.test(name))
  const size = names.reduce((sum, name) => sum + zip.size(name), 0)
  if (size > LIMITS.oldSheets.unpacked) throw new MasarError('file-too-large', { file })
  const parts: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>
  for (const name of names) {
    alive()
    parts[name] = await gather(file, zip.size(name), LIMITS.oldSheets.unpacked, pieced(zip.read(name)))
  }
  const manifest = parts['META-INF/manifest.xml']
  if (manifest && Buffer.from(manifest).includes('encryption-data')) throw new MasarError('file-encrypted', { file })
  const bytes = zipSync(parts, { level: 0 })
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

async function* pieced(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<{ bytes: Uint8Array }> {
  for await (const bytes of pieces) yield { bytes }
}
