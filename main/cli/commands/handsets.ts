import { handsets } from '../../analysis/handsets/handsets.ts'
import { filterFrom, one } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { guardedBy } from '../guarded.ts'
import { inWords } from '../handsets.ts'

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const opened = await context.open(one(args, 0))
  const { rows, findings, guards } = await handsets(opened.read, opened.horizon, filterFrom(opened, options), { signal: context.signal })
  // Slots are of the window's drawing.
  await context.emitAll(
    rows.map(({ imei, imsi, number, first, last, events, warnings, imeiId, imsiId, numberId, body }) => ({
      imei,
      imsi,
      number,
      first,
      last,
      events,
      warnings,
      imeiId,
      imsiId,
      numberId,
      body,
    })),
    ['imei', 'imsi', 'number', 'first', 'last', 'events', 'warnings'],
  )
  if (!context.json) for (const finding of findings) context.output.say(inWords(finding, context))
  guardedBy(context, guards)
}
