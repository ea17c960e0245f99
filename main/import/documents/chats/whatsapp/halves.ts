/**
 * Words for the halves of the day, beside a clock of twelve hours, as the telephones of many languages write them (Unicode CLDR): small letters,
 * without points and blanks. A test holds them against the engine's own.
 */
const MORNING = 'am ص صباحا صباحًا 上午 午前 오전 πμ قظ pg sa pd de ጥዋት gh to дп dop fm ap bn غم sf နံနက် පෙව पूर्वाह्न priekšp priešpiet öö ቅቀ 凌晨 清晨 早上 vorm'
const AFTERNOON = 'pm م مساء مساءً 下午 午後 오후 μμ بظ ptg ch md du ከሰዓት gd tk пп odp em ip pn غو ym ညနေ පව अपराह्न pēcp popiet ös ድቀ 晚上 中午 nachm'
const HALVES = new Map<string, 0 | 12>([...MORNING.split(' ').map((word) => [word, 0] as const), ...AFTERNOON.split(' ').map((word) => [word, 12] as const)])

/** Words that stand between or behind date and time and say nothing: `à`, `um`, `klo`, `ч.`, `Uhr`. */
const FILLERS = new Set('à a at um klo kl às as la las les alle ore om ob v в г ч h u o na op في الساعة pukul jam uhr den dne год saat st'.split(' '))

/** What the letters round a time say: 0 for the morning, 12 for the afternoon, null for nothing, `unknown` for a word that could say either. */
export function halfOf(text: string): 0 | 12 | null | 'unknown' {
  const bare = text.toLowerCase().replace(/[\s.,،'’·-]+/g, '')
  if (bare === '') return null
  const half = HALVES.get(bare)
  if (half !== undefined) return half
  const words = text.toLowerCase().split(/[\s.,،]+/)
  return words.every((word) => word === '' || FILLERS.has(word)) ? null : 'unknown'
}

/** The hour on a clock of 24; one that is already there, and 0, stay. */
export const hourOf = (hour: number, half: 0 | 12 | null): number => (half === null || hour > 12 ? hour : (hour % 12) + half)
