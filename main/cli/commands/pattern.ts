import { alike, type ComparedPair } from '../../analysis/alike/alike.ts'
import type { Indicators } from '../../analysis/indicators/indicators.ts'
import { indicatorsByMonth } from '../../analysis/indicators/of-case.ts'
import { patternOf } from '../../analysis/pattern/pattern.ts'
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
  const { t, lang, signal } = context
  const question = { filter: filterFrom(opened, options), zone: textOption(options, 'zone') ?? opened.zone, signal }
  const found = await patternOf(read, horizon, { ...question, of: thing.id })
  const others = listOption(options, 'with').map((text) => resolveThing(opened, text))
  const beside: Beside[] = []
  for (const other of others) {
    const { pairs } = await alike(read, horizon, { ...question, of: [thing.id, other.id] })
    beside.push(...pairs.map((pair) => besideOf(pair, other.label)))
  }
  const figures = options.indicators === true ? await indicatorsByMonth(read, horizon, { ...question, of: thing.id }) : null
  await context.emit({ ...found, ...(beside.length ? { compared: beside } : {}), ...figures }, () => [
    `${thing.label}  (${found.zone})`,
    ...table(
      ['', ...Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'))],
      found.hours.map((day, i) => [weekday(i, lang), ...day]),
    ),
    '',
    t('cli.nights', { count: found.nights }),
    ...found.silences.map(({ from, until, covered }) => t(covered ? 'cli.silenceCovered' : 'cli.silence', { from, until })),
    ...found.changes.map(({ on, before, after }) => t('answers.change', { on, before: before.perDay.toFixed(1), after: after.perDay.toFixed(1) })),
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
    ...(figures ? ['', ...table([], shownOf(figures.indicators))] : []),
  ])
  guardedBy(context, [...(beside.length > 0 ? (['score-no-probability'] as const) : []), 'cell-is-area', 'subscriber-not-user', 'absence-not-absence'])
}

interface Beside extends Pick<ComparedPair, 'hours' | 'places' | 'common' | 'between' | 'chance'> {
  other: string
  shared: string[]
}

const besideOf = ({ hours, places, shared, common, between, chance }: ComparedPair, other: string): Beside => ({
  other,
  hours,
  places,
  shared: shared.map(({ cell }) => cell),
  common,
  between,
  chance,
})

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
