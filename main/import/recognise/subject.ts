import { isImei } from '../../../shared/identifiers/imei.ts'
import { parsePhone } from '../../../shared/identifiers/phone.ts'
import { foldDigits } from '../../../shared/identifiers/text.ts'
import type { Mapping, RawRecord } from '../types.ts'
import { stem } from './score.ts'

const NUMBERS = /(?:\+|00)?\d(?:[\d .-]{5,17})\d/g

/** Telephone numbers that a text states; equipment identities and dates are none. */
function numbersIn(text: string, region: string): string[] {
  return (foldDigits(text).match(NUMBERS) ?? []).flatMap((found) => {
    const digits = found.replace(/\D/g, '')
    if (digits.length < 8 || digits.length > 15 || (digits.length >= 15 && isImei(digits)) || /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])/.test(digits))
      return []
    const parsed = parsePhone(found.trim(), region)
    return parsed?.kind === 'number' ? [parsed.value] : []
  })
}

/**
 * The subscriber whose records a file says it holds, in its name or in the lines above its header. Where rows name both
 * parties it must take part in most of them; else it must be the only number stated. Where they name the
 * subject itself, it is that one if it is always the same. Null where nothing states one.
 */
export function findSubject(fileName: string, preamble: readonly RawRecord[], rows: readonly RawRecord[], mapping: Mapping): string | null {
  const { caller, callee, subject } = mapping.columns
  if (subject !== undefined && (caller === undefined || callee === undefined)) return onlyOne(rows, subject, mapping.region)
  const stated = [
    ...new Set([
      ...numbersIn(stem(fileName), mapping.region),
      ...preamble.flatMap((record) => record.cells.flatMap((cell) => numbersIn(cell, mapping.region))),
    ]),
  ]
  if (caller === undefined || callee === undefined) return stated.length === 1 ? (stated[0] ?? null) : null
  const takesPart = (number: string): number =>
    rows.filter(({ cells }) => [cells[caller], cells[callee]].some((text) => text && parsePhone(text, mapping.region)?.value === number)).length
  return stated.find((number) => rows.length > 0 && takesPart(number) / rows.length > 0.6) ?? null
}

function onlyOne(rows: readonly RawRecord[], column: number, region: string): string | null {
  const texts = new Set(rows.map((record) => (record.cells[column] ?? '').trim()).filter(Boolean))
  const only = texts.size === 1 ? parsePhone([...texts][0] ?? '', region) : null
  return only && (only.kind === 'number' || only.kind === 'name') ? only.value : null
}
