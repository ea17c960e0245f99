import { titleCells } from '../page/cells.ts'
import { formatCount, formatMoment, shortHash } from '../page/format.ts'
import { paragraph, type Paragraph } from '../page/notes.ts'
import { svgPage, type Sheet } from '../page/sheet.ts'
import type { Said } from '../page/said.ts'
import { ltrIn } from '../text/direction.ts'

/** A page of text before its number is known: the heading, and what to draw below it. */
export interface TextPage {
  heading: string
  /** Pieces one below the other, with their heights. */
  body: Paragraph[]
}

const HEAD = 11

function footOf(sheet: Sheet, { drawing }: Said, page: number, pages: number) {
  const { translate, lang, zone, exhibit } = drawing
  const words = (key: string, values?: Record<string, string | number>) => translate(`page.block.${key}`, values)
  return titleCells(sheet, [
    [
      {
        caption: words('exhibit'),
        value: exhibit.number === '' ? words('working') : exhibit.number,
        share: 1.4,
        weight: 600,
        size: 9,
        data: exhibit.number !== '',
      },
      {
        caption: drawing.case.number === '' ? words('case') : words('caseNumber', { number: ltrIn(lang, drawing.case.number) }),
        value: drawing.case.title,
        share: 3.6,
        data: true,
      },
      { caption: words('date'), value: formatMoment(exhibit.date, lang, zone), share: 2.2 },
      { caption: words('root'), value: shortHash(exhibit.root), share: 2.1, data: true },
      { caption: words('page'), value: words('pageOf', { page: formatCount(page, lang), pages: formatCount(pages, lang) }), share: 1.1, weight: 600 },
    ],
  ])
}

/** Height that a text page has for its body. */
export const roomOf = (sheet: Sheet, said: Said): number => sheet.body.h - HEAD - footOf(sheet, said, 88, 88).height - 5

/** The finished page: heading at the head, a one-row title block at the foot. */
export function textPage(sheet: Sheet, said: Said, { heading, body }: TextPage, page: number, pages: number): string {
  const { drawing } = said
  const { x, y, w, h } = sheet.body
  const foot = footOf(sheet, said, page, pages)
  const title = paragraph(sheet, heading, x, w, 12, 600)
  let top = y + HEAD
  const parts = body.map((piece) => {
    const drawn = piece.draw(top)
    top += piece.height
    return drawn
  })
  return svgPage(sheet, drawing.translate('page.altText', { number: drawing.exhibit.number, heading }), [
    title.draw(y),
    ...parts,
    foot.draw(y + h - foot.height),
  ])
}
