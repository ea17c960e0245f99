/** Indicators by their names in the bandicoot toolbox; null where undefined. */
export type Indicators = Readonly<Record<string, number | null>>

export const WEEKS = ['allweek', 'weekday', 'weekend'] as const
export const DAYS = ['allday', 'day', 'night'] as const
export type PartOfWeek = (typeof WEEKS)[number]
export type PartOfDay = (typeof DAYS)[number]

/** How a value is said: a count, a share, seconds, kilometres, or a bare number. */
export type Unit = 'count' | 'share' | 'seconds' | 'kilometres' | 'number'

const UNITS = {
  active_days: 'count',
  number_of_interactions: 'count',
  number_of_interaction_out: 'count',
  number_of_interaction_in: 'count',
  number_of_contacts: 'count',
  interactions_per_contact: 'count',
  entropy_of_contacts: 'number',
  balance_of_contacts: 'share',
  percent_pareto_interactions: 'share',
  percent_pareto_durations: 'share',
  call_duration: 'seconds',
  interevent_time: 'seconds',
  percent_nocturnal: 'share',
  percent_initiated_interactions: 'share',
  percent_initiated_conversations: 'share',
  response_rate_text: 'share',
  response_delay_text: 'seconds',
  number_of_antennas: 'count',
  entropy_of_antennas: 'number',
  frequent_antennas: 'count',
  percent_at_home: 'share',
  radius_of_gyration: 'kilometres',
  churn_rate: 'number',
} as const satisfies Record<string, Unit>
export type IndicatorName = keyof typeof UNITS
export const NAMES = Object.keys(UNITS) as IndicatorName[]

export interface IndicatorRow {
  /** Name in the toolbox, without what sums it up. */
  key: string
  name: IndicatorName
  kind: 'call' | 'text' | 'callandtext' | null
  unit: Unit
  /** Of an average week, and how far weeks stray from it. */
  mean: number | null
  std: number | null
  /** Of a distribution: middle, least and most of an average week; null for a single figure. */
  median: number | null
  least: number | null
  most: number | null
}

const KINDS = ['call', 'text', 'callandtext'] as const

/** The figures of one part of the week and day, one line each; those that are not there are left out. */
export function rowsOf(found: Indicators, week: PartOfWeek, day: PartOfDay): IndicatorRow[] {
  const value = (key: string): number | null => found[key] ?? null
  const row = (key: string, name: IndicatorName, kind: IndicatorRow['kind']): IndicatorRow[] => {
    const unit = UNITS[name]
    if (`${key}__mean__mean` in found)
      return [
        {
          key,
          name,
          kind,
          unit,
          mean: value(`${key}__mean__mean`),
          std: value(`${key}__mean__std`),
          median: value(`${key}__median__mean`),
          least: value(`${key}__min__mean`),
          most: value(`${key}__max__mean`),
        },
      ]
    if (!(`${key}__mean` in found)) return []
    return [{ key, name, kind, unit, mean: value(`${key}__mean`), std: value(`${key}__std`), median: null, least: null, most: null }]
  }
  return NAMES.flatMap((name) => [
    ...KINDS.flatMap((kind) => row(`${name}__${week}__${day}__${kind}`, name, kind)),
    ...row(`${name}__${week}__${day}`, name, null),
    ...(week === 'allweek' && day === 'allday' ? row(name, name, null) : []),
  ])
}
