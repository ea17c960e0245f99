import type { Translate } from '../../../shared/model/translate.ts'
import { hasKey } from '../../i18n/index.ts'

interface Logged {
  action: string
  details: string
}

/** What an entry says, as an object; an entry that cannot be read says nothing. */
export function detailsOf(entry: Pick<Logged, 'details'>): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(entry.details)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** An entry in plain words, or its own action where the locale has no words for it. */
export function sentenceOf(entry: Logged, t: Translate): string {
  const values = Object.fromEntries(
    Object.entries(detailsOf(entry)).filter((pair): pair is [string, string | number] => typeof pair[1] === 'string' || typeof pair[1] === 'number'),
  )
  const key = `log.action.${entry.action}`
  return hasKey(key) ? t(key, values) : entry.action
}
