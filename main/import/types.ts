import type { DateOrder, ImportReport, RejectReason, Skip, Warning } from '../../shared/model/source.ts'
import type { FieldSource, MappingPlan } from '../../shared/model/plan.ts'
import type { ParsedSelector } from '../../shared/model/selector.ts'

/**
 * bytes -> records -> events -> store. A reader turns bytes into records; mapping and normalising turn a record into
 * an observation or a rejection; loading writes. All but loading runs in a worker that holds nothing but the bytes.
 */

/** One row as read. `offset` and `length` (bytes, line end excluded) only for text files. */
export interface RawRecord {
  cells: string[]
  /** Line or sheet row as a person counts, from 1. */
  row: number
  sheet: number | null
  offset: number | null
  length: number | null
  /** Its own text, where it does not lie in the original in clear and is not its cells: rows of texts within archives. */
  raw?: string | undefined
  /** The file's own cells, where `cells` begins with derived ones (plan/derive.ts). */
  own?: string[] | undefined
}

/** Fields a column can feed. */
export const FIELDS = [
  'caller',
  'callee',
  'subject',
  'correspondent',
  'direction',
  'kind',
  'start',
  'date',
  'time',
  'end',
  'seconds',
  'imei',
  'imsi',
  'cellFirst',
  'cellLast',
  'lac',
  'cellName',
  'lat',
  'lon',
  'azimuth',
  'name',
  'identity',
  'birth',
  'address',
  'text',
  'recordId',
  'operator',
  'country',
  'length',
  /** Projected coordinates, with the projection in `Mapping.projection`. */
  'x',
  'y',
  /** Width of a sector in degrees; reach in metres. */
  'beam',
  'range',
  /** Two ends of a stated link, its kind, its weight. */
  'linkFrom',
  'linkTo',
  'linkKind',
  'weight',
  /** Parts of a cell's identity in columns of their own: country and network code, station (eNodeB) of which `cellFirst` is the sector. */
  'mcc',
  'mnc',
  'station',
  /** Behind `address`. */
  'postcode',
  'town',
  /** Numbers of a contact (a cell may hold several), and an account or address of electronic mail. */
  'number',
  'number2',
  'number3',
  'email',
] as const
export type Field = (typeof FIELDS)[number]

/** How the rows of one file become observations: decided once a file, shown, and recorded in its report. */
export interface Mapping {
  format: string
  /** Column index for each field used; negative for derived ones. Columns that feed none are kept in the raw row only. */
  columns: Partial<Record<Field, number>>
  /** What fields are derived from that no column holds as it is: see plan/derive.ts, which takes them away before rows are normalised. */
  derived?: readonly FieldSource[] | undefined
  dateOrder: DateOrder
  /** IANA zone in which local times are read; a row's own `UTC` or offset goes before it. */
  zone: string
  region: string
  /** E.164 of the file's subscriber where the file (its name, its preamble) or the person says it. */
  subject: string | null
  /** Cell text, folded, to a value of the model, for `kind` and `direction`. */
  values: { kind: Record<string, string>; direction: Record<string, string> }
  /** Where neither kind nor direction has a column, what the file's name says. */
  constants: { kind?: string; direction?: string }
  /** Dates of which day and month may be exchanged cannot be trusted (see dates/scan.ts): such rows are flagged. */
  dateAmbiguous?: boolean | undefined
  /** Year-first dates cannot be trusted either: a spreadsheet turned some of them round. */
  dateTurned?: boolean | undefined
  /** Serial days count from 1904 (old workbooks of the Macintosh). */
  date1904?: boolean | undefined
  /** The party that the row's name and document belong to. */
  person?: PartyName | null | undefined
  /** The party whose handset, SIM and cells the row carries; the subject where absent. */
  side?: PartyName | null | undefined
  /** Kind of a row of no seconds, where the layout writes messages so. */
  zeroSeconds?: string | undefined
  /** Columns of the file; rows with more cells are shifted. */
  width?: number | undefined
  /** What its rows tell of; calls where absent. */
  kind?: TableKind | undefined
  /** Projection of `x` and `y`, or of `lon` and `lat` where those hold metres: an id of shared/geo/projections.ts. Absent: not known, and they are not read. */
  projection?: string | undefined
  /** What makes a cell's name one of its operator (`SFR`), for texts that are no identity of the network: see shared/identifiers/cell.ts. */
  cellScope?: string | undefined
  /** `MCC-MNC` of cells written without it (`208-10`). */
  cellNetwork?: string | undefined
  /** How plain digits of a column are read: one decision a column (docs/decisions/0120). Fields without one are read number by number. */
  numbers?: Partial<Record<Field, NumberReading>> | undefined
  /** Rows are of everybody whom a cell saw (tower dumps): the file has no subscriber of its own. */
  manySubjects?: boolean | undefined
  /** Rows of one call, where the layout writes several. */
  legs?: LegRule | undefined
  /** Who is where, in a table of places that names nobody: the file. */
  device?: string | undefined
}

/** What the rows of a table tell of. */
export type TableKind = 'calls' | 'cells' | 'locations' | 'contacts' | 'links'

/** `international`: plain digits begin with a country code. `national`: they are of `region`. */
export interface NumberReading {
  as: 'international' | 'national'
  region?: string | undefined
}

/** Rows that agree in these columns, and in their parties, within so many seconds of the first, are one call. */
export interface LegRule {
  columns: number[]
  within: number
}

export type PartyName = 'caller' | 'callee' | 'subject' | 'correspondent'

/** A cell of the network as parsed: `value` is canonical (`MCC-MNC-LAC-CID`) where it parses, else as read. */
export interface ParsedCell {
  value: string
  raw: string
  name: string | null
  lat: number | null
  lon: number | null
  azimuth: number | null
  /** Width of the sector in degrees; reach or uncertainty in metres. */
  beam?: number | null | undefined
  range?: number | null | undefined
}

/** A person whom a row names beside a number. */
export interface ParsedPerson {
  label: string
  identity: string | null
  folded: string
  /** The party it is the subscriber of. */
  of: 'caller' | 'callee'
}

/** A record after mapping. Codes as in shared/model. */
export interface Observation {
  row: number
  sheet: number | null
  offset: number | null
  length: number | null
  raw: string | null
  kind: number
  start: number
  local: string
  zone: string | null
  seconds: number | null
  caller: ParsedSelector | null
  callee: ParsedSelector | null
  direction: number
  side: number
  imei: ParsedSelector | null
  imsi: ParsedSelector | null
  cellFirst: ParsedCell | null
  cellLast: ParsedCell | null
  text: string | null
  flags: number
  person: ParsedPerson | null
  /** Who the row's own file is about: caller or callee, for `selector.subject`. */
  subject: 'caller' | 'callee' | null
}

export interface ImportRequest {
  path: string
  format?: string | undefined
  region?: string | undefined
  zone?: string | undefined
  subject?: string | undefined
  encoding?: string | undefined
  dateOrder?: DateOrder | undefined
  /** The person's own reading of a table: goes before what was recognised (shared/model/plan.ts). */
  plan?: MappingPlan | undefined
  /** Sheets to read, by name; all that are tables where absent. */
  sheets?: string[] | undefined
}

export interface ImportProgress {
  step: 'reading' | 'matching' | 'indexing' | 'keeping'
  done: number
  total: number | null
  unit: 'bytes' | 'rows'
}

export interface ImportContext {
  signal: AbortSignal
  /** Program of the reader's thread, where it is not the import's own: for tests. */
  entry?: URL | undefined
  progress(progress: ImportProgress): void
}

export type { DateOrder, ImportReport, RejectReason, Skip, Warning }
