import type { MonthFigures } from '../../../shared/api/contacts.ts'
import type { Steps } from '../../../shared/network/steps.ts'
import { INDIVIDUAL } from './individual.ts'
import type { Interaction } from './interaction.ts'

/** What is told of each month, by the names of the toolbox; a distribution by its mean. */
const TOLD = {
  days: 'active_days',
  contacts: 'number_of_contacts',
  duration: 'call_duration',
  nights: 'percent_nocturnal',
  started: 'percent_initiated_conversations',
} as const

/** Calendar month on the clock that `at` is told by, as 2031-05. */
const monthOf = ({ at }: Interaction): string => new Date(at).toISOString().slice(0, 7)

/**
 * A few figures of each month with calls or messages, oldest first: groupby month of the bandicoot toolbox. `all` in order of time. In pieces, one month
 * each.
 */
export function* monthSteps(all: readonly Interaction[]): Steps<MonthFigures[]> {
  const found: MonthFigures[] = []
  const months = Map.groupBy(all, monthOf)
  for (const [month, group] of months) {
    const calls = group.filter(({ kind }) => kind === 'call')
    found.push({
      month,
      calls: calls.length,
      texts: group.length - calls.length,
      places: new Set(group.flatMap(({ place }) => place ?? [])).size,
      days: told(TOLD.days, group) ?? 0,
      contacts: told(TOLD.contacts, group) ?? 0,
      duration: told(TOLD.duration, calls),
      nights: told(TOLD.nights, group),
      started: told(TOLD.started, group),
    })
    yield found.length / months.size
  }
  return found
}

function told(name: string, group: readonly Interaction[]): number | null {
  const value = INDIVIDUAL.find((one) => one.name === name)?.of(group) ?? null
  return value === null || typeof value === 'number' ? value : value.mean
}
