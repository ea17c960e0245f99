import { filterFrom, numberOption, one } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { guardedBy } from '../guarded.ts'
import { pages } from '../pages.ts'

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const opened = await context.open(one(args, 0))
  const filter = filterFrom(opened, options)
  const minutes = numberOption(options, 'minutes', 0) ?? 15
  const { from, until, guards } = await context.call('telephony.around', { filter, event: one(args, 1), minutes, limit: 1 })
  const events = pages(async (page) => {
    const { total, events: items } = await context.call('events.list', { filter: { ...filter, from, until }, ...page })
    return { total, items }
  })
  await context.emitAll(events, ['id', 'kind', 'start', 'seconds', 'from', 'to', 'direction', 'cellFrom', 'source', 'locator'])
  guardedBy(context, guards)
}
