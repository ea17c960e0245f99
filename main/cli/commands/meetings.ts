import { meetings } from '../../analysis/meetings/meetings.ts'
import { filterFrom, numberOption, one } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { guardedBy } from '../guarded.ts'

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const minutes = numberOption(options, 'minutes') ?? 30
  const metres = numberOption(options, 'metres') ?? 1_000
  const stops = numberOption(options, 'stops', 2) ?? 3
  const limit = numberOption(options, 'limit') ?? Infinity
  const travelling = options.travelled === true
  const opened = await context.open(one(args, 0))
  const { of, ...filter } = filterFrom(opened, options)
  const most = travelling ? { limit: 0, ways: limit } : { limit, ways: 0 }
  const settings = { minutes, metres, stops, ...most, ...(of ? { of } : {}), signal: context.signal }
  const { rows, travelled, guards } = await meetings(opened.read, opened.horizon, filter, settings)
  if (travelling)
    await context.emitAll(
      travelled.map(({ members, stops: at, ...way }) => ({
        members: members.map(({ label }) => label),
        from: at[0]?.from ?? '',
        until: at.at(-1)?.until ?? '',
        cells: at.map(({ cell }) => cell),
        ...way,
        stops: at,
      })),
      ['members', 'from', 'until', 'cells', 'chance'],
    )
  else await context.emitAll(rows, ['members', 'from', 'until', 'cell', 'lat', 'lon', 'times', 'chance'])
  guardedBy(context, guards)
}
