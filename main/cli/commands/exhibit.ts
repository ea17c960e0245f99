import { resolve } from 'node:path'
import { MasarError } from '../../../shared/api/errors.ts'
import { chartNamed } from '../../analysis/charts.ts'
import { one, textOption, wrong } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { pageSettings } from './chart.ts'

const JOB = 'exhibit'

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<number | undefined> {
  const [name, number, out] = ['chart', 'number', 'out'].map((option) => textOption(options, option))
  if (name === undefined || number === undefined || out === undefined) throw wrong('exhibit')
  if (!out.toLowerCase().endsWith('.pdf')) throw wrong('bad-extension', { value: out, kinds: 'pdf' })
  const { read, case: open } = await context.open(one(args, 0), { reveal: options.reveal === true, what: `exhibit ${number}` })
  const chart = chartNamed(read, name)
  if (!chart) throw new MasarError('chart-missing', { chart: name })
  const stop = (): void => void context.call('job.cancel', { job: JOB })
  context.signal.addEventListener('abort', stop)
  const author = textOption(options, 'author') ?? open.actor
  const printed = await context.call('exhibit.print', {
    job: JOB,
    chart: name,
    state: chart.state,
    settings: { ...pageSettings(context, options, { number, title: name }), author },
    out: resolve(out),
  })
  await context.emit(printed, () => [
    context.t('cli.printed', { number: printed.number, file: printed.file, count: printed.pages }),
    `SHA-256 ${printed.sha256}`,
  ])
  return undefined
}
