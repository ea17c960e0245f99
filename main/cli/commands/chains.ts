import { chains } from '../../analysis/chains.ts'
import { filterFrom, numberOption, one, textOption } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { guardedBy } from '../guarded.ts'
import { readLength } from '../times.ts'

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const within = readLength(textOption(options, 'within') ?? '10m')
  const least = numberOption(options, 'least') ?? 3
  const opened = await context.open(one(args, 0))
  const { rows, guards } = await chains(opened.read, opened.horizon, filterFrom(opened, options), { within, least, signal: context.signal })
  await (context.json
    ? context.emitAll(rows, [])
    : context.emitAll(
        rows.map((chain) => ({ ...chain, path: chain.path.join(' → ') })),
        ['path', 'times', 'first', 'last'],
      ))
  guardedBy(context, guards)
}
