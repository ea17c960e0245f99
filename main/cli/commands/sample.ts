import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { PageSettings } from '../../../shared/api/chart.ts'
import { MasarError } from '../../../shared/api/errors.ts'
import { LANGUAGES, type Language, type Translate } from '../../../shared/model/translate.ts'
import { savedCharts, type SavedChart } from '../../analysis/charts.ts'
import type { OpenCase } from '../../case/types.ts'
import { drawChartSvg, printExhibit } from '../../exhibit/exhibit.ts'
import { hasSample, makeSample, SAMPLE_ZONE } from '../../sample/make.ts'
import { byKey } from '../../sample/people.ts'
import { headlessPrinter } from '../../shell/chromium/printer.ts'
import { type Answers, answersOf } from '../answers.ts'
import { one } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { table } from '../output.ts'
import { progressLine } from '../progress-line.ts'
import { writeOut } from '../write-file.ts'

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const { t, output } = context
  const folder = resolve(one(args, 0))
  if (hasSample(folder)) throw new MasarError('exists', { path: folder })
  await mkdir(folder, { recursive: true })
  const progress = progressLine(t, output)
  const made = await makeSample(
    folder,
    (step) => progress.show({ ...step, job: 'sample', left: null }),
    async (open, { case: path, passphrase, files }) => {
      context.signal.throwIfAborted()
      const charts = savedCharts(open.read)
      const drawn = charts.flatMap((chart) => LANGUAGES.map((lang) => draw(open, folder, chart, lang)))
      const printed = options.print === false ? [] : await print(context, open, folder, charts)
      const answers = await answersOf(open, byKey('organiser').number, SAMPLE_ZONE)
      return { case: path, passphrase, files: [...files, ...drawn, ...printed], answers }
    },
  )
  progress.clear()
  await context.emit(made, () => [
    t('cli.sample', { path: made.case, passphrase: made.passphrase }),
    ...made.files.map((file) => `  ${file}`),
    ...told(t, made.answers),
  ])
}

/** The answers as tables under their questions. */
function told(t: Translate, { connects, handsets, contacts }: Answers): string[] {
  const heads = (...names: string[]): string[] => names.map((name) => t(`cli.column.${name}`))
  return [
    '',
    t('cli.answers.connects'),
    ...table(
      heads('label', 'betweenness', 'degree'),
      connects.map(({ label, betweenness, degree }) => [label, betweenness === null ? null : Number(betweenness.toFixed(3)), degree]),
    ),
    '',
    t('cli.answers.handsets'),
    ...table(
      heads('imei', 'number'),
      handsets.map(({ imei, numbers }) => [imei, numbers.join(' ')]),
    ),
    '',
    t('cli.answers.contacts'),
    ...table(
      heads('other', 'events', 'out', 'in', 'days'),
      contacts.map((one) => [one.other, one.events, one.out, one.in, one.days]),
    ),
  ]
}

const settings = (open: OpenCase, chart: SavedChart, lang: Language, number: string): PageSettings => ({
  paper: 'A4',
  orientation: 'landscape',
  colour: true,
  lang,
  number,
  title: chart.name,
  author: open.actor,
})

const draw = (open: OpenCase, folder: string, chart: SavedChart, lang: Language): string =>
  writeOut(join(folder, `${chart.id}-${lang}.svg`), drawChartSvg(open, chart.state, settings(open, chart, lang, '')).svg).file

/** One exhibit a chart, each in another language; none, and a sentence, where there is no print engine. */
async function print({ t, output, signal }: Context, open: OpenCase, folder: string, charts: readonly SavedChart[]): Promise<string[]> {
  const made: string[] = []
  for (const [i, chart] of charts.entries()) {
    const lang = LANGUAGES[i % LANGUAGES.length] ?? 'en'
    const number = `E-${i + 1}`
    try {
      const request = { chart: chart.name, state: chart.state, settings: settings(open, chart, lang, number), out: join(folder, `${number}-${lang}.pdf`) }
      made.push((await printExhibit(open, request, { printer: headlessPrinter(), signal })).file)
    } catch (error) {
      if (!(error instanceof MasarError) || error.code !== 'no-printer') throw error
      output.say(t('errors.no-printer'))
      return made
    }
  }
  return made
}
