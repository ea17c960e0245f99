import { previewFile } from '../../import/import.ts'
import { one, textOption } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { table } from '../output.ts'
import { readingOptions } from '../reading.ts'

/** Where no case says otherwise. */
const DEFAULTS = { region: 'MA', zone: 'Africa/Casablanca' }

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const { t } = context
  const preview = await previewFile({ path: one(args, 0), ...readingOptions(options), subject: textOption(options, 'subject') }, DEFAULTS)
  await context.emit(preview, () => [
    ...table(
      [],
      [
        [t('cli.column.format'), `${preview.format} (${Math.round(preview.confidence * 100)} %)`],
        [t('cli.column.encoding'), preview.encoding ?? ''],
        [t('cli.column.sheet'), preview.sheet ?? ''],
        [t('cli.column.headerRow'), preview.headerRow === null ? '' : String(preview.headerRow)],
        [t('cli.column.zone'), preview.zone + (preview.zoneAssumed ? ` (${t('cli.assumed')})` : '')],
        [t('cli.column.dateOrder'), [preview.dateOrder, preview.dateEvidence].filter(Boolean).join('  ')],
        [t('cli.column.subject'), preview.subject ?? ''],
      ].filter(([, value]) => value !== ''),
    ),
    '',
    ...table(
      [t('cli.column.column'), t('cli.column.field'), t('cli.column.because'), t('cli.column.sample')],
      preview.columns.map((column) => [column.name, column.field ?? '', column.evidence, column.sample]),
    ),
    '',
    ...table(
      [t('cli.column.locator'), t('cli.column.reason'), t('cli.column.raw')],
      preview.rows.map((row) => [row.locator, row.reason ?? '', row.raw]),
    ),
    ...preview.warnings.map((warning) => `! ${warning.code} × ${warning.count}${warning.first === null ? '' : ` (${warning.first})`}`),
  ])
}
