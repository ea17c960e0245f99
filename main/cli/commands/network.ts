import { LINK_KINDS } from '../../../shared/model/entity.ts'
import type { LinkKind } from '../../../shared/model/entity.ts'
import { labelsOf } from '../../analysis/labels.ts'
import { measures } from '../../analysis/network-measures.ts'
import { networkUnder } from '../../analysis/network.ts'
import { filterFrom, listOption, one, wrong } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'

const COLUMNS = ['id', 'label', 'degree', 'strength', 'betweenness', 'closeness', 'eigenvector', 'pagerank', 'core'] as const

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const opened = await context.open(one(args, 0))
  const { read, horizon } = opened
  const ties = networkUnder(read, horizon, filterFrom(opened, options), linkKinds(options))
  const labels = labelsOf(read, ties.ids)
  const { whole, nodes } = measures(ties, { weighted: options.weighted === true, directed: options.directed === true })
  const named = nodes.map(({ id, ...measured }) => ({ id, label: labels.get(id)?.label ?? '', ...measured }))
  const sorted = named.toSorted((a, b) => b.degree - a.degree || b.strength - a.strength || a.id.length - b.id.length || (a.id < b.id ? -1 : 1))
  if (context.json) await context.emitAll([whole, ...sorted], [])
  else {
    await context.emitAll([rounded(whole)], ['nodes', 'links', 'density', 'components', 'largest', 'centralization'])
    await context.emitAll(sorted.map(rounded), COLUMNS)
  }
}

/** Kinds of asserted links that count as ties: those named, `all`, `none`; undefined where nothing is said. Throws `usage`. */
function linkKinds(options: CommandOptions): LinkKind[] | undefined {
  const texts = listOption(options, 'links')
  if (texts.length === 0) return undefined
  return texts.flatMap((text) => {
    if (text === 'none') return []
    if (text === 'all') return [...LINK_KINDS]
    const kind = LINK_KINDS.find((name) => name === text)
    if (!kind) throw wrong('bad-kind', { value: text, kinds: [...LINK_KINDS, 'all', 'none'].join(', ') })
    return [kind]
  })
}

const rounded = <T extends object>(item: T): T =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value]),
  ) as T
