import { finish, type Steps } from '../../../shared/network/steps.ts'
import { byWeek, isNight, PARTS_OF_DAY, PARTS_OF_WEEK, within, type Interaction } from './interaction.ts'
import { INDIVIDUAL, type Kind, type Value } from './individual.ts'
import { churn, homeAmong, positions, SPATIAL } from './spatial.ts'
import { mean, std, summary } from './statistics.ts'

/** Indicators by their name in the bandicoot toolbox, such as `call_duration__weekday__night__call__mean__std`; null where undefined. */
export type Indicators = Record<string, number | null>

/**
 * The indicators of one person, for all days, working days and weekends, and for day and night; of each week, as mean and
 * deviation over the weeks with events, or, not `weekly`, of the whole. Definitions are those of the bandicoot toolbox
 * (de Montjoye, Rocher, Pentland: Journal of Machine Learning Research 17, 2016), version 0.6. `all` in order of time.
 */
export const indicatorsOf = (all: readonly Interaction[], options: { weekly?: boolean } = {}): Indicators => finish(indicatorSteps(all, options))

/** The same in pieces, one indicator of one part of the time each. */
export function* indicatorSteps(all: readonly Interaction[], { weekly = true }: { weekly?: boolean } = {}): Steps<Indicators> {
  const found: Indicators = {}
  const grouped = (part: readonly Interaction[]): readonly (readonly Interaction[])[] => (weekly ? byWeek(part) : [part])
  // No half hour lies in two weeks: what is told by half hours may be told week by week.
  const weeks = byWeek(all)
  const home = homeAmong((yield* each(weeks, (week) => positions(week.filter(isNight)), 0)).flat())
  const parts = PARTS_OF_WEEK.flatMap((week) => PARTS_OF_DAY.map((day) => [week, day] as const))
  for (const [done, [week, day]] of parts.entries()) {
    const share = done / parts.length
    const part = within(all, week, day)
    yield share
    const byKind = { call: grouped(ofKind(part, 'call')), text: grouped(ofKind(part, 'text')), callandtext: grouped(part) }
    yield share
    for (const { name, kinds, of } of INDIVIDUAL)
      for (const kind of kinds) put(found, `${name}__${week}__${day}__${kind}`, yield* each(byKind[kind], of, share), weekly, SUMMARIES.has(name))
    const where = yield* each(byKind.callandtext, positions, share)
    for (const { name, of } of SPATIAL) {
      const values = yield* each(where, (group) => (group.length === 0 ? null : of(group, home)), share)
      put(found, `${name}__${week}__${day}`, values, weekly, false)
    }
  }
  const { mean: middle, std: spread } = churn(yield* each(weeks, positions, 1))
  return { ...found, churn_rate__mean: middle, churn_rate__std: spread }
}

/** What is told of each group, one group a piece. */
function* each<T, R>(groups: readonly T[], of: (group: T) => R, share: number): Steps<R[]> {
  const told: R[] = []
  for (const group of groups) {
    told.push(of(group))
    yield share
  }
  return told
}

const ofKind = (part: readonly Interaction[], kind: Kind): readonly Interaction[] => part.filter((one) => one.kind === kind)

/** Indicators that are distributions: of each its mean, deviation, median, skewness, kurtosis, least and most. */
const SUMMARIES = new Set(INDIVIDUAL.filter(({ of }) => typeof of([]) === 'object' && of([]) !== null).map(({ name }) => name))
const FIELDS = ['mean', 'std', 'median', 'skewness', 'kurtosis', 'min', 'max'] as const

function put(found: Indicators, name: string, values: readonly Value[], weekly: boolean, isSummary: boolean): void {
  const one = (key: string, numbers: readonly (number | null)[]): void => {
    const known = numbers.filter((value) => value !== null)
    if (weekly) {
      found[`${key}__mean`] = mean(known)
      found[`${key}__std`] = std(known)
    } else found[key] = numbers[0] ?? null
  }
  if (!isSummary) return one(name, values as readonly (number | null)[])
  for (const field of FIELDS)
    one(
      `${name}__${field}`,
      values.map((value) => (value === null || typeof value === 'number' ? summary([]) : value)[field]),
    )
}
