import { one } from '../arguments.ts'
import type { CommandArgs } from '../commands.ts'
import type { Context } from '../context.ts'
import { table } from '../output.ts'

const DAMAGED = 4

export async function run(context: Context, args: CommandArgs): Promise<number> {
  await context.open(one(args, 0))
  const found = await context.call('case.verify', {})
  const { t } = context
  const word = (sound: boolean): string => t(sound ? 'cli.sound' : 'cli.notSound')
  await context.emit(found, () => [
    ...table(
      [],
      (['database', 'originals', 'audit', 'head'] as const).map((part) => [t(`cli.part.${part}`), word(found[part])]),
    ),
    `${t('cli.column.root')}  ${found.root}`,
    ...found.faults.map((fault) => `! ${fault.code}  ${fault.detail}`),
  ])
  return found.ok ? 0 : DAMAGED
}
