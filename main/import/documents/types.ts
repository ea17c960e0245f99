import type { Certainty, EntityKind, LinkKind } from '../../../shared/model/entity.ts'
import type { Direction, EventKind } from '../../../shared/model/event.ts'
import type { EventFacts, StatementKind } from '../../../shared/model/statement.ts'
import type { Zip } from '../readers/zip.ts'
import type { RejectReason, Skip, Warning } from '../types.ts'

/**
 * Files that are not one table of call records: phone extracts, chats, address books, tracks, charts of other tools. A
 * document reader is a pure function over bytes that gives what the file says in the order in which it says it. Phone
 * numbers, times, durations and coordinates are given as written; `documents/normalise.ts` reads them as it does a table's.
 */
export interface DocumentReader {
  /** Id of its definition (`resources/formats/ID.json`, with `"reader": ID`); several definitions may share a reader. */
  id: string
  /** How surely the file is one: 0 (no) to 1. Looks at the head only, never throws. Below 0.6 it is not taken unasked. */
  sniff(head: DocumentHead): number
  read(input: DocumentInput): AsyncGenerator<Found[]>
}

export interface DocumentHead {
  /** Base name. */
  file: string
  /** First bytes, up to 1 MiB; of a zip its own first bytes. */
  bytes: Uint8Array
  /** The same as text, decoded by the encoding found (lossy at the cut); '' for a zip. */
  text: string
  /** Names of the members of a zip; null for all else. */
  members: readonly string[] | null
  /** Sheets of a workbook of any kind (xlsx, xls, xlsb, ods) with their first rows; null for all else. */
  sheets: readonly { name: string; hidden: boolean; rows: readonly (readonly string[])[] }[] | null
}

export interface DocumentInput {
  file: string
  /** Size in bytes. */
  bytes: number
  /** The file's bytes from the start, each time it is called. */
  pieces(): AsyncIterable<Uint8Array>
  /** Set for zips. */
  zip: Zip | null
  /** Set for workbooks: rows of a sheet, each with its number as a person counts. Cells are texts as `readers/xlsx` gives them. */
  rows: ((sheet: string) => AsyncIterable<{ row: number; cells: string[] }[]>) | null
  sheets: DocumentHead['sheets']
  head: DocumentHead
  /** What the person says, and what the case assumes. */
  zone: string
  region: string
  /** Number or account of the phone's owner where the person says it. */
  subject: string | null
  /** Called while it works without giving anything. */
  alive(): void
  /** Remarks: `code` has a sentence in import.json under `warning`. `first` is a locator. */
  warn(warning: Warning): void
  /** Says the encoding of a text, for the report and for reading raw rows from the original later. Call before the first row. */
  encoding(name: string): void
}

/** Where in the file it stands, and its own text. */
export interface DocumentPlace {
  /** Sheet, member of a zip, or kind of model (`Call`, `InstantMessage`); '' where the file has one part only. */
  part: string
  /** Line, row or number within the part as a person counts, from 1. Unique within the part but for rows that say several things. */
  row: number
  /** Bytes into the original where the row lies there in clear (text, XML, JSON); then `raw` is null. */
  offset: number | null
  length: number | null
  /** The row's own text where it does not lie in the original in clear (zips, workbooks; a workbook's row as a JSON array of cells). */
  raw: string | null
}

/** One record. A row that says several things (a contact with two numbers) is one record with one statement. */
export type Found = DocumentPlace & (DocumentEvent | DocumentStatement | DocumentRejected | DocumentSkipped)

/** A party as written. `phone`: read as a telephone number in the region, kept as it is where it is none. */
export interface DocumentParty {
  type: 'phone' | 'account' | 'group' | 'device' | 'name' | 'imei' | 'imsi'
  text: string
  /**
   * For accounts, groups, devices and names: what makes it this one and no other (`whatsapp:212…@g.us`, `file.txt/Ahmed`). Equal keys
   * are one selector in the whole case, so a bare display name must carry its file or chat. Absent: `text`.
   */
  key?: string | undefined
  /** Name shown beside it in the extract: becomes a `contact` label with this row as evidence. Never merged with another by name alone. */
  name?: string | undefined
  /** The phone's own. */
  owner?: boolean | undefined
}

export interface DocumentEvent {
  what: 'event'
  kind: EventKind
  /** Time in a form that `dates/` reads. `local` as written where that differs. */
  time: string
  local?: string | undefined
  /** IANA zone or offset (`UTC`, `+01:00`) where the format fixes it; absent: the file's zone. An offset within `time` goes first. */
  zone?: string | undefined
  from: DocumentParty | null
  to: DocumentParty | null
  direction: Direction
  /** Which of the two is the phone's owner. */
  subject: 'from' | 'to' | null
  /** Duration as written. */
  seconds?: string | number | null | undefined
  text?: string | null | undefined
  place?: DocumentPosition | null | undefined
  /** The owner's handset and SIM, as written. */
  imei?: string | null | undefined
  imsi?: string | null | undefined
  deleted?: boolean | undefined
  unsure?: boolean | undefined
  facts?: EventFacts | undefined
}

/** A cell, a position, or both. Degrees (WGS 84), metres. */
export interface DocumentPosition {
  /** Cell identity as written (`604-00-1234-567`). */
  cell?: string | undefined
  name?: string | undefined
  lat?: number | undefined
  lon?: number | undefined
  azimuth?: number | undefined
  beam?: number | undefined
  /** Uncertainty or reach. */
  range?: number | undefined
}

/** Something of the case that a statement is about. */
export type StatedThing =
  | { type: 'party'; party: DocumentParty }
  | {
      type: 'entity'
      kind: EntityKind
      label: string
      /** Number of a document, where the row gives one. */
      identity?: string | undefined
      /**
       * What makes it one and the same within this file (`contact/17`, node id). The same entity of another file is another entity unless
       * label and identity, or label and a linked selector, are equal (docs/decisions/0093).
       */
      key: string
      /**
       * Name of the chart that the file is a part of, for files that come in parts (`siren` for siren_edges.csv and siren_nodes.csv). Where set,
       * equal chart and key are one entity in the whole case, whatever label and kind: the first file that says more than its id names it, the
       * first that says its kind gives that (decision 0100).
       */
      chart?: string | undefined
    }
  | { type: 'cell'; position: DocumentPosition }

export interface StatedLink {
  /** Indexes into `things`. */
  a: number
  b: number
  kind: LinkKind
  certainty: Certainty
  directed?: boolean | undefined
  weight?: number | undefined
}

export interface DocumentStatement {
  what: 'statement'
  kind: StatementKind
  things: StatedThing[]
  links: StatedLink[]
  /** What else the row says of a thing (index), as written. An index past `things` means a link: things.length + its index in `links`. */
  facts: { thing: number; name: string; value: string }[]
  deleted?: boolean | undefined
  /** Its row is counted already, by the event that stands in it (the sender of a message is a member of its group): read and kept once. */
  also?: boolean | undefined
}

/** A row that is one but cannot be kept: kept with its text and this reason. */
export interface DocumentRejected {
  what: 'rejected'
  reason: RejectReason
}

/** What is no row: headers, feet. Counted by kind. */
export interface DocumentSkipped {
  what: 'skip'
  skip: Skip
}

/** A statement as it goes to the case, all read: `cells` and `selectors` stand in the batch's dictionaries. */
export interface PackedStatement {
  kind: StatementKind
  sheet: number | null
  row: number
  offset: number | null
  length: number | null
  raw: string | null
  things: (
    | { type: 'selector'; index: number; owner: boolean; name: string | null }
    | { type: 'entity'; kind: EntityKind; label: string; identity: string | null; folded: string; key: string; chart: string | null }
    | { type: 'cell'; index: number }
  )[]
  links: { a: number; b: number; kind: LinkKind; certainty: Certainty; directed: boolean; weight: number | null }[]
  /** `thing` as in DocumentStatement. */
  facts: { thing: number; name: string; value: string }[]
  also: boolean
}
