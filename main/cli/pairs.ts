import { MasarError } from '../../shared/api/errors.ts'
import { fold } from '../../shared/names/fold.ts'
import type { NameKind } from '../../shared/names/words.ts'
import { openSource } from '../import/import-file.ts'
import { decodeBytes } from '../import/readers/text/decode.ts'
import { sniffDelimiter, sniffNewline } from '../import/readers/text/delimiter.ts'
import { settleEncoding, sniffEncoding } from '../import/readers/text/encoding.ts'
import { quotedRow } from '../import/readers/text/fields.ts'

export interface NamePair {
  a: string
  b: string
  /** Where the file says what bears the names. */
  kind?: NameKind
}

/** Pairs are read whole; a million of them are some fifty megabytes. */
const LARGEST = 256 * 1024 ** 2
/** Bytes that say how the text is encoded. */
const HEAD = 65_536
const FIRST = new Set(['a', 'name1', 'name 1', 'name a', 'first', 'left', 'nom1', 'nom 1', 'nom a', 'الاسم1', 'الاسم 1'])
const SECOND = new Set(['b', 'name2', 'name 2', 'name b', 'second', 'right', 'nom2', 'nom 2', 'nom b', 'الاسم2', 'الاسم 2'])
const KINDS = new Set(['kind', 'schema', 'type'])

/**
 * Pairs of names of a delimited text: two columns, or more under a header that names the two (`a` and `b`, `name1` and `name2`) and, if it
 * likes, the kind. Throws `file-missing`, `file-empty`, `file-too-large`, `file-not-text`.
 */
export async function* readPairs(path: string): AsyncGenerator<NamePair> {
  const columns = { a: 0, b: 1, kind: -1 }
  let first = true
  for (const cells of rowsOf(await textOf(path))) {
    if (cells.every((cell) => cell.trim() === '')) continue
    if (first) {
      first = false
      if (readHeader(cells, columns)) continue
    }
    const kind = kindOf(cells[columns.kind] ?? '')
    yield { a: cells[columns.a]?.trim() ?? '', b: cells[columns.b]?.trim() ?? '', ...(kind ? { kind } : {}) }
  }
}

async function textOf(path: string): Promise<string> {
  const { handle, bytes, name } = await openSource(path)
  try {
    if (bytes > LARGEST) throw new MasarError('file-too-large', { file: name })
    const content = await handle.readFile()
    const encoding = sniffEncoding(content.subarray(0, HEAD), name) ?? settleEncoding(content)
    return decodeBytes(content.subarray(encoding.mark), encoding.name).replace(/^\ufeff/, '')
  } finally {
    await handle.close()
  }
}

function* rowsOf(text: string): Generator<string[]> {
  const newline = sniffNewline(text)
  const delimiter = sniffDelimiter(text, newline)
  for (let at = 0; at < text.length;) {
    const row = quotedRow(text, at, delimiter, newline, true)
    if (typeof row === 'string') {
      // A stray quote: its line is read as it stands.
      const end = text.indexOf(newline, at) < 0 ? text.length : text.indexOf(newline, at)
      yield text.slice(at, end).replace(/\r$/, '').split(delimiter)
      at = end + 1
    } else {
      yield row.cells
      at = row.end + 1
    }
  }
}

function readHeader(cells: readonly string[], columns: { a: number; b: number; kind: number }): boolean {
  const names = cells.map((cell) => fold(cell))
  const [a, b] = [names.findIndex((name) => FIRST.has(name)), names.findIndex((name) => SECOND.has(name))]
  if (a < 0 || b < 0) return false
  Object.assign(columns, { a, b, kind: names.findIndex((name) => KINDS.has(name)) })
  return true
}

function kindOf(text: string): NameKind | undefined {
  const word = fold(text)
  if (word === 'person' || word === 'vessel') return word
  return ['organisation', 'organization', 'company', 'legalentity', 'legal entity'].includes(word) ? 'organisation' : undefined
}
