/**
 * Selectors: what identifies a party, a SIM or a handset. Stored by these codes; codes are never reused. `group`: a chat of several
 * people; `device`: a device or account holder known only by the extract or track that came from it.
 */
export const SELECTOR_KINDS = ['number', 'shortcode', 'name', 'imei', 'imsi', 'account', 'group', 'device', 'unknown'] as const
export type SelectorKind = (typeof SELECTOR_KINDS)[number]

const CODE_OF_KIND: Record<SelectorKind, number> = { number: 1, shortcode: 2, name: 3, imei: 4, imsi: 5, account: 6, group: 7, device: 8, unknown: 9 }
const KIND_OF_CODE = new Map(Object.entries(CODE_OF_KIND).map(([kind, code]) => [code, kind as SelectorKind]))

export const selectorKindCode = (kind: SelectorKind): number => CODE_OF_KIND[kind]
export const selectorKindOf = (code: number): SelectorKind => KIND_OF_CODE.get(code) ?? 'unknown'

/** Bits of `selector.flags`. */
export const SELECTOR_FLAGS = {
  /** A spreadsheet rounded it: kept as read, never merged with another. */
  damaged: 1,
  /** Its check digit or length is wrong (IMEI). */
  invalid: 2,
  /** A generic or all-zero IMEI. */
  generic: 4,
  /** Written without `+`, and a number both of the file's region and, by its first digits, of another country: read as the region's. */
  ambiguous: 8,
} as const

/** A selector as a parser hands it over. `value` identifies (E.164, 15-digit IMEI…); equal kind and value are one selector. */
export interface ParsedSelector {
  kind: SelectorKind
  value: string
  /** As read, trimmed. */
  raw: string
  flags: number
  /** ISO 3166 alpha-2 where the number tells it. */
  country: string | null
}
