import { exitCode, MasarError } from '../../../shared/api/errors.ts'
import type { ImportReport } from '../../../shared/model/source.ts'
import { many, one, textOption } from '../arguments.ts'
import { complaint } from '../complaints.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { readingOptions } from '../reading.ts'

const JOB = 'import'

/**
 * Files one after another, each all or nothing. A file that is refused does not keep the others out; the exit code says
 * that one was. Ctrl C stops at once: what was imported whole before stays, the file under way leaves no trace.
 */
export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<number> {
  const { t, output } = context
  if (options.mapping !== undefined) throw new MasarError('usage', { reason: 'no-mapping-files' })
  await context.open(one(args, 0))
  const stop = (): void => void context.call('job.cancel', { job: JOB })
  context.signal.addEventListener('abort', stop)
  const subject = textOption(options, 'subject')
  let code = 0
  try {
    for (const path of many(args, 1)) {
      context.signal.throwIfAborted()
      try {
        const report = await context.call('import.run', { job: JOB, path, ...readingOptions(options), ...(subject === undefined ? {} : { subject }) })
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

function sentences({ t }: Context, report: ImportReport): string[] {
  const { file, source, format, read, kept, duplicates, rejected, events, warnings, skipped, zone, dateOrder } = report
  return [
    `${file} (${source}): ${t('cli.imported', { read, kept, duplicates, rejected, events })}`,
    `  ${t('cli.readAs', { format, zone, dateOrder })}`,
    ...skipped.map(({ what, rows }) => `  ${t(`cli.skip.${what}`, { count: rows })}`),
    ...warnings.map(({ code, count, first }) => `  ! ${code} × ${count}${first === null ? '' : ` (${first})`}`),
  ]
}
