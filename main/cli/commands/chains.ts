import { filterFrom, numberOption, one, textOption } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { guardedBy } from '../guarded.ts'
import { readLength } from '../times.ts'

const ALL = 1_000_000

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const within = readLength(textOption(options, 'within') ?? '10m')
  const least = numberOption(options, 'least') ?? 3
  const opened = await context.open(one(args, 0))
  const { rows, guards } = await context.call('telephony.chains', { job: 'chains', filter: filterFrom(opened, options), within, least, limit: ALL })
  await (context.json
    ? context.emitAll(rows, [])
    : context.emitAll(
        rows.map((chain) => ({ ...chain, path: chain.path.join(' → '), expected: chain.expected === null ? null : Number(chain.expected.toFixed(1)) })),
        ['path', 'times', 'expected', 'first', 'last'],
      ))
  guardedBy(context, guards)
}
