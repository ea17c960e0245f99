import { QUALITY_SECTIONS, type QualityFinding } from '../../api/quality.ts'
import { formatCount, formatMoment, formatZone } from '../page/format.ts'
import type { Sheet } from '../page/sheet.ts'
import { drawHash, type Column } from '../tables/table.ts'
import { SMALLEST } from '../svg/text.ts'
import { cleanText } from '../text/clean.ts'
import { factLine, heading, speakerOf, tablePieces, text, type Piece, type QualityDrawing } from './pieces.ts'
import { notePieces, notesOf, type Notes } from './notes.ts'
import { nameOfCode, sayFinding, summaryOf, unableOf } from './words.ts'

/** The report from head to foot as pieces that pages are filled with. */
export function flowOf(sheet: Sheet, drawing: QualityDrawing): Piece[] {
  const { report, translate: t } = drawing
  const notes = notesOf(report.findings)
  return [
    ...sourcePieces(sheet, drawing),
    ...sumPieces(sheet, drawing),
    ...fillPieces(sheet, drawing),
    heading(sheet, t('quality.findings.heading')),
    text(sheet, summaryOf(report, t), { above: 1.5 }),
    ...QUALITY_SECTIONS.flatMap((section) => {
      const of = report.findings.filter((one) => one.section === section)
      return of.flatMap((one, i) => findingPieces(sheet, drawing, one, notes, i === 0 ? t(`quality.section.${section}`) : null))
    }),
    ...absentPieces(sheet, drawing),
    ...methodPieces(sheet, drawing),
    ...notePieces(sheet, drawing, notes),
  ]
}

/** Name and value of what is known of the file, in two columns, with the hash whole. */
function sourcePieces(sheet: Sheet, { report, lang, zone, translate: t }: QualityDrawing): Piece[] {
  const { x } = sheet.body
  const facts: [string, string, boolean][] = [
    ['source', cleanText(report.file).text, true],
    ['size', formatCount(report.bytes, lang), false],
    ['zone', formatZone(report.importedAt, report.zone, lang), false],
    ['imported', formatMoment(report.importedAt, lang, zone), false],
  ]
  const lines = facts.map(([name, value, data]) => ({
    ...factLine(sheet, t(`quality.block.${name}`), value, { data, weight: name === 'source' ? 600 : 400 }),
    keep: true,
  }))
  const hash: Piece = {
    height: SMALLEST * 2.4,
    draw: (y) => drawHash(sheet, { caption: t('quality.block.sha256'), value: report.sha256 }, x, y + SMALLEST * 1.4),
    above: 0.4,
  }
  const undone = report.state === 'undone' ? [text(sheet, t('quality.undone'), { above: 2, weight: 600 })] : []
  return [...lines, hash, ...undone]
}

function sumPieces(sheet: Sheet, { report, lang, zone, translate: t }: QualityDrawing): Piece[] {
  const { sums } = report
  const n = (count: number) => formatCount(count, lang)
  const head = (key: string) => t(`quality.sums.${key}`)
  const law = (['read', 'kept', 'duplicates', 'rejected'] as const).map((name) => ({ head: head(name), share: 1, figures: true }))
  const lines: [string, string][] = [
    ...(sums.kinds.length + sums.statements.length > 0
      ? [
          [
            'kinds',
            [
              ...sums.kinds.map(({ kind, rows }) => `${t(`page.event.${kind}`)} ${n(rows)}`),
              ...sums.statements.map(({ what, rows }) => `${t(`quality.statement.${what}`)} ${n(rows)}`),
            ].join(t('common.comma')),
          ] as [string, string],
        ]
      : []),
    ...(sums.skipped.length > 0
      ? [['skipped', sums.skipped.map(({ what, rows }) => `${t(`import.skip.${what}`)} ${n(rows)}`).join(t('common.comma'))] as [string, string]]
      : []),
    ...(sums.first !== null && sums.last !== null
      ? [
          ['period', t('quality.sums.fromTo', { from: formatMoment(sums.first, lang, zone), until: formatMoment(sums.last, lang, zone) })] as [string, string],
          ['active', t('quality.sums.activeOf', { active: sums.activeDays, days: sums.days })] as [string, string],
          ['corroborated', n(sums.corroborated)] as [string, string],
        ]
      : []),
  ]
  return [
    heading(sheet, head('heading')),
    ...tablePieces(sheet, law, [{ cells: [sums.read, sums.kept, sums.duplicates, sums.rejected].map(n), strong: true }]).map((piece) => ({
      ...piece,
      keep: true,
    })),
    text(sheet, head('law'), { points: 7 }),
    ...lines.map(([name, value], i) => factLine(sheet, head(name), value, { label: 44, above: i === 0 ? 2 : 0.8 })),
    ...(sums.parts.length > 1
      ? tablePieces(
          sheet,
          [
            { head: head('parts'), share: 3 },
            { head: head('read'), share: 1, figures: true },
            { head: head('rejected'), share: 1, figures: true },
          ],
          sums.parts.map((part) => ({
            cells: [cleanText(part.name).text, part.read === null ? t(`quality.part.${part.why ?? 'not-chosen'}`) : n(part.read), n(part.rejected)],
          })),
        )
      : []),
  ]
}

function fillPieces(sheet: Sheet, { report, lang, translate: t }: QualityDrawing): Piece[] {
  if (report.fill.length === 0) return []
  const n = (count: number) => formatCount(count, lang)
  const head = (key: string) => t(`quality.fill.${key}`)
  const columns: Column[] = [
    { head: head('field'), share: 2.4 },
    { head: head('filled'), share: 1, figures: true },
    { head: head('of'), share: 1, figures: true },
    { head: head('share'), share: 0.8, figures: true },
    { head: head('empty'), share: 1, figures: true },
  ]
  const rows = report.fill.map(({ field, filled, of }) => ({
    cells: [t(`quality.fill.name.${field}`), n(filled), n(of), percent(filled, of, lang), n(of - filled)],
  }))
  return [heading(sheet, head('heading')), ...tablePieces(sheet, columns, rows)]
}

/** Rounded down: what is not whole never reads as 100 %. */
function percent(part: number, whole: number, lang: QualityDrawing['lang']): string {
  const share = whole === 0 ? 0 : Math.floor((part / whole) * 1_000) / 10
  return `${formatCount(share, lang)} %`
}

function findingPieces(sheet: Sheet, drawing: QualityDrawing, finding: QualityFinding, notes: Notes, section: string | null): Piece[] {
  const { translate: t } = drawing
  const said = sayFinding(finding, speakerOf(drawing))
  const note = notes.marks.get(finding.id)
  const marks = note === undefined ? '' : ` [${note.from === note.until ? t('quality.noteOf', { from: note.from }) : t('quality.notesOf', note)}]`
  const indent = 4
  const labelled = (name: 'seen' | 'means' | 'done') =>
    text(sheet, `${t(`quality.${name}`)}${t('quality.colon')}${said[name]}`, { points: 7.5, indent, keep: name !== 'done' })
  return [
    ...(section === null ? [] : [text(sheet, section, { above: 4, keep: true, points: 9, weight: 600 })]),
    text(sheet, `${said.title} — ${said.count}${t('common.comma')}${t(`quality.severity.${finding.severity}`)}${marks}`, {
      above: 2.2,
      keep: true,
      points: 8,
      weight: 600,
    }),
    labelled('seen'),
    labelled('means'),
    labelled('done'),
  ]
}

function absentPieces(sheet: Sheet, { report, translate: t }: QualityDrawing): Piece[] {
  const list = (names: string[]) => names.join(t('common.comma'))
  const unable = unableOf(report, t)
  return [
    ...(report.absent.length === 0
      ? []
      : [
          heading(sheet, t('quality.absent.heading')),
          text(sheet, t('quality.absent.lead', { list: list(report.absent.map((code) => nameOfCode(code, t))) }), { points: 7.5, above: 1.5 }),
        ]),
    ...(unable.length === 0
      ? []
      : [
          heading(sheet, t('quality.unableHeading')),
          ...unable.map(({ why, codes }) => text(sheet, `${list(codes)}${t('quality.colon')}${why}.`, { points: 7.5, above: 1 })),
        ]),
  ]
}

function methodPieces(sheet: Sheet, { report, translate: t }: QualityDrawing): Piece[] {
  const remarks = report.remarks.map(({ code, count, what }) => t(`import.warning.${code}`, { count, what: what ?? '' }))
  return [
    ...(remarks.length === 0 ? [] : [heading(sheet, t('quality.remarks.heading')), ...remarks.map((words) => text(sheet, words, { points: 7.5, above: 1 }))]),
    heading(sheet, t('quality.method.heading')),
    ...(['made', 'silence', 'scope', 'kept'] as const).map((name) => text(sheet, t(`quality.method.${name}`), { points: 7.5, above: 1 })),
  ]
}
