import { isRoundedDigits, isScientific } from './damaged.ts'
import { networkCodeLength } from './mcc.ts'
import { cleanCell, saysNothing } from './text.ts'

/** A cell identity. `value` is canonical where `parsed`, else the text as read. */
export interface CellIdentity {
  value: string
  /** As read, trimmed. */
  raw: string
  parsed: boolean
  /** A spreadsheet rounded it: it names no cell, and must be taken for none. */
  damaged: boolean
}

/** What a file says of its cells beyond each text. */
export interface CellHints {
  /** `MCC-MNC` of identities written as area and cell alone (`208-10`). */
  network?: string | undefined
  /** Whose reference a text is that is no identity of the network (`SFR`): two operators' references are never one cell. */
  scope?: string | undefined
}

const SEPARATORS = /[\s\-:._/,;|‐‑‒–—]+/
const LABELS = /\b(?:mcc|mnc|lac|tac|ci|cid|eci|cgi|ecgi|sai|rnc|cell)\b\s*[=:]?/gi

/**
 * A network cell as a cell of the file writes it, or null where it holds none. Canonical values:
 * `MCC-MNC-LAC-CID` for GSM and UMTS, `MCC-MNC-ECI` for LTE (3GPP TS 23.003, 4.3.1 and 19.6; the station's number times
 * 256 and its cell), numbers without leading zeros, network codes of two or three digits as their country has them. Read
 * are parts with any separator, parts in hexadecimal, and runs of digits whose length decides it (country 3, network 2
 * or 3, area 5, cell 5; hexadecimal 4 and 4). Morocco: `604000…` carries one zero too many in the network code, as
 * exports write it; it is taken out. A text that is no identity is a reference of its operator: `SFR:C-1001` where the
 * file says whose, as read where it does not. What a spreadsheet rounded is `damaged` and not parsed.
 */
export function parseCell(raw: string, hints: CellHints = {}): CellIdentity | null {
  const trimmed = raw.trim()
  const text = cleanCell(trimmed)
  if (saysNothing(text) || /^0+$/.test(text)) return null
  if (isDamaged(text)) return { value: text, raw: trimmed, parsed: false, damaged: true }
  const value = canonical(text, hints.network)
  return { value: value ?? (hints.scope ? `${hints.scope}:${text.toUpperCase()}` : text), raw: trimmed, parsed: value !== null, damaged: false }
}

/** `6.04E+14`; or the same written out again, whose digits behind the sixth are zeros. Exact long numbers in scientific notation are not believed either. */
const isDamaged = (text: string): boolean => isScientific(text) || (/^[2-7]\d{11,}$/.test(text) && isRoundedDigits(text))

function canonical(text: string, network?: string): string | null {
  const bare = text
    .replace(/(\d)\.0+$/, '$1')
    .replace(LABELS, ' ')
    .trim()
  const parts = bare.split(SEPARATORS).filter(Boolean)
  if (parts.length === 2 && network) {
    const [mcc = '', mnc = ''] = network.split('-')
    return fromParts(mcc, mnc, parts[0]!, parts[1]!)
  }
  if (parts.length === 4) return fromParts(parts[0]!, parts[1]!, parts[2]!, parts[3]!)
  if (parts.length === 3) return fromEcgi(parts[0]!, parts[1]!, parts[2]!)
  return parts.length === 1 ? fromRun(parts[0]!) : null
}

function fromParts(mcc: string, mnc: string, area: string, cell: string): string | null {
  const network = networkOf(mcc, mnc)
  if (!network) return null
  const base = isHex(area) || isHex(cell) ? 16 : 10
  const lac = numberOf(area, base)
  const cid = numberOf(cell, base)
  if (lac === null || cid === null) return null
  // An area has 16 bits and a station (eNodeB) 20: what is larger is a station, and its cell counts to 255.
  if (lac > 0xffff) return lac <= 0xfffff && cid <= 0xff ? `${network}-${lac * 256 + cid}` : null
  return cid > 0xfffffff ? null : `${network}-${lac}-${cid}`
}

/** The identity of a cell whose parts stand in columns of their own; null where they make none. `station`: an eNodeB's number, of which `cell` is the cell. */
export function cellOfParts(parts: { mcc: string; mnc: string; area: string; station: string; cell: string }): string | null {
  const [mcc, mnc, area, station, cell] = [parts.mcc, parts.mnc, parts.area, parts.station, parts.cell].map((text) => cleanCell(text).replace(/\.0+$/, '')) as [
    string,
    string,
    string,
    string,
    string,
  ]
  if (station !== '' && !saysNothing(station)) {
    const network = networkOf(mcc, mnc)
    const [eNodeB, sector] = [numberOf(station, isHex(station) ? 16 : 10), numberOf(cell, isHex(cell) ? 16 : 10)]
    return network && eNodeB !== null && sector !== null && eNodeB <= 0xfffff && sector <= 0xff ? `${network}-${eNodeB * 256 + sector}` : null
  }
  return area === '' || saysNothing(area) ? fromEcgi(mcc, mnc, cell) : fromParts(mcc, mnc, area, cell)
}

function fromEcgi(mcc: string, mnc: string, cell: string): string | null {
  const network = networkOf(mcc, mnc)
  const eci = numberOf(cell, isHex(cell) ? 16 : 10)
  // A smaller number is an area or a cell alone, not an LTE identity, which counts its stations from bit 8 up.
  return network && eci !== null && eci > 0xffff && eci <= 0xfffffff ? `${network}-${eci}` : null
}

function fromRun(run: string): string | null {
  if (!/^[2-7]\d{4}[\da-f]{8,12}$/i.test(run)) return null
  const mcc = run.slice(0, 3)
  if (/^6040\d/.test(run) && run.length === 16 && /^\d+$/.test(run)) return fromRun(mcc + run.slice(4))
  const length = networkCodeLength(mcc)
  if (length === null) return null
  const mnc = run.slice(3, 3 + length)
  const rest = run.slice(3 + length)
  if (/^\d{10}$/.test(rest)) return fromParts(mcc, mnc, rest.slice(0, 5), rest.slice(5))
  // Nine digits are an LTE identity or four and five digits written without their leading zero; eight could be
  // decimal or hexadecimal. Both are left as read.
  return rest.length === 8 && /[a-f]/i.test(rest) ? fromParts(mcc, mnc, `0x${rest.slice(0, 4)}`, `0x${rest.slice(4)}`) : null
}

function networkOf(mcc: string, mnc: string): string | null {
  if (!/^[2-79]\d\d$/.test(mcc) || !/^\d{1,3}$/.test(mnc)) return null
  const length = networkCodeLength(mcc)
  const two = mnc.padStart(2, '0')
  return `${mcc}-${length === 2 && two.length === 3 && two.startsWith('0') ? two.slice(1) : length === 3 ? two.padStart(3, '0') : two}`
}

const isHex = (text: string): boolean => /^0x/i.test(text) || (/[a-f]/i.test(text) && /^[\da-f]+$/i.test(text))

function numberOf(text: string, base: 10 | 16): number | null {
  const digits = text.replace(/^0x/i, '')
  if (!(base === 16 ? /^[\da-f]{1,8}$/i : /^\d{1,10}$/).test(digits)) return null
  return Number.parseInt(digits, base)
}
