import { common } from '../../analysis/contacts.ts'
import { filterFrom, many, numberOption, one, wrong } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { take } from '../pages.ts'
import { resolveThing } from '../selector.ts'

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  if (many(args, 1).length < 2) throw wrong('two-selectors')
  const opened = await context.open(one(args, 0))
  const { read, horizon, zone } = opened
  const found = common(
    read,
    horizon,
    many(args, 1).map((text) => resolveThing(opened, text)),
    filterFrom(opened, options),
    zone,
  )
  await context.emitAll(take(found, numberOption(options, 'limit') ?? Infinity), ['other', 'with', 'events'])
}
