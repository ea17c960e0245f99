import { QUIET } from '../chart/style.ts'
import { titleCells } from '../page/cells.ts'
import { formatCount, formatMoment, shortHash } from '../page/format.ts'
import { rule, sheetOf, svgPage, type Sheet } from '../page/sheet.ts'
import { SMALLEST } from '../svg/text.ts'
import { cleanText } from '../text/clean.ts'
import { ltrIn } from '../text/direction.ts'
import { paperOf } from '../exhibit.ts'
import { flowOf } from './flow.ts'
import type { Piece, QualityDrawing } from './pieces.ts'

export interface DrawnQuality {
  /** One SVG document a page, in millimetres. */
  pages: string[]
  width: number
  height: number
}

const HEAD = 9
const GAP = 4

/** Draws a quality report on A4 pages. Pure: the same report gives the same bytes; pages hold shapes and text alone, as those of exhibits do. */
export function drawQuality(drawing: QualityDrawing): DrawnQuality {
  const { width, height } = paperOf('A4', 'portrait')
  const sheet = sheetOf({ width, height }, drawing.lang, drawing.translate)
  const foot = (page: number, pages: number) => footOf(sheet, drawing, page, pages)
  const room = sheet.body.h - HEAD - foot(88, 88).height - GAP
  const laid = layOut(flowOf(sheet, drawing), room)
  return { pages: laid.map((pieces, i) => pageOf(sheet, drawing, pieces, foot(i + 1, laid.length), i + 1)), width, height }
}

/** Fills pages one after the other; what belongs together is moved to the next page together. */
function layOut(pieces: readonly Piece[], room: number): Piece[][] {
  const pages: Piece[][] = [[]]
  let used = 0
  for (let at = 0; at < pieces.length;) {
    const group: Piece[] = []
    do group.push(pieces[at] as Piece)
    while (pieces[at++]?.keep && at < pieces.length)
    const tall = group.reduce((sum, { height, above = 0 }) => sum + height + above, 0)
    const page = pages.at(-1) as Piece[]
    if (page.length > 0 && used + tall > room) {
      pages.push([...group])
      used = tall - (group[0]?.above ?? 0)
    } else {
      used += tall - (page.length === 0 ? (group[0]?.above ?? 0) : 0)
      page.push(...group)
    }
  }
  return pages
}

function pageOf(sheet: Sheet, { translate, report }: QualityDrawing, pieces: readonly Piece[], foot: ReturnType<typeof footOf>, page: number): string {
  const { x, y, w, h } = sheet.body
  const file = cleanText(report.file).text
  const heading = sheet.write(translate('quality.title'), x, y + 4, { size: page === 1 ? 5.2 : 3.6, weight: 600 })
  const name = page === 1 ? '' : sheet.write(file, x + w, y + 4, { size: SMALLEST * 1.2, fill: QUIET, at: 'end', data: true })
  let top = y + HEAD
  const drawn = pieces.map((piece, i) => {
    top += i === 0 ? 0 : (piece.above ?? 0)
    const part = piece.draw(top)
    top += piece.height
    return part
  })
  return svgPage(sheet, translate('quality.alt', { file, page }), [
    heading,
    name,
    rule(x, y + 6.2, x + w, y + 6.2, 0.35),
    ...drawn,
    foot.draw(y + h - foot.height),
  ])
}

function footOf(sheet: Sheet, { report, case: of, drawn, zone, lang, translate }: QualityDrawing, page: number, pages: number) {
  const words = (key: string, values?: Record<string, string | number>) => translate(`page.block.${key}`, values)
  const file = cleanText(report.file).text
  return titleCells(sheet, [
    [
      { caption: translate('quality.block.for'), value: file, share: 2.4, weight: 600, data: true },
      {
        caption: of.number === '' ? words('case') : words('caseNumber', { number: ltrIn(lang, cleanText(of.number).text) }),
        value: cleanText(of.title).text,
        share: 2.7,
        data: true,
      },
      { caption: words('date'), value: formatMoment(drawn.at, lang, zone), share: 1.8 },
      { caption: words('root'), value: shortHash(drawn.root), share: 2.6, data: true },
      { caption: words('page'), value: words('pageOf', { page: formatCount(page, lang), pages: formatCount(pages, lang) }), share: 0.9, weight: 600 },
    ],
  ])
}
