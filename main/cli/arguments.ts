import { MasarError } from '../../shared/api/errors.ts'
import { EVENT_KINDS, type EventKind } from '../../shared/model/event.ts'
import type { Filter } from '../../shared/model/chart.ts'
import type { CommandArgs, CommandOptions } from './commands.ts'
import type { Opened } from './context.ts'
import { readTime } from './times.ts'
import { resolveThing } from './selector.ts'

export const wrong = (reason: string, params: Record<string, string | number> = {}): MasarError => new MasarError('usage', { reason, ...params })

export const one = (args: CommandArgs, at: number): string => {
  const value = args[at]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

export const many = (args: CommandArgs, at: number): string[] => {
  const value = args[at]
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

export const textOption = (options: CommandOptions, name: string): string | undefined => {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** A whole number from `least` up. Throws `usage`. */
export function numberOption(options: CommandOptions, name: string, least = 1): number | undefined {
  const text = textOption(options, name)
  if (text === undefined) return undefined
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < least) throw wrong('bad-number', { option: `--${name}`, value: text })
  return value
}

/** Values of an option that may be given several times, or separated by commas. */
export const listOption = (options: CommandOptions, name: string): string[] => {
  const value = options[name]
  return Array.isArray(value) ? value.flatMap((text) => String(text).split(',')).filter((text) => text !== '') : []
}

/** The filter that `--of --from --until --kind` name. Throws `usage` for a kind or time that is none, `not-found` for a stranger. */
export function filterFrom(opened: Opened, options: CommandOptions): Filter {
  const kinds = listOption(options, 'kind')
  const of = Array.isArray(options.of) ? options.of.map(String) : []
  const from = textOption(options, 'from')
  const until = textOption(options, 'until')
  return {
    ...(kinds.length ? { kinds: kinds.map(kindOf) } : {}),
    ...(of.length ? { of: of.map((text) => resolveThing(opened, text).id) } : {}),
    ...(from === undefined ? {} : { from: readTime(from, opened.zone, 'start') }),
    ...(until === undefined ? {} : { until: readTime(until, opened.zone, 'end') }),
  }
}

function kindOf(text: string): EventKind {
  const kind = EVENT_KINDS.find((name) => name === text)
  if (!kind) throw wrong('bad-kind', { value: text, kinds: EVENT_KINDS.join(', ') })
  return kind
}
