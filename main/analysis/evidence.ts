import iconv from 'iconv-lite'
import { MasarError } from '../../shared/api/errors.ts'
import { formatId } from '../../shared/model/ids.ts'
import type { Evidence } from '../../shared/model/source.ts'
import type { OpenCase } from '../case/types.ts'
import { selectorIds } from './ids.ts'
import { keptBack } from './protection.ts'
import { locatorOf, sourcesOf } from './sources.ts'
import type { SourceInfo } from './sources.ts'

/** Where one row of evidence lies. */
export interface EvidenceRow {
  source: number
  sheet: number | null
  row: number
  offset: number | null
  length: number | null
  raw: string | null
  role: Evidence['role']
  /** Rows of the selectors that the row names. */
  caller?: number | null
  callee?: number | null
  imei?: number | null
  imsi?: number | null
  /** Public ids of what the row states something of. */
  ends?: string[]
}

/** What reading evidence needs of a case. */
export type Holding = Pick<OpenCase, 'read' | 'originals'>

export const EVIDENCE_COLUMNS = 'o.source, o.sheet, o.row, o.offset, o.length, o.raw, o.role, o.caller, o.callee, o.imei, o.imsi'
const ROLE_NAMES = ['primary', 'corroborating', 'duplicate'] as const

/** A row of `SELECT EVIDENCE_COLUMNS` as it stands in the database. */
export const fromObservation = (row: Omit<EvidenceRow, 'role'> & { role: number }): EvidenceRow => ({ ...row, role: ROLE_NAMES[row.role] ?? 'duplicate' })

/**
 * The rows with their own text, to the letter: text files are read from the original kept in the case and decoded as
 * the import did, sheet rows are their cells with tabs between them. Keeps the order given. Rows that tell of protected
 * people are kept back.
 */
export async function readEvidence({ read, originals }: Holding, rows: readonly EvidenceRow[]): Promise<Evidence[]> {
  const sources = sourcesOf(
    read,
    rows.map((row) => row.source),
  )
  const texts = new Map<EvidenceRow, string>()
  for (const source of sources.values()) {
    const lying = rows.filter((row) => row.source === source.id && row.raw === null).toSorted((a, b) => (a.offset ?? 0) - (b.offset ?? 0))
    if (lying.length && source.original) await readRows(originals, source, source.original, lying, texts)
  }
  return rows.map((row) => {
    const source = sources.get(row.source)
    const piece = {
      source: formatId('source', row.source),
      file: source?.file ?? '',
      sha256: source?.sha256 ?? '',
      locator: locatorOf(source, row.sheet, row.row),
      raw: row.raw === null ? (texts.get(row) ?? '') : cellsAsText(row.raw),
      role: row.role,
    }
    return keptBack(read, piece, [...selectorIds([row.caller, row.callee, row.imei, row.imsi]), ...(row.ends ?? [])])
  })
}

async function readRows(
  originals: OpenCase['originals'],
  source: SourceInfo,
  name: string,
  rows: EvidenceRow[],
  texts: Map<EvidenceRow, string>,
): Promise<void> {
  const reader = await originals.open(name)
  try {
    for (const row of rows) {
      if (row.offset === null || row.length === null) continue
      const bytes = await reader.read(row.offset, row.length)
      if (bytes.length !== row.length) throw new MasarError('case-damaged', { detail: source.file })
      texts.set(row, iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), source.encoding ?? 'utf-8', { stripBOM: row.offset === 0 }))
    }
  } finally {
    await reader.close()
  }
}

/** The cells of a sheet's row, kept as a JSON array of texts, as one line; any other text as it is. */
export function cellsAsText(raw: string): string {
  if (!raw.startsWith('[')) return raw
  try {
    const cells: unknown = JSON.parse(raw)
    return Array.isArray(cells) && cells.every((cell) => typeof cell === 'string') ? cells.join('\t') : raw
  } catch {
    return raw
  }
}
