import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max'
import { cleanCell } from '../../../shared/identifiers/text.ts'
import type { Field, Mapping, NumberReading, RawRecord } from '../types.ts'

/** Different numbers that must agree, so that a column and not an accident decides. */
const ENOUGH = 3
const PARTIES = ['caller', 'callee', 'subject', 'correspondent'] as const satisfies readonly Field[]

/** What the different plain digits of some columns are, counted. */
export interface NumberEvidence {
  /** With the region's own country code before a number that is none without it: `212600000011` in Morocco. */
  home: number
  /** Numbers of other countries only. */
  abroad: number
  /** With the trunk zero, or numbers of the region only. */
  local: number
  /** Written with + or 00. */
  marked: number
  /** Numbers of the region and, with their first digits as a country code, of another country: what is to be decided. */
  open: number
}

/** Counts what the numbers of columns are, each different text once. */
export function numberEvidence(texts: Iterable<string>, region: string): NumberEvidence {
  const found: NumberEvidence = { home: 0, abroad: 0, local: 0, marked: 0, open: 0 }
  for (const raw of new Set(texts)) {
    const text = cleanCell(raw.trim())
    const digits = text.replace(/[\s().-]/g, '')
    if (/^(?:\+|00)\d{7,}/.test(digits)) found.marked++
    else if (/^\d{8,15}$/.test(digits)) {
      const what = judge(digits, region)
      if (what !== null) found[what]++
    }
  }
  return found
}

/** Null for digits that are no number anywhere: they decide nothing. */
function judge(digits: string, region: string): keyof NumberEvidence | null {
  if (digits.startsWith('0')) return 'local'
  const national = read(digits, region)
  const whole = read(`+${digits}`)
  const here = national?.isValid() === true
  // A parser that knows the region takes its country code off itself.
  const stripped = here && national.number === `+${digits}`
  if (stripped) return 'home'
  if (here) return digits.length >= 11 && whole?.isPossible() ? 'open' : 'local'
  return whole?.isValid() ? (whole.country === region ? 'home' : 'abroad') : null
}

function read(text: string, region?: string): ReturnType<typeof parsePhoneNumberFromString> {
  try {
    return parsePhoneNumberFromString(text, { extract: false, ...(region ? { defaultCountry: region as CountryCode } : {}) })
  } catch {
    return undefined
  }
}

/**
 * How plain digits are read, where the whole of what a file writes decides it; null where it does not:
 * - `international`: the region's own numbers carry their country code, and none is written as at home;
 * - `national`: foreign numbers are marked with + or 00, and no plain digits carry a country code.
 * Own numbers without a code beside foreign ones that have it (plain) decide nothing: the file mixes both.
 */
export function decideReading({ home, abroad, local, marked }: NumberEvidence): NumberReading['as'] | null {
  if (home >= ENOUGH && local === 0) return 'international'
  if (local >= ENOUGH && marked >= 1 && home === 0 && abroad === 0) return 'national'
  return null
}

/**
 * Readings of a file's number columns, only where there is something to decide. One decision for columns that hold the same kind of
 * thing: the parties of both sides are written by the same system, so their evidence is counted together where each column alone is too thin.
 */
export function readingsOf(
  mapping: Mapping,
  rows: readonly RawRecord[],
): { numbers: Mapping['numbers']; evidence: NumberEvidence; as: NumberReading['as'] | null } {
  const columns = PARTIES.flatMap((field) => (mapping.columns[field] === undefined ? [] : [{ field, column: mapping.columns[field] }]))
  const textsOf = (column: number): string[] => rows.map(({ cells }) => cells[column] ?? '')
  const each = columns.map(({ field, column }) => ({ field, evidence: numberEvidence(textsOf(column), mapping.region) }))
  const evidence = numberEvidence(
    columns.flatMap(({ column }) => textsOf(column)),
    mapping.region,
  )
  const together = decideReading(evidence)
  const numbers: Mapping['numbers'] = {}
  for (const one of each) {
    // A column that says otherwise than the whole, or a whole that says nothing, leaves each column to itself.
    const as = decideReading(one.evidence) ?? together
    if (as !== null && contradicts(one.evidence, as) === 0) numbers[one.field] = { as }
  }
  return {
    numbers: evidence.open > 0 && Object.keys(numbers).length > 0 ? numbers : undefined,
    evidence,
    as: evidence.open > 0 ? (Object.values(numbers)[0]?.as ?? null) : null,
  }
}

const contradicts = ({ home, abroad, local }: NumberEvidence, as: NumberReading['as']): number => (as === 'international' ? local : home + abroad)
