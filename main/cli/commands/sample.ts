import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { MasarError } from '../../../shared/api/errors.ts'
import { LANGUAGES, type Language, directionOf } from '../../../shared/model/translate.ts'
import { one } from '../arguments.ts'
import type { OpenCase } from '../../case/types.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { chartOf } from '../drawn.ts'
import { drawChartSvg, printExhibit } from '../../exhibit/exhibit.ts'
import { translator } from '../../i18n.ts'
import { hasSample, makeSample } from '../../sample/make.ts'
import { headlessPrinter } from '../../shell/chromium/printer.ts'
import { progressLine } from '../progress-line.ts'
import { writeOut } from '../write-file.ts'

const NODES = 40

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const folder = resolve(one(args, 0))
  if (hasSample(folder)) throw new MasarError('exists', { path: folder })
  await mkdir(folder, { recursive: true })
  const progress = progressLine(context.t, context.output)
  const made = await makeSample(
    folder,
    (step) => progress.show({ ...step, job: 'sample', left: null }),
    async (open, { case: path, passphrase, files }) => ({ case: path, passphrase, files: [...files, ...(await drawAll(context, open, folder, options.print !== false))] }),
  )
  progress.clear()
  await context.emit(made, () => [context.t('cli.sample', { path: made.case, passphrase: made.passphrase }), ...made.files.map((file) => `  ${file}`)])
}

/** The network in each language as a drawing, and as an exhibit where a print engine is found. */
async function drawAll({ t, output }: Context, open: OpenCase, folder: string, print: boolean): Promise<string[]> {
  const made: string[] = []
  let printing = print
  for (const lang of LANGUAGES) {
    const { state } = chartOf(open, { filter: {}, depth: 1, layout: 'force', limit: NODES, rtl: directionOf(lang) === 'rtl' })
    const settings = { paper: 'A4' as const, orientation: 'landscape' as const, colour: true, lang, number: '', title: titleOf(lang), author: open.actor }
    made.push(writeOut(join(folder, `chart-${lang}.svg`), drawChartSvg(open, state, settings).svg).file)
    save(open, settings.title, JSON.stringify(state))
    if (!printing) continue
    try {
      const request = { chart: settings.title, state, settings: { ...settings, number: `E-${LANGUAGES.indexOf(lang) + 1}` }, out: join(folder, `exhibit-${lang}.pdf`) }
      made.push((await printExhibit(open, request, { printer: headlessPrinter() })).file)
    } catch (error) {
      if (!(error instanceof MasarError) || error.code !== 'no-printer') throw error
      printing = false
      output.say(t('errors.no-printer'))
    }
  }
  return made
}

const titleOf = (lang: Language): string => translator(lang, ['cli'])('cli.sampleChart')

const save = (open: OpenCase, name: string, state: string): void =>
  open.write((db) => {
    const now = Date.now()
    db.prepare('INSERT INTO chart (name, state, created_at, updated_at) VALUES (?, ?, ?, ?)').run(name, state, now, now)
    return { result: undefined, note: { action: 'chart-saved', details: { name } } }
  })
