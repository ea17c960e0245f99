import type { Translate } from '../../shared/model/translate.ts'

/** Seconds that remain, rounded as one says it: to 5 s under a minute, to whole minutes above. */
export function timeLeft(seconds: number, t: Translate): string {
  if (seconds < 3) return t('common.leftMoment')
  if (seconds < 58) return t('common.leftSeconds', { count: Math.ceil(seconds / 5) * 5 })
  return t('common.leftMinutes', { count: Math.max(1, Math.round(seconds / 60)) })
}
