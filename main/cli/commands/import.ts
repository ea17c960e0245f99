import { exitCode, MasarError } from '../../../shared/api/errors.ts'
import type { ImportReport, PartReport } from '../../../shared/model/source.ts'
import { many, one, textOption } from '../arguments.ts'
import { complaint } from '../complaints.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { mappingFile } from '../mapping.ts'
import { harmless } from '../output.ts'
import { readingOptions } from '../reading.ts'

const JOB = 'import'

/**
 * Files one after another, each all or nothing. A file that is refused does not keep the others out; the exit code says
 * that one was. Ctrl C stops at once: what was imported whole before stays, the file under way leaves no trace.
 */
export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<number> {
  const { t, output } = context
  const mapping = await mappingFile(options)
  await context.open(one(args, 0))
  // A definition becomes a format of the case: it travels with it, and its audit log says so.
  const reading = {
    ...readingOptions(options),
    ...(mapping === null ? {} : 'plan' in mapping ? { plan: mapping.plan } : { format: await bring(context, mapping.path) }),
  }
  const stop = (): void => void context.call('job.cancel', { job: JOB })
  context.signal.addEventListener('abort', stop)
  const subject = textOption(options, 'subject')
  let code = 0
  try {
    for (const path of many(args, 1)) {
      context.signal.throwIfAborted()
      try {
        const report = await context.call('import.run', { job: JOB, path, ...reading, ...(subject === undefined ? {} : { subject }) })
        await context.emit(report, () => sentences(context, report))
      } catch (error) {
        if (!(error instanceof MasarError) || exitCode(error.code) !== 1) throw error
        output.say(`${path}: ${complaint(error, t)}`)
        code = 1
      }
    }
  } finally {
    context.signal.removeEventListener('abort', stop)
  }
  return code
}

const bring = async (context: Context, path: string): Promise<string> => (await context.call('formats.import', { path, replace: true })).id

function sentences({ t }: Context, report: ImportReport): string[] {
  const { file, source, format, read, kept, duplicates, rejected, events, warnings, skipped, zone, dateOrder, kinds = [], statements = [], parts = [] } = report
  const told = [
    ...kinds.map(({ kind, count }) => t(`import.kind.${kind}`, { count })),
    ...statements.map(({ what, count }) => t(`import.statement.${what}`, { count })),
  ]
  return [
    `${file} (${source}): ${t('cli.imported', { read, kept, duplicates, rejected, events })}`,
    // Without events neither zone nor order of dates is of weight.
    `  ${kinds.length > 0 ? t('cli.readAs', { format, zone, dateOrder }) : t('cli.readAsDocument', { format })}`,
    ...(told.length > 0 ? [`  ${told.join(', ')}`] : []),
    ...parts.map((part) => `  ${harmless(part.name)}: ${partSays(t, part)}`),
    ...skipped.map(({ what, rows }) => `  ${t(`cli.skip.${what}`, { count: rows })}`),
    ...warnings.map(({ code, count, first }) => `  ! ${code} × ${count}${first === null ? '' : ` (${harmless(first)})`}`),
  ]
}

/** What became of one sheet or part of a file. */
export const partSays = (t: Context['t'], { read, rejected, why }: PartReport): string =>
  why === null && read !== null ? t('cli.partRead', { read, rejected }) : why === null ? '' : `${t('cli.notRead')}: ${t(`import.why.${why}`)}`
