import type { Language } from '../../../../../shared/model/translate.ts'
import { localeOf } from '../../../../i18n/numbers.ts'

/** Weekdays are numbered from Monday, 0, as the case counts them. */
export interface WeekOrder {
  /** In the order in which a calendar of this language and country shows them. */
  days: number[]
  weekend: ReadonlySet<number>
}

interface WeekInfo {
  firstDay: number
  weekend: number[]
}
type Weekly = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo }

const MONDAY_FIRST: WeekInfo = { firstDay: 1, weekend: [6, 7] }

/** The week as people of this language write it in this country: Algeria's begins on Saturday and rests on Friday and Saturday. */
export function weekOrder(lang: Language, region: string): WeekOrder {
  let found: WeekInfo | undefined
  try {
    const locale: Weekly = new Intl.Locale(`${lang}-${region}`)
    found = locale.getWeekInfo?.() ?? locale.weekInfo
  } catch {
    found = undefined
  }
  const { firstDay, weekend } = found ?? MONDAY_FIRST
  return { days: Array.from({ length: 7 }, (_, i) => (firstDay - 1 + i) % 7), weekend: new Set(weekend.map((day) => day - 1)) }
}

const MONDAY = Date.UTC(2024, 0, 1)
const DAY = 86_400_000

/** A weekday's name. */
export const weekdayName = (day: number, lang: Language, width: 'short' | 'long' = 'long'): string =>
  new Intl.DateTimeFormat(localeOf(lang), { weekday: width, timeZone: 'UTC' }).format(MONDAY + day * DAY)

/** `09` or, as a stretch, `09:00–10:00`; always left to right. */
export const hourText = (hour: number): string => String(hour).padStart(2, '0')
export const hoursText = (hour: number, until = hour + 1): string => `${hourText(hour)}:00–${hourText(until)}:00`
