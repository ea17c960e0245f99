import { present } from '../../analysis/presence/present.ts'
import { filterFrom, many, numberOption, one, wrong } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context, Opened } from '../context.ts'
import { guardedBy } from '../guarded.ts'
import { presentLines } from '../present.ts'
import { resolveThing, type Resolved } from '../selector.ts'

const ALL = 1_000_000

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  if (many(args, 1).length < 2) throw wrong('two-selectors')
  const opened = await context.open(one(args, 0))
  const things = many(args, 1).map((text) => resolveThing(opened, text))
  if (options.cells === true) {
    await atPlaces(context, opened, things, options)
    return
  }
  const question = { job: 'common', filter: filterFrom(opened, options), of: things.map(({ id }) => id), limit: numberOption(options, 'limit') ?? ALL }
  const { rows, guards } = await context.call('telephony.common', question)
  await context.emitAll(rows, ['other', 'with', 'events', 'known'])
  guardedBy(context, guards)
}

/** Tower dumps: the period is that of the places, so that all else the case holds tells who is usual there. */
async function atPlaces(context: Context, opened: Opened, things: readonly Resolved[], options: CommandOptions): Promise<void> {
  if (things.some(({ id }) => !/^c\d+$/.test(id))) throw wrong('no-cell')
  const { from, until, ...filter } = filterFrom(opened, options)
  const period = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }
  const asked = things.map(({ id }) => ({ cells: [id], metres: 1, ...period }))
  const limit = numberOption(options, 'limit')
  const by = options.imei === true ? 'handset' : 'number'
  const found = await present(opened.read, opened.horizon, asked, filter, { by, least: 2, ...(limit === undefined ? {} : { limit }), signal: context.signal })
  await context.emitAll(
    presentLines(
      found.rows,
      things.map(({ label }) => label),
    ),
    ['other', 'with', 'events', 'elsewhere', 'usual'],
  )
  guardedBy(context, found.guards)
}
