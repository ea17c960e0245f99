import type { FoundWay, WayLink } from '../../../shared/api/ways.ts'
import { filterFrom, many, numberOption, one, wrong } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { guardedBy } from '../guarded.ts'
import { linkKinds } from '../links.ts'
import { resolveThing } from '../selector.ts'

const MOST = 5
const LIMIT = 10_000

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const most = numberOption(options, 'most') ?? MOST
  const opened = await context.open(one(args, 0))
  const [from, to] = [resolveThing(opened, one(args, 1)), resolveThing(opened, one(args, 2))]
  if (from.id === to.id) throw wrong('same-ends')
  const named = (option: string): string[] => many([options[option] as string[] | undefined], 0).map((text) => resolveThing(opened, text).id)
  const answer = await context.call('network.paths', {
    job: 'paths',
    limit: LIMIT,
    from: from.id,
    to: to.id,
    most: Math.min(most, LIMIT),
    through: named('through'),
    avoiding: named('avoiding'),
    inOrder: options.inOrder === true,
    directed: options.directed === true,
    filter: filterFrom(opened, options),
    links: linkKinds(options),
  })
  const { rows: ways, complete, tied, none } = answer
  await (context.json ? context.emitAll(ways, []) : context.emitAll(ways.map(readable), ['length', 'path', 'weakest', 'events', 'certainty', 'evidence']))
  for (const end of [tied.from ? [] : from, tied.to ? [] : to].flat()) context.output.say(context.t('cli.paths.notTied', { value: end.label }))
  if (ways.length === 0 && tied.from && tied.to) context.output.say(context.t('cli.paths.none'))
  if (none && none.without.length > 0) {
    const settings = none.without.map((obstacle) => context.t(`ways.obstacle.${obstacle}`)).join(', ')
    context.output.say(context.t(none.together ? 'ways.none.openTogether' : 'ways.none.open', { settings }))
  }
  if (!complete) context.output.say(context.t('cli.paths.incomplete'))
  guardedBy(context, answer.guards)
}

/** A way on one line: who, and the link that rests on least. */
function readable({ length, nodes, links, weakest }: FoundWay) {
  const label = new Map(nodes.map((node) => [node.id, node.label]))
  const path = nodes.map((node, i) => [node.label, ...timeOf(links[i])].join(' ')).join(' → ')
  const { events, certainty, rows } = weakest
  return { length, path, weakest: `${label.get(weakest.from)} → ${label.get(weakest.to)}`, events, certainty, evidence: rows }
}

const timeOf = (link: WayLink | undefined): string[] => (link?.at === undefined ? [] : [`(${link.at})`])
