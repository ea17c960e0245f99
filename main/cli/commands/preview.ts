import type { Preview } from '../../../shared/api/data.ts'
import type { MappingPlan } from '../../../shared/model/plan.ts'
import type { FormatDefinition } from '../../import/formats/definition.ts'
import { formatDefinitions } from '../../import/import-formats.ts'
import { previewFile } from '../../import/import.ts'
import { one, textOption } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { table } from '../output.ts'
import { partSays } from './import.ts'
import { mappingFile, type MappingFile } from '../mapping.ts'
import { readingOptions } from '../reading.ts'

/** Where no case says otherwise. */
const DEFAULTS = { region: 'MA', zone: 'Africa/Casablanca' }

/** Characters of a row that are printed for people. */
const SHOWN = 500

/** Documents state their times in one way mostly: then the order says nothing. */
const needsOrder = ({ kind, dateOrder }: Preview): boolean => kind !== 'document' || dateOrder === 'dmy' || dateOrder === 'mdy'

/** What a row would be kept as: the kind of event, or what it states. */
const saysOf = ({ event, statement }: Preview['rows'][number]): string => (statement ? `${statement.what}: ${statement.text}` : String(event?.['kind'] ?? ''))

/** Rows that `rows` holds at most. */
const ROWS = 20

/** What a file of `--mapping` makes of the request. */
const readAs = (mapping: MappingFile | null): { request: { plan?: MappingPlan; format?: string }; formats?: FormatDefinition[] } =>
  mapping === null
    ? { request: {} }
    : 'plan' in mapping
      ? { request: { plan: mapping.plan } }
      : { request: { format: mapping.definition.id }, formats: [mapping.definition, ...formatDefinitions()] }

const tieOf = ([first = '', second = '']: readonly string[]): { first: string; second: string } => ({ first, second })

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const { t } = context
  const mapping = await mappingFile(options)
  const { request, formats } = readAs(mapping)
  const found = await previewFile(
    { path: one(args, 0), ...readingOptions(options), subject: textOption(options, 'subject'), ...request },
    DEFAULTS,
    undefined,
    undefined,
    formats,
  )
  // The first rows stand where they always stood; the last and the odd ones, which came later, beside them.
  const first = found.rows.filter(({ which }) => which === undefined || which === 'first').slice(0, ROWS)
  const preview = { ...found, rows: first, otherRows: found.rows.filter(({ which }) => which === 'last' || which === 'odd') }
  await context.emit(preview, () => [
    ...table(
      [],
      [
        [t('cli.column.format'), `${preview.format} (${Math.round(preview.confidence * 100)} %)`],
        [t('cli.column.encoding'), preview.encoding ?? ''],
        [t('cli.column.sheet'), preview.sheet ?? ''],
        [t('cli.column.headerRow'), preview.headerRow === null ? '' : String(preview.headerRow)],
        [t('cli.column.zone'), preview.zone === '' ? '' : preview.zone + (preview.zoneAssumed ? ` (${t('cli.assumed')})` : '')],
        [t('cli.column.dateOrder'), needsOrder(preview) ? [preview.dateOrder, preview.dateEvidence].filter(Boolean).join('  ') : ''],
        [t('cli.column.subject'), preview.subject ?? ''],
      ].filter(([, value]) => value !== ''),
    ),
    ...(preview.parts && preview.parts.length > 1
      ? [
          '',
          ...table(
            [t('cli.column.part'), t('cli.column.format'), ''],
            preview.parts.map((part) => [part.name, part.format ?? '', partSays(t, part)]),
          ),
        ]
      : []),
    ...(preview.columns.length > 0
      ? [
          '',
          ...table(
            [t('cli.column.column'), t('cli.column.field'), t('cli.column.because'), t('cli.column.sample')],
            preview.columns.map((column) => [column.name, column.field ?? '', column.evidence, column.sample]),
          ),
        ]
      : []),
    '',
    ...table(
      [t('cli.column.locator'), t('cli.column.what'), t('cli.column.reason'), t('cli.column.raw')],
      [...preview.rows, ...preview.otherRows].map((row) => [row.locator, saysOf(row), row.reason ?? '', row.raw.slice(0, SHOWN)]),
    ),
    ...(preview.planFaults ?? []).map(({ code, params }) => `! ${t(`errors.${code}`, params)}`),
    ...(preview.doubt
      ? [
          `! ${preview.doubt.why === 'tie' ? t('errors.format-tie', tieOf(preview.doubt.formats)) : t('errors.format-unsure', { percent: Math.round(preview.confidence * 100) })}`,
        ]
      : []),
    ...preview.warnings.map((warning) => `! ${warning.code} × ${warning.count}${warning.first === null ? '' : ` (${warning.first})`}`),
  ])
}
