import type { Result } from '../../../shared/api/contract.ts'
import { formatUtc } from '../../../shared/time/format.ts'
import { one, textOption, wrong } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { table } from '../output.ts'
import { run as refuse } from './missing.ts'

type Slots = Result<'keys.list'>

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<number | undefined> {
  const [what, path, slot] = [one(args, 0), one(args, 1), one(args, 2)]
  const newFile = textOption(options, 'newPassphraseFile')
  const name = textOption(options, 'name')
  if (what === 'add' && name === undefined) throw wrong('slot-name')
  if (what === 'remove' && slot === '') throw wrong('slot-id')
  if (what === 'rotate') return refuse(context)
  if (!['list', 'add', 'remove', 'change'].includes(what)) throw wrong('bad-what', { value: what, whats: 'list, add, remove, change, rotate' })
  await context.open(path)
  const slots = await act(context, what, { slot, name: name ?? '', newFile })
  const shown = slots.map((one) => ({ ...one, added: formatUtc(one.added) }))
  const { t } = context
  await context.emit({ slots: shown }, () =>
    table(
      ['id', 'kind', 'name', 'added'].map((column) => t(`cli.column.${column}`)),
      shown.map((one) => [one.id, t(`cli.slot.${one.kind}`), one.name, one.added]),
    ),
  )
  return undefined
}

async function act(context: Context, what: string, { slot, name, newFile }: { slot: string; name: string; newFile: string | undefined }): Promise<Slots> {
  const { call, passphrase } = context
  if (what === 'add') return call('keys.add', { name, passphrase: await passphrase('new', newFile) })
  if (what === 'remove') return call('keys.remove', { id: slot })
  if (what === 'change') return call('keys.change', { current: await passphrase('current'), passphrase: await passphrase('new', newFile) })
  return call('keys.list', {})
}
