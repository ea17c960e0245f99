import { routes } from '../../analysis/routes/routes.ts'
import { filterFrom, numberOption, one } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { guardedBy } from '../guarded.ts'
import { take } from '../pages.ts'

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const opened = await context.open(one(args, 0))
  const { rows, guards } = await routes(opened.read, opened.horizon, filterFrom(opened, options), { signal: context.signal })
  const shown = take(rows, numberOption(options, 'limit') ?? Infinity)
  await (context.json
    ? context.emitAll(shown, [])
    : context.emitAll(
        shown.flatMap(({ of, legs }) => legs.map((leg) => ({ number: of, ...leg }))),
        ['number', 'from', 'until', 'place', 'lat', 'lon'],
      ))
  guardedBy(context, guards)
}
