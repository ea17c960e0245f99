import type { Language, Translate } from '../../model/translate.ts'
import { directionOf } from '../../model/translate.ts'
import type { Box } from '../geometry/box.ts'
import { el } from '../svg/element.ts'
import { FAMILY, textLine, type TextStyle } from '../svg/text.ts'
import { directionOfText, type Direction } from '../text/direction.ts'
import { INK, PAPER } from '../chart/style.ts'

/** A sheet of paper and how to write on it. Everything is laid out left to right and mirrored at the last moment. */
export interface Sheet {
  width: number
  height: number
  /** Inside the margins. */
  body: Box
  lang: Language
  dir: Direction
  translate: Translate
  /** Mirrors a box's left edge on pages that read from right to left. */
  mirror(x: number, w: number): number
  /** Text at the reading start (`start`), end, or middle of x, all measured as on a left-to-right page. Sentences run as the page does, data by their own letters. */
  write(text: string, x: number, y: number, style: Omit<TextStyle, 'anchor' | 'dir'> & { at?: 'start' | 'middle' | 'end'; data?: boolean }): string
}

export function sheetOf(paper: { width: number; height: number }, lang: Language, translate: Translate): Sheet {
  const margin = Math.max(12, Math.min(paper.width, paper.height) * 0.062)
  const dir = directionOf(lang)
  const rtl = dir === 'rtl'
  const mirror = (x: number, w: number) => (rtl ? paper.width - x - w : x)
  return {
    ...paper,
    body: { x: margin, y: margin, w: paper.width - margin * 2, h: paper.height - margin * 2 },
    lang,
    dir,
    translate,
    mirror,
    write: (text, x, y, { at = 'start', data = false, ...style }) =>
      textLine(text, mirror(x, 0), y, {
        ...style,
        anchor: at === 'middle' ? 'middle' : (at === 'start') === rtl ? 'right' : 'left',
        dir: data ? directionOfText(text) : dir,
      }),
  }
}

/** A whole SVG document of one page. `title` is read out by screen readers. */
export const svgPage = (sheet: Sheet, title: string, parts: string[]): string =>
  el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${sheet.width}mm`,
      height: `${sheet.height}mm`,
      viewBox: `0 0 ${sheet.width} ${sheet.height}`,
      'font-family': FAMILY,
      fill: INK,
      'text-rendering': 'geometricPrecision',
      'xml:lang': sheet.lang,
    },
    titleElement(title),
    el('rect', { x: 0, y: 0, width: sheet.width, height: sheet.height, fill: PAPER }),
    ...parts,
  )

const titleElement = (title: string): string => `<title>${title.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`)}</title>`

export const rule = (x1: number, y1: number, x2: number, y2: number, width: number, stroke = INK): string =>
  el('path', { d: `M${x1.toFixed(3)} ${y1.toFixed(3)}L${x2.toFixed(3)} ${y2.toFixed(3)}`, stroke, 'stroke-width': width, fill: 'none' })
