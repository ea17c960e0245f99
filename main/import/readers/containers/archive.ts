import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'
import { fileKind } from '../../sniff.ts'
import type { FileKind } from '../../sniff.ts'
import { bytesOf } from '../bytes.ts'
import { gather } from '../gather.ts'
import { isOldWorkbook, openOldSheets, openZippedSheets } from '../old-sheets/source.ts'
import type { TablePart } from '../tables.ts'
import { sniffEncoding } from '../text/encoding.ts'
import { isWorkbook, openSheets } from '../xlsx/source.ts'
import { openZip } from '../zip.ts'
import type { Zip } from '../zip.ts'
import { baseName, memberSource } from './member.ts'

/** What archivers add of their own. */
const ADDED = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/i

/**
 * The tables within a zip: texts, and sheets of workbooks, whose parts are called `member` or `member/sheet`. Members that are no tables are
 * parts that say so. Throws `file-unknown` when nothing in it can be read, `file-nested` for an archive within it, `file-encrypted`, `file-limit`.
 */
export async function openArchive(file: string, zip: Zip, encoding: string | undefined, alive: () => void): Promise<TablePart[]> {
  // A document of an office program is a zip too, whose parts are no files of anybody.
  if (zip.has('[Content_Types].xml') || zip.has('mimetype')) throw new MasarError('file-unknown', { file })
  const names = zip.names().filter((name) => !ADDED.test(name))
  if (names.length > LIMITS.archive.members) throw new MasarError('file-limit', { file, what: 'members' })
  const parts: TablePart[] = []
  let held = 0
  for (const name of names) {
    alive()
    const kind = await kindOf(file, zip, name)
    // Workbooks within an archive lie in memory: together they may be as large as one alone.
    if (kind !== null && kind !== 'text') held += zip.size(name)
    if (held > LIMITS.sheetFile) throw new MasarError('file-limit', { file, what: 'size' })
    parts.push(...(await openMember({ file, zip, name, kind, index: parts.length, encoding, alive })))
  }
  if (!parts.some(({ source }) => source !== null)) throw new MasarError('file-unknown', { file })
  return parts
}

interface Opening {
  file: string
  zip: Zip
  name: string
  kind: FileKind | null
  index: number
  encoding: string | undefined
  alive: () => void
}

async function openMember({ file, zip, name, kind, index, encoding, alive }: Opening): Promise<TablePart[]> {
  if (kind === null) return [{ name, file: baseName(name), hidden: false, why: 'not-a-table', source: null }]
  if (kind === 'text')
    return [{ name, file: baseName(name), hidden: false, why: null, source: memberSource({ file, name, index, encoding, pieces: () => zip.read(name) }) }]
  if (kind === 'gzip') throw new MasarError('file-nested', { file, part: name })
  const bytes = await gather(file, zip.size(name), LIMITS.sheetFile, pieced(zip.read(name)))
  const sheets = await openBook(file, name, bytes, kind, index, alive)
  return sheets.map((sheet) => ({ ...sheet, name: `${name}/${sheet.name}`, file: baseName(name) }))
}

async function openBook(file: string, name: string, bytes: Buffer, kind: FileKind, index: number, alive: () => void): Promise<TablePart[]> {
  if (kind !== 'zip') return await openOldSheets(name, bytes, kind, alive, index)
  const inner = await openZip(bytesOf(bytes), name)
  if (isWorkbook(inner)) return await openSheets(name, inner, alive, index)
  if (isOldWorkbook(inner)) return await openZippedSheets(name, inner, alive, index)
  throw new MasarError('file-nested', { file, part: name })
}

const NO_TABLE = new Set(['file-unknown', 'file-empty', 'file-not-text'])

/** What a member is by its first bytes; null for what is neither text nor workbook nor archive, such as an image, and for an empty one. */
async function kindOf(file: string, zip: Zip, name: string): Promise<FileKind | null> {
  try {
    for await (const piece of zip.read(name)) {
      const kind = fileKind(piece, file)
      if (kind === 'text') sniffEncoding(piece, file)
      return kind
    }
    return null
  } catch (error) {
    if (error instanceof MasarError && NO_TABLE.has(error.code)) return null
    throw error
  }
}

async function* pieced(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<{ bytes: Uint8Array }> {
  for await (const bytes of pieces) yield { bytes }
}
