import { parsePosition } from '../../../shared/geo/coordinates.ts'
import { present } from '../../analysis/presence/present.ts'
import { filterFrom, numberOption, one, wrong } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context, Opened } from '../context.ts'
import { guardedBy } from '../guarded.ts'
import { presentLines } from '../present.ts'
import { resolveThing } from '../selector.ts'

/** Who was in a cell, or within `--metres` of a position, at a time. */
export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const opened = await context.open(one(args, 0))
  const { from, until, ...filter } = filterFrom(opened, options)
  const metres = numberOption(options, 'metres') ?? 2_000
  const asked = { ...placeFrom(opened, one(args, 1)), metres, ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }
  const limit = numberOption(options, 'limit')
  const by = options.imei === true ? 'handset' : 'number'
  const found = await present(opened.read, opened.horizon, [asked], filter, { by, ...(limit === undefined ? {} : { limit }), signal: context.signal })
  const lines = presentLines(found.rows, [one(args, 1)])
  await context.emitAll(lines, ['other', 'events', 'first', 'last', 'elsewhere', 'usual'])
  guardedBy(context, found.guards)
}

function placeFrom(opened: Opened, text: string): { cells: string[]; lat?: number; lon?: number } {
  const position = parsePosition(text)
  // A cell's identity may look like a pair of numbers only where it is a position itself.
  if (position) return { cells: [], ...position }
  const { id } = resolveThing(opened, text)
  if (!/^c\d+$/.test(id)) throw wrong('no-cell')
  return { cells: [id] }
}
