import { atPlaces, type AtPlaces } from '../../analysis/compared.ts'
import { common } from '../../analysis/contacts.ts'
import { filterFrom, many, numberOption, one, wrong } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { guardedBy } from '../guarded.ts'
import { take } from '../pages.ts'
import { resolveThing } from '../selector.ts'

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  if (many(args, 1).length < 2) throw wrong('two-selectors')
  const opened = await context.open(one(args, 0))
  const { read, horizon, zone } = opened
  const things = many(args, 1).map((text) => resolveThing(opened, text))
  const cells = options.cells === true
  if (cells && things.some(({ id }) => !/^c\d+$/.test(id))) throw wrong('no-cell')
  const filter = filterFrom(opened, options)
  const found = cells ? atPlaces(read, horizon, things, filter) : common(read, horizon, things, filter, zone)
  await context.emitAll(take<AtPlaces>(found, numberOption(options, 'limit') ?? Infinity), ['other', 'with', 'events'])
  guardedBy(context, cells ? ['cell-is-area', 'subscriber-not-user', 'absence-not-absence'] : ['subscriber-not-user', 'absence-not-absence'])
}
