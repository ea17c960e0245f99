import { MasarError } from '../../shared/api/errors.ts'
import { hasKey, t } from '../i18n/index.ts'

/** What happened, that nothing was lost, and what to do: in the reader's language. Never a code alone, never a stack. */
export function errorSentence(error: unknown): string {
  const code = error instanceof MasarError ? error.code : 'internal'
  const params = error instanceof MasarError ? error.params : {}
  return t(hasKey(`errors.${code}`) ? `errors.${code}` : 'errors.internal', params)
}

/** True when the person backed out: nothing to say. */
export const isCancelled = (error: unknown): boolean => error instanceof MasarError && error.code === 'cancelled'
