import { around } from '../../analysis/around.ts'
import { filterFrom, numberOption, one } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { guardedBy } from '../guarded.ts'

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const opened = await context.open(one(args, 0))
  const minutes = numberOption(options, 'minutes', 0) ?? 15
  const question = { filter: filterFrom(opened, options), event: one(args, 1), minutes, who: 'all', limit: Number.MAX_SAFE_INTEGER } as const
  const { rows, guards } = around(opened.read, opened.horizon, question)
  const events = rows.map(({ fromId: _from, toId: _to, ...event }) => event)
  await context.emitAll(events, ['id', 'kind', 'start', 'seconds', 'from', 'to', 'direction', 'cellFrom', 'source', 'locator'])
  guardedBy(context, guards)
}
