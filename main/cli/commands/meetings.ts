import { meetings } from '../../analysis/meetings/meetings.ts'
import { filterFrom, numberOption, one } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { guardedBy } from '../guarded.ts'
import { take } from '../pages.ts'

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const minutes = numberOption(options, 'minutes') ?? 30
  const metres = numberOption(options, 'metres') ?? 1_000
  const opened = await context.open(one(args, 0))
  const { of, ...filter } = filterFrom(opened, options)
  const { rows, guards } = await meetings(opened.read, opened.horizon, filter, { minutes, metres, ...(of ? { of } : {}), signal: context.signal })
  await context.emitAll(take(rows, numberOption(options, 'limit') ?? Infinity), ['members', 'from', 'until', 'cell', 'lat', 'lon', 'times', 'chance'])
  guardedBy(context, guards)
}
