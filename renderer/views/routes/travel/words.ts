import type { Translate } from '../../../../shared/model/translate.ts'
import { durationText } from '../../chart/words.ts'

const DAY = 86_400
const MINUTE = 60

/** A length of time as stays and gaps have it: days from two on, without seconds from a minute on. */
export function stretchText(seconds: number, t: Translate): string {
  if (seconds >= 2 * DAY) return t('places.travel.days', { count: Math.round(seconds / DAY) })
  return durationText(seconds >= MINUTE ? Math.round(seconds / MINUTE) * MINUTE : seconds, t)
}
