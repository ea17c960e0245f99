import { contactsOf } from '../../analysis/contacts/contacts.ts'
import { filterFrom, numberOption, one } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { guardedBy } from '../guarded.ts'
import { take } from '../pages.ts'
import { resolveThing } from '../selector.ts'

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const opened = await context.open(one(args, 0))
  const { read, horizon, zone } = opened
  const of = resolveThing(opened, one(args, 1)).id
  const { contacts } = await contactsOf(read, horizon, { of, filter: filterFrom(opened, options), zone, signal: context.signal })
  const shown = take(contacts, numberOption(options, 'limit') ?? Infinity)
  await context.emitAll(context.json ? shown : shown.map((row) => ({ ...row, balance: row.balance === null ? null : Number(row.balance.toFixed(2)) })), [
    'other',
    'events',
    'out',
    'in',
    'seconds',
    'missed',
    'first',
    'last',
    'days',
    'conversations',
    'balance',
  ])
  guardedBy(context, ['subscriber-not-user', 'absence-not-absence'])
}
