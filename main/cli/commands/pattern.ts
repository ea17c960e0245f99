import { pattern } from '../../analysis/pattern.ts'
import { filterFrom, one, textOption } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { table } from '../output.ts'
import { resolveThing } from '../selector.ts'

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const opened = await context.open(one(args, 0))
  const thing = resolveThing(opened, one(args, 1))
  const found = pattern(opened.read, opened.horizon, thing.id, filterFrom(opened, options), textOption(options, 'zone') ?? opened.zone)
  const { t, lang } = context
  await context.emit(found, () => [
    `${thing.label}  (${found.zone})`,
    ...table(
      ['', ...Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'))],
      found.hours.map((day, i) => [weekday(i, lang), ...day]),
    ),
    '',
    t('cli.nights', { count: found.nights }),
    ...found.silences.map(({ from, until }) => t('cli.silence', { from, until })),
    '',
    ...table(
      [t('cli.column.cell'), t('cli.column.events')],
      found.places.map(({ cell, events }) => [cell, events]),
    ),
  ])
}

/** 2024-01-01 was a Monday. */
const weekday = (i: number, lang: string): string => new Intl.DateTimeFormat(lang, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + i))
