import type { CommanderError } from 'commander'
import { MasarError } from '../../shared/api/errors.ts'
import type { Translate } from '../../shared/model/translate.ts'

/** One sentence or two on what went wrong, that nothing was lost, and what to do. */
export function complaint(error: unknown, t: Translate): string {
  if (!(error instanceof MasarError)) return t('errors.internal')
  const { reason, path, id, where } = error.params
  if (error.code === 'usage' && typeof reason === 'string') return t(`cli.usage.${reason}`, error.params)
  if (error.code === 'not-found' && reason === 'nobody') return t('cli.nobody', error.params)
  if (error.code === 'bad-request' && typeof where === 'string' && where !== '') return t('cli.usage.bad-value', { where })
  const about = path ?? id
  return about === undefined ? t(`errors.${error.code}`, error.params) : `${about}: ${t(`errors.${error.code}`, error.params)}`
}

const KNOWN = new Set([
  'unknownOption',
  'unknownCommand',
  'missingArgument',
  'optionMissingArgument',
  'missingMandatoryOptionValue',
  'excessArguments',
  'invalidArgument',
])

/** The parser's refusal in the reader's language; its own words only name the thing it is about, in quotes. */
export function usageSentence(error: CommanderError, t: Translate): string {
  const kind = error.code.replace('commander.', '')
  const what = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  return t(`cli.wrong.${KNOWN.has(kind) ? kind : 'other'}`, { what })
}
