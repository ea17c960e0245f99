import { handsets } from '../../analysis/handsets.ts'
import { filterFrom, one } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { guardedBy } from '../guarded.ts'

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const opened = await context.open(one(args, 0))
  await context.emitAll(handsets(opened.read, opened.horizon, filterFrom(opened, options)), ['imei', 'imsi', 'number', 'first', 'last', 'events', 'warnings'])
  guardedBy(context, ['handset-changes-hands', 'subscriber-not-user'])
}
