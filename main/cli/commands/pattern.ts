import { compared } from '../../analysis/compared.ts'
import type { Indicators } from '../../analysis/indicators/indicators.ts'
import { indicators } from '../../analysis/indicators/of-case.ts'
import { pattern } from '../../analysis/pattern.ts'
import { filterFrom, listOption, one, textOption } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { guardedBy } from '../guarded.ts'
import { table } from '../output.ts'
import { resolveThing } from '../selector.ts'

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const opened = await context.open(one(args, 0))
  const thing = resolveThing(opened, one(args, 1))
  const { read, horizon } = opened
  const [filter, zone] = [filterFrom(opened, options), textOption(options, 'zone') ?? opened.zone]
  const found = pattern(read, horizon, thing.id, filter, zone)
  const beside = listOption(options, 'with').map((text) => {
    const other = resolveThing(opened, text)
    return compared(found, pattern(read, horizon, other.id, filter, zone), other.label)
  })
  const figures = options.indicators === true ? indicators(read, horizon, thing.id, filter, zone) : null
  const { t, lang } = context
  await context.emit({ ...found, ...(beside.length ? { compared: beside } : {}), ...(figures ? { indicators: figures } : {}) }, () => [
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
    ...(found.sleep ? ['', t('answers.sleep', found.sleep)] : []),
    ...beside.flatMap(({ other, hours, places, shared }) => [
      '',
      t('answers.compared', { other, hours: said(hours), places: said(places), shared: shared.length }),
    ]),
    ...(figures ? ['', ...table([], shownOf(figures))] : []),
  ])
  guardedBy(context, ['cell-is-area', 'subscriber-not-user', 'absence-not-absence'])
}

const said = (value: number | null): string => (value === null ? '–' : value.toFixed(2))

/** For people, the means of all days; programs get working days, weekends, day, night and deviations as well. */
const shownOf = (figures: Indicators): [string, number | null][] =>
  Object.entries(figures).flatMap(([name, value]) =>
    /(allweek__allday(__\w+)?|churn_rate)__mean$/.test(name) && !/skewness|kurtosis|__std__/.test(name)
      ? [[name, value === null ? null : Number(value.toPrecision(6))]]
      : [],
  )

/** 2024-01-01 was a Monday. */
const weekday = (i: number, lang: string): string => new Intl.DateTimeFormat(lang, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + i))
