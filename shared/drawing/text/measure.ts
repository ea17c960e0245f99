import { ARABIC_400 } from '../metrics/arabic-400.ts'
import { ARABIC_600 } from '../metrics/arabic-600.ts'
import { INTER_400 } from '../metrics/inter-400.ts'
import { INTER_600 } from '../metrics/inter-600.ts'
import { readRuns } from '../metrics/widths.ts'
import { hasArabic } from './direction.ts'

export type Weight = 400 | 600

const table = (weight: Weight) => {
  const [inter, arabic] = weight === 400 ? [INTER_400, ARABIC_400] : [INTER_600, ARABIC_600]
  return {
    inter: readRuns(inter.plain),
    tabular: readRuns(inter.tnum),
    isolated: readRuns(arabic.plain),
    init: readRuns(arabic.init),
    medi: readRuns(arabic.medi),
    fina: readRuns(arabic.fina),
  }
}
const TABLES = { 400: table(400), 600: table(600) }

const UNSEEN = /[\p{Cf}\p{Mn}\p{Me}]/u
/** Wider than any letter of a script that the bundled fonts lack is likely to be. */
const UNKNOWN_WIDTH = 1_100

/** Joined to the letter before it: has a final form. Joined to the one after: has an initial form too. */
function arabicWidth(codes: number[], at: number, t: (typeof TABLES)[400]): number | undefined {
  const code = codes[at] as number
  const before = codes[at - 1]
  const after = codes[at + 1]
  const joinsBefore = t.fina.has(code) && before !== undefined && t.init.has(before)
  const joinsAfter = t.init.has(code) && after !== undefined && t.fina.has(after)
  const form = joinsBefore ? (joinsAfter ? t.medi : t.fina) : joinsAfter ? t.init : t.isolated
  return form.get(code) ?? t.isolated.get(code)
}

/**
 * Width of a line of text, in the unit of `size`, as Inter with Noto Sans Arabic sets it. Kerning and ligatures are left
 * out: they make text a little narrower, never wider. Characters that neither font holds count as wide.
 */
export function measure(text: string, size: number, weight: Weight = 400, tabular = false): number {
  const t = TABLES[weight]
  const codes = [...text].filter((char) => !UNSEEN.test(char)).map((char) => char.codePointAt(0) as number)
  let sum = 0
  codes.forEach((code, at) => {
    sum += (tabular ? t.tabular.get(code) : undefined) ?? t.inter.get(code) ?? arabicWidth(codes, at, t) ?? UNKNOWN_WIDTH
  })
  return (sum * size) / 1_000
}

/** Room above and below the baseline, in type sizes: Arabic script reaches further both ways. */
export const ascent = (text: string): number => (hasArabic(text) ? 1 : 0.78)
export const descent = (text: string): number => (hasArabic(text) ? 0.42 : 0.22)
/** From baseline to baseline, in type sizes (look.md: 1.4, Arabic 1.6; labels a little tighter). */
export const leading = (text: string): number => (hasArabic(text) ? 1.5 : 1.2)
