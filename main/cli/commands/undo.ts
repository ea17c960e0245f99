import { one } from '../arguments.ts'
import type { CommandArgs } from '../commands.ts'
import type { Context } from '../context.ts'

export async function run(context: Context, args: CommandArgs): Promise<void> {
  await context.open(one(args, 0))
  const undone = await context.call('import.undo', { source: one(args, 1) })
  await context.emit(undone, () => [context.t('cli.undone', { ...undone })])
}
