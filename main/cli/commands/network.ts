import { inTurns } from '../../analysis/in-turns.ts'
import { labelsOf } from '../../analysis/labels.ts'
import { measuring, measuringLinks } from '../../analysis/network-measures.ts'
import { networkUnder } from '../../analysis/network.ts'
import { filterFrom, one } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { linkKinds } from '../links.ts'

const COLUMNS = ['id', 'label', 'degree', 'strength', 'betweenness', 'closeness', 'eigenvector', 'pagerank', 'core', 'community'] as const
const WHOLE = ['nodes', 'links', 'density', 'components', 'largest', 'modularity', 'communities', 'centralization'] as const

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const opened = await context.open(one(args, 0))
  const { read, horizon } = opened
  const ties = networkUnder(read, horizon, filterFrom(opened, options), linkKinds(options))
  const labels = labelsOf(read, ties.ids)
  const how = { weighted: options.weighted === true, directed: options.directed === true }
  const { whole, nodes } = await inTurns(measuring(ties, how), context.signal)
  const named = nodes.map(({ id, ...measured }) => ({ id, label: labels.get(id)?.label ?? '', ...measured }))
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
}

const rounded = <T extends object>(item: T): T =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value]),
  ) as T
