import { HANDSET_WARNINGS, type HandsetWarning } from '../../../shared/api/handsets.ts'
import { foreign, isShared, manyIn, ofDigits, type Known } from './findings.ts'
import type { Use } from './rows.ts'

const rankOf = new Map<HandsetWarning, number>(HANDSET_WARNINGS.map((code, i) => [code, i]))

/** Codes of a use, the gravest first. */
export function warner(known: Known): (use: Use) => HandsetWarning[] {
  const { things, together: tied, clones, neighbours } = known
  const beside = new Map<number, HandsetWarning[]>()
  for (const { a, b, slots } of neighbours)
    for (const imei of [a, b]) beside.set(imei, [...(beside.get(imei) ?? []), slots ? 'two-slots' : 'neighbouring-serials'])
  return (use) => {
    const { imei, imsi, number } = use
    const clone = clones.get(imei)
    const codes: HandsetWarning[] = [
      ...(clone?.overlaps ? (['overlapping-calls'] as const) : []),
      ...(clone?.places ? (['two-places'] as const) : []),
      ...(imei !== 0 && (clone?.sims || manyIn(imei, tied) > 0) ? (['many-sims'] as const) : []),
      ...(imei !== 0 && isShared(imei, known) ? (['shared-handset'] as const) : []),
      ...((tied.imeisOfNumber.get(number)?.size ?? 0) > 1 ? (['several-handsets'] as const) : []),
      ...((tied.numbersOfSim.get(imsi)?.size ?? 0) > 1 ? (['shared-sim'] as const) : []),
      ...new Set(beside.get(imei)),
      ...(foreign(use, things) ? (['foreign-sim'] as const) : []),
      ...ofDigits(things.get(imei)),
    ]
    return codes
  }
}

/** The weight of the gravest of some codes; 0 where there is none. */
export const gravityOf = (codes: readonly HandsetWarning[]): number =>
  codes.reduce((most, code) => Math.max(most, HANDSET_WARNINGS.length - (rankOf.get(code) ?? 0)), 0)
