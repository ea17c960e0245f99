import { replacements } from '../../analysis/replacements/replacements.ts'
import { filterFrom, numberOption, one, textOption } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { guardedBy } from '../guarded.ts'
import { take } from '../pages.ts'
import { readTime } from '../times.ts'

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const opened = await context.open(one(args, 0))
  const time = textOption(options, 'at')
  const at = time === undefined ? null : readTime(time, opened.zone, 'start')
  const { rows, guards } = await replacements(opened.read, opened.horizon, filterFrom(opened, options), { at, signal: context.signal })
  const shown = take(rows, numberOption(options, 'limit') ?? Infinity)
  if (context.json) await context.emitAll(shown, [])
  else {
    const { t } = context
    await context.emitAll(
      shown.map((row) => ({ ...row, because: row.reasons.map((reason) => t(`answers.reason.${reason}`)).join(', ') })),
      ['old', 'new', 'score', 'runnerUp', 'shared', 'oldContacts', 'newContacts', 'lastOld', 'firstNew', 'because'],
    )
  }
  guardedBy(context, guards)
}
