import { dayOf, isNight, type Interaction } from './interaction.ts'
import { counted, entropy, fewest, summary, type Summary } from './statistics.ts'

const HOUR = 3_600_000
const PARETO = 0.8

export type Kind = 'call' | 'text' | 'callandtext'
export type Value = number | null | Summary
export interface Indicator {
  name: string
  kinds: readonly Kind[]
  of: (group: readonly Interaction[]) => Value
}

const others = (group: readonly Interaction[]): Map<Interaction['other'], number> => counted(group.map(({ other }) => other))
const outgoing = (group: readonly Interaction[]): Interaction[] => group.filter(({ out }) => out)
const gaps = (group: readonly Interaction[]): number[] => group.slice(1).map((one, i) => (one.at - (group[i]?.at ?? one.at)) / 1_000)
const byOther = (group: readonly Interaction[]): Interaction[][] => [...Map.groupBy(group, ({ other }) => other).values()]

/** Messages with one person, each less than an hour after the last; a call ends a conversation. */
export function conversations(group: readonly Interaction[]): Interaction[][] {
  const found: Interaction[][] = []
  let current: Interaction[] = []
  let last: number | null = null
  const close = (): void => {
    if (current.length) found.push(current)
    current = []
  }
  for (const one of group) {
    if (one.kind === 'call' || (last !== null && one.at - last >= HOUR)) close()
    if (one.kind === 'text') current.push(one)
    last = one.at
  }
  close()
  return found
}

function responseRate(group: readonly Interaction[]): number | null {
  const received = byOther(group)
    .flatMap(conversations)
    .filter(([first]) => first?.out === false)
  return received.length === 0 ? null : received.filter((talk) => talk.some(({ out }) => out)).length / received.length
}

const delays = (group: readonly Interaction[]): number[] =>
  byOther(group)
    .flatMap(conversations)
    .flatMap((talk) => talk.slice(1).flatMap((one, i) => (one.out && talk[i]?.out === false ? [(one.at - talk[i].at) / 1_000] : [])))
    .filter((seconds) => seconds > 0)

function initiated(group: readonly Interaction[]): number {
  const all = byOther(group).flatMap(conversations)
  return all.length === 0 ? 0 : all.filter(([first]) => first?.out).length / all.length
}

function durations(group: readonly Interaction[]): number[] {
  const sums = new Map<Interaction['other'], number>()
  for (const { other, seconds } of group) sums.set(other, (sums.get(other) ?? 0) + (seconds ?? 0))
  return [...sums.values()]
}

const share = (part: number, of: number): number => (of === 0 ? 0 : part / of)
const BOTH = ['call', 'text'] as const
const CALL = ['call'] as const
const ALL = ['callandtext'] as const

/**
 * What the toolbox tells of one person's telephoning, by its names. Shares of contacts that make 80 % are of the contacts. The
 * balance of a contact is its outgoing over all interactions, whoever with.
 */
export const INDIVIDUAL: readonly Indicator[] = [
  { name: 'active_days', kinds: ALL, of: (group) => new Set(group.map(({ at }) => dayOf(at))).size },
  { name: 'number_of_contacts', kinds: BOTH, of: (group) => others(group).size },
  { name: 'call_duration', kinds: CALL, of: (group) => summary(group.flatMap(({ seconds }) => seconds ?? [])) },
  { name: 'percent_nocturnal', kinds: BOTH, of: (group) => share(group.filter(isNight).length, group.length) },
  { name: 'percent_initiated_conversations', kinds: ALL, of: initiated },
  { name: 'percent_initiated_interactions', kinds: CALL, of: (group) => share(outgoing(group).length, group.length) },
  { name: 'response_delay_text', kinds: ALL, of: (group) => summary(delays(group)) },
  { name: 'response_rate_text', kinds: ALL, of: responseRate },
  { name: 'entropy_of_contacts', kinds: BOTH, of: (group) => entropy([...others(group).values()]) },
  {
    name: 'balance_of_contacts',
    kinds: BOTH,
    of: (group) => {
      const out = others(outgoing(group))
      return summary([...others(group).keys()].map((other) => (out.get(other) ?? 0) / group.length))
    },
  },
  { name: 'interactions_per_contact', kinds: BOTH, of: (group) => summary([...others(group).values()]) },
  { name: 'interevent_time', kinds: BOTH, of: (group) => summary(gaps(group)) },
  {
    name: 'percent_pareto_interactions',
    kinds: BOTH,
    of: (group) => (group.length === 0 ? null : fewest(others(group).values(), PARETO) / others(group).size),
  },
  {
    name: 'percent_pareto_durations',
    kinds: CALL,
    of: (group) => (group.length === 0 ? null : fewest(durations(group), PARETO) / others(group).size),
  },
  { name: 'number_of_interactions', kinds: BOTH, of: (group) => group.length },
  { name: 'number_of_interaction_in', kinds: BOTH, of: (group) => group.length - outgoing(group).length },
  { name: 'number_of_interaction_out', kinds: BOTH, of: (group) => outgoing(group).length },
]
