import { columnField, sheetKind, type ColumnField, type SheetKind } from './words.ts'

/** Columns of a sheet by what they hold. */
export type Columns = ReadonlyMap<ColumnField, readonly number[]>

/** How far down a header may stand: title, examiner's lines, then the header. */
export const HEADER_ROWS = 30

export function columnsOf(cells: readonly string[]): Columns {
  const columns = new Map<ColumnField, number[]>()
  cells.forEach((cell, at) => {
    const field = columnField(cell)
    if (field === null) return
    const list = columns.get(field)
    if (list) list.push(at)
    else columns.set(field, [at])
  })
  return columns
}

const has = (columns: Columns, ...fields: ColumnField[]): boolean => fields.every((field) => columns.has(field))
const timed = (columns: Columns): boolean => columns.has('date') || columns.has('time')

/** Whether a row is the header of such a sheet: the columns without which it would tell nothing are there. */
export function isHeader(kind: SheetKind, columns: Columns): boolean {
  switch (kind) {
    case 'device':
    case 'sim':
      return has(columns, 'name', 'value')
    case 'contacts':
      return has(columns, 'entries')
    case 'accounts':
      return has(columns, 'entries') || has(columns, 'username')
    case 'calls':
      return timed(columns) && (has(columns, 'parties') || has(columns, 'from') || has(columns, 'to'))
    case 'sms':
    case 'mms':
    case 'emails':
      return timed(columns) && (has(columns, 'parties') || has(columns, 'from') || has(columns, 'to'))
    case 'chats':
      return timed(columns) && (has(columns, 'from') || has(columns, 'participants'))
    case 'locations':
      return has(columns, 'latitude', 'longitude') || has(columns, 'position')
  }
}

/**
 * Whether a header is Cellebrite's and no other address book's or call list's: entries, parties and chats in cells of their own, and what was deleted
 * said of each row.
 */
export function isMarked(kind: SheetKind, columns: Columns): boolean {
  if (kind === 'contacts' || kind === 'accounts')
    return has(columns, 'entries') && (has(columns, 'source') || has(columns, 'account') || has(columns, 'deleted'))
  if (kind === 'calls' || kind === 'sms' || kind === 'mms') return has(columns, 'parties') || (has(columns, 'from', 'to') && has(columns, 'deleted'))
  if (kind === 'chats') return has(columns, 'chat') || has(columns, 'message') || has(columns, 'participants', 'from')
  return false
}

/** Kinds whose rows tell of the phone go first, so that the owner is known to the rest. */
const ORDER: readonly SheetKind[] = ['device', 'sim', 'accounts']

export interface ReportSheet {
  name: string
  kind: SheetKind
}

/** Sheets that are taken in the order in which they are read, and the names of those that are not. */
export function reportSheets(sheets: readonly { name: string; hidden: boolean }[]): { taken: ReportSheet[]; left: string[]; hidden: number } {
  const shown = sheets.filter(({ hidden }) => !hidden)
  const known = shown.map(({ name }) => ({ name, kind: sheetKind(name) }))
  const taken = known.flatMap(({ name, kind }) => (kind === null ? [] : [{ name, kind }]))
  const place = ({ kind }: ReportSheet): number => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length)
  return {
    taken: taken.toSorted((a, b) => place(a) - place(b)),
    left: known.flatMap(({ name, kind }) => (kind === null ? [name] : [])),
    hidden: sheets.length - shown.length,
  }
}
