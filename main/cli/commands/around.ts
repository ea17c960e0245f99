import { timeAround } from '../../analysis/around.ts'
import { filterFrom, numberOption, one } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { pages } from '../pages.ts'

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const opened = await context.open(one(args, 0))
  const filter = { ...filterFrom(opened, options), ...timeAround(opened.read, opened.horizon, one(args, 1), numberOption(options, 'minutes', 0) ?? 15) }
  const events = pages(async (page) => {
    const { total, events: items } = await context.call('events.list', { filter, ...page })
    return { total, items }
  })
  await context.emitAll(events, ['id', 'kind', 'start', 'seconds', 'from', 'to', 'direction', 'cellFrom', 'source', 'locator'])
}
