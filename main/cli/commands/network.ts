import { inTurns } from '../../analysis/in-turns.ts'
import { labelsOf } from '../../analysis/labels.ts'
import { measuring, measuringLinks } from '../../analysis/network-measures.ts'
import { networkUnder } from '../../analysis/network.ts'
import { sampledIn, TOP } from '../../analysis/measures/sampled.ts'
import { filterFrom, numberOption, one, textOption } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { guardedBy } from '../guarded.ts'
import { linkKinds } from '../links.ts'
import { rounded, tellChanges, tellGroups } from '../network-answers.ts'
import { periodsFrom } from '../periods.ts'

const COLUMNS = ['id', 'label', 'degree', 'strength', 'betweenness', 'closeness', 'eigenvector', 'pagerank', 'core', 'community'] as const
const WHOLE = ['nodes', 'links', 'density', 'components', 'largest', 'modularity', 'communities', 'centralization'] as const

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const opened = await context.open(one(args, 0))
  const { read, horizon } = opened
  const filter = filterFrom(opened, options)
  const how = { weighted: options.weighted === true, directed: options.directed === true }
  const compare = textOption(options, 'compare')
  if (compare !== undefined) return tellChanges(context, opened, periodsFrom(compare, opened), { filter, weighted: how.weighted })
  if (options.groups === true) return tellGroups(context, opened, { filter, links: linkKinds(options), ...how, seed: numberOption(options, 'seed', 0) ?? 1 })
  const ties = networkUnder(read, horizon, filter, linkKinds(options))
  const labels = labelsOf(read, ties.ids)
  const { whole, nodes } = await inTurns(measuring(ties, how), context.signal)
  const named = nodes.map(({ id, ...measured }) => ({ id, label: labels.get(id)?.label ?? '', ...measured, subject: labels.get(id)?.subject ?? false }))
  const sorted = named.toSorted((a, b) => b.degree - a.degree || b.strength - a.strength || a.id.length - b.id.length || (a.id < b.id ? -1 : 1))
  const links = options.ties === true ? await inTurns(measuringLinks(ties, how), context.signal) : []
  const between = links
    .map(({ from, to, ...measured }) => ({ from, to, fromLabel: labels.get(from)?.label ?? '', toLabel: labels.get(to)?.label ?? '', ...measured }))
    .toSorted((a, b) => (b.betweenness ?? 0) - (a.betweenness ?? 0) || b.strength - a.strength)
  if (context.json) await context.emitAll([whole, ...sorted, ...between], [])
  else {
    await context.emitAll([rounded(whole)], WHOLE)
    await context.emitAll(sorted.map(rounded), COLUMNS)
    if (options.ties === true) await context.emitAll(between.map(rounded), ['fromLabel', 'toLabel', 'strength', 'betweenness'])
  }
  const { subjects, top } = sampledIn(
    read,
    sorted.map(({ id }) => id),
  )
  if (subjects > 0) context.output.say(context.t('cli.network.sampled', { subjects, top, most: TOP }))
  guardedBy(context, ['central-not-leader', ...(subjects > 0 ? (['files-of-few'] as const) : []), 'absence-not-absence', 'subscriber-not-user'])
}
