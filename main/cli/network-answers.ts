import type { Filter } from '../../shared/model/chart.ts'
import { formatUtc } from '../../shared/time/format.ts'
import { changes } from '../analysis/change/change.ts'
import type { Period, Periods } from '../analysis/change/types.ts'
import { groupsIn } from '../analysis/measures/groups.ts'
import type { Question } from '../analysis/measures/known.ts'
import type { Context, Opened } from './context.ts'
import { guardedBy } from './guarded.ts'

/** `network --groups`: the division and how sure it is, then a line a group, the largest first. */
export async function tellGroups(context: Context, { read, horizon }: Opened, question: Question & { seed: number }): Promise<void> {
  const { rows, members, guards, total, ...whole } = await groupsIn(read, horizon, question, { signal: context.signal, limit: Infinity })
  const { t } = context
  if (context.json)
    await context.emitAll(
      [
        { groups: total, ...whole },
        ...rows.map((row) => ({
          ...row,
          members: members.flatMap(({ group, id, label, again, thinned }) => (group === row.group ? [{ id, label, again, thinned }] : [])),
        })),
      ],
      [],
    )
  else {
    const shown = rows.map(({ holders, ...row }) => ({ ...row, holders: holders.map(({ label }) => label).join(', ') }))
    await context.emitAll(shown.map(rounded), ['group', 'size', 'inner', 'outer', 'density', 'again', 'thinned', 'holders'])
    context.output.say(
      t('cli.network.groups', {
        quality: share(whole.quality),
        byChance: share(whole.byChance),
        again: share(whole.again),
        thinned: share(whole.thinned),
        seed: String(whole.seed),
      }),
    )
  }
  guardedBy(context, guards)
}

/** `network --compare`: of each border between two periods what changed, then a line a node, who came first. */
export async function tellChanges(
  context: Context,
  { read, horizon, zone }: Opened,
  periods: readonly Periods[],
  asked: { filter: Filter; weighted: boolean },
): Promise<void> {
  const several = periods.length > 1
  const said = new Set<Parameters<typeof guardedBy>[1][number]>()
  for (const { before, after } of periods) {
    const question = { ...asked, before, after, zone }
    const { rows, guards, total: _, ...whole } = await changes(read, horizon, question, { signal: context.signal, limit: Infinity })
    for (const guard of guards) said.add(guard)
    // Month by month the reader asks who moved; who stayed where he was would be told again and again.
    const told = several ? rows.filter(({ change }) => change !== 'steady') : rows
    const files = whole.files.map(({ first, last, ...file }) => ({ ...file, first: formatUtc(first), last: formatUtc(last) }))
    const summary = {
      ...whole,
      before: { ...timesOf(before), ...whole.before },
      after: { ...timesOf(after), ...whole.after },
      buckets: { ...whole.buckets, starts: whole.buckets.starts.map(formatUtc) },
      files,
    }
    if (context.json) await context.emitAll<object>([summary, ...told], [])
    else {
      const { counts } = whole
      const [from, middle, until] = [formatUtc(before.from), formatUtc(after.from), formatUtc(after.until)]
      context.output.say(
        context.t('cli.network.compared', {
          from,
          middle,
          until,
          came: counts.new,
          went: counts.gone,
          rose: counts.rose,
          fell: counts.fell,
          same: counts.steady,
        }),
      )
      await context.emitAll(
        told.map(({ id, label, change, explained, before: was, after: is }) =>
          rounded({
            id,
            label,
            change: context.t(`cli.change.${change}`),
            eventsBefore: was.events,
            eventsAfter: is.events,
            degreeBefore: was.degree,
            degreeAfter: is.degree,
            betweennessBefore: was.betweenness,
            betweennessAfter: is.betweenness,
            explained,
          }),
        ),
        ['id', 'label', 'change', 'eventsBefore', 'eventsAfter', 'degreeBefore', 'degreeAfter', 'betweennessBefore', 'betweennessAfter', 'explained'],
      )
    }
  }
  guardedBy(context, [...said])
}

const timesOf = ({ from, until }: Period) => ({ from: formatUtc(from), until: formatUtc(until) })
const share = (value: number | null): string => (value === null ? '–' : value.toFixed(2))

/** Figures as people read them in a table: four digits. */
export const rounded = <T extends object>(item: T): T =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value]),
  ) as T
