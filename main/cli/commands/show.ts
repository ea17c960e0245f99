import type { Result } from '../../../shared/api/contract.ts'
import { parseId } from '../../../shared/model/ids.ts'
import { eventsByRow } from '../../analysis/events.ts'
import { filterFrom, one } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context, Opened } from '../context.ts'
import { keptBackIn } from '../kept-back.ts'
import { harmless, table } from '../output.ts'
import { pages } from '../pages.ts'

type Shown = Result<'show'>
const NUMERIC = new Set([
  'events',
  'seconds',
  'contacts',
  'forward',
  'backward',
  'bytes',
  'read',
  'kept',
  'duplicates',
  'rejected',
  'pages',
  'lat',
  'lon',
  'azimuth',
  'beam',
  'range',
  'weight',
])

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const id = one(args, 1)
  const opened = await context.open(one(args, 0), { reveal: options.reveal === true, what: `show ${id}` })
  const filter = filterFrom(opened, options)
  const head = await context.call('show', { id, filter, limit: 1 })
  const evidence: Shown['evidence'] = []
  const rows = pages(async (page) => {
    const { total, evidence: items } = await context.call('show', { id, filter, ...page })
    return { total, items }
  })
  for await (const row of rows) evidence.push({ ...row, ...keptBackIn(row, context.json ? null : context.t('cli.withheld')) })
  const { t } = context
  await context.emit({ ...asFields(opened, head), evidence }, () => [
    harmless(`${head.label}  (${head.id})`),
    ...table(
      [],
      head.facts.map(({ name, value, stated }) => [stated ? name : factName(t, name), value]),
    ),
    '',
    ...table(
      [t('cli.column.file'), t('cli.column.locator'), t('cli.column.role'), t('cli.column.raw')],
      evidence.map((row) => [row.file, row.locator, row.role, row.raw]),
    ),
  ])
}

const factName = (t: Context['t'], name: string): string => {
  const key = `cli.column.${name}`
  const found = t(key)
  return found === key ? name : found
}

/** The facts as fields: one that is there several times is a list; what a source says in its own words stands under `said`; an event has every field of an event. */
function asFields({ read }: Opened, { id, what, label, facts, total }: Shown): Record<string, unknown> {
  const said = facts.flatMap(({ name, value, stated }) => (stated ? [{ name, value }] : []))
  const fields: Record<string, unknown> = { id, what, label, total, ...(said.length > 0 ? { said } : {}) }
  for (const { name, value, stated } of facts) {
    if (stated) continue
    const typed = NUMERIC.has(name) ? Number(value) : value
    const before = fields[name]
    fields[name] = before === undefined || name === 'label' ? typed : [...(Array.isArray(before) ? before : [before]), typed]
  }
  const event = what === 'event' ? parseId(id) : null
  return event ? { ...fields, ...eventsByRow(read, [event.row])[0] } : fields
}
