import { extname, resolve } from 'node:path'
import { formatMoment } from '../../../shared/drawing/page/format.ts'
import { nameOfCode, sayFinding, sayWhy, summaryOf, unableOf, type Speaker } from '../../../shared/drawing/quality/words.ts'
import { QUALITY_SECTIONS, type QualityReport } from '../../../shared/api/quality.ts'
import { translator } from '../../i18n.ts'
import { one, textOption, wrong } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context, Opened } from '../context.ts'
import { harmless } from '../output.ts'
import { writeOut } from '../write-file.ts'

const JOB = 'quality'

/** The quality report of one import: as JSON, as text for people, or as pages. */
export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const out = textOption(options, 'out')
  const kind = out === undefined ? null : extname(out).toLowerCase()
  if (kind !== null && !['.svg', '.pdf'].includes(kind)) throw wrong('bad-extension', { value: out ?? '', kinds: 'svg, pdf' })
  const opened = await context.open(one(args, 0))
  const source = one(args, 1)
  context.signal.addEventListener('abort', () => void context.call('job.cancel', { job: JOB }))
  if (out === undefined || kind === null) {
    const report = await context.call('quality.report', { job: JOB, source })
    await context.emit(report, () => linesOf(report, context, opened))
    return
  }
  const written =
    kind === '.pdf'
      ? await context.call('quality.print', { job: JOB, source, lang: context.lang, path: resolve(out) })
      : await drawn(context, opened, source, out)
  await context.emit(written, () => [written.file, `SHA-256 ${written.sha256}`])
}

/** A file a page: `report.svg`, `report-2.svg`… */
async function drawn({ lang, signal }: Context, { case: open }: Opened, source: string, out: string): Promise<{ file: string; sha256: string; pages: number }> {
  const { qualityPages } = await import('../../analysis/quality/print.ts')
  const { pages } = await qualityPages(open, source, lang, { signal, progress: () => undefined })
  const files = pages.map((svg, i) => writeOut(i === 0 ? out : out.replace(/\.svg$/i, `-${i + 1}.svg`), `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`))
  return { file: files[0]?.file ?? out, sha256: files[0]?.sha256 ?? '', pages: pages.length }
}

function linesOf(report: QualityReport, { lang }: Context, { zone }: Opened): string[] {
  const t = translator(lang, ['quality', 'import', 'common', 'page', 'data'])
  const speaker: Speaker = { t, moment: (at) => formatMoment(at, lang, zone) }
  const { sums } = report
  const colon = t('quality.colon')
  const list = (names: string[]): string => names.join(t('common.comma'))
  const figures = (['read', 'kept', 'duplicates', 'rejected'] as const).map((name) => `${t(`quality.sums.${name}`)}${colon}${sums[name]}`)
  return [
    `${t('quality.title')}${colon}${report.file}`,
    `SHA-256 ${report.sha256}`,
    figures.join('  '),
    ...(sums.skipped.length === 0
      ? []
      : [`${t('quality.sums.skipped')}${colon}${list(sums.skipped.map(({ what, rows }) => `${t(`import.skip.${what}`)} ${rows}`))}`]),
    ...report.fill.map(({ field, filled, of }) => `${t(`quality.fill.name.${field}`)}${colon}${filled} / ${of}`),
    '',
    summaryOf(report, t),
    ...QUALITY_SECTIONS.flatMap((section) => {
      const of = report.findings.filter((finding) => finding.section === section)
      return of.length === 0 ? [] : ['', t(`quality.section.${section}`), ...of.flatMap((finding) => findingLines(finding, speaker))]
    }),
    ...(report.absent.length === 0 ? [] : ['', t('quality.absent.lead', { list: list(report.absent.map((code) => nameOfCode(code, t))) })]),
    ...unableOf(report, t).map(({ why, codes }) => `${t('quality.unableHeading')}${colon}${list(codes)}${colon}${why}.`),
  ].map(harmless)
}

function findingLines(finding: QualityReport['findings'][number], speaker: Speaker): string[] {
  const { t } = speaker
  const said = sayFinding(finding, speaker)
  return [
    `  ${said.title} — ${said.count}${t('common.comma')}${t(`quality.severity.${finding.severity}`)}`,
    `    ${said.seen}`,
    `    ${said.means}`,
    `    ${said.done}`,
    ...finding.first.map(
      (row) =>
        `      ${[row.locator, sayWhy(finding.code, row.why, speaker), row.withheld ? t('quality.withheld') : row.raw].filter((part) => part !== '').join('  ')}`,
    ),
  ]
}
