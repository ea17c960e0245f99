import { filterWords } from '../page/filter-words.ts'
import { formatCount } from '../page/format.ts'
import { guardWords, paragraph, type Paragraph } from '../page/notes.ts'
import type { Said } from '../page/said.ts'
import type { Sheet } from '../page/sheet.ts'
import { SMALLEST } from '../svg/text.ts'
import { roomOf, type TextPage } from './pages.ts'
import { drawHash, table } from './table.ts'

/** The files the drawn links rest on, with hash and the count that adds up; then how to read the exhibit, and the log root whole. */
export function sourcePages(sheet: Sheet, said: Said): TextPage[] {
  const { drawing, marks } = said
  const { translate, lang, sources, footnotes } = drawing
  const n = (count: number) => formatCount(count, lang)
  const head = (key: string) => translate(`page.sources.${key}`)
  const resting = (id: string) => drawing.edges.filter((edge) => footnotes[edge.id]?.includes(id)).length
  const sum = (of: 'rows' | 'kept' | 'duplicates' | 'rejected') => sources.reduce((total, source) => total + source[of], 0)
  const rows = sources.map((source) => ({
    cells: [String(marks.get(source.id)), source.file, n(source.rows), n(source.kept), n(source.duplicates), n(source.rejected), n(resting(source.id))],
    hash: { caption: 'SHA-256', value: source.sha256 },
  }))
  const total = { cells: ['', head('total'), n(sum('rows')), n(sum('kept')), n(sum('duplicates')), n(sum('rejected')), ''], strong: true }
  const room = roomOf(sheet, said)
  const after = afterword(sheet, said)
  const pieces = table(
    sheet,
    [
      { head: head('mark'), share: 0.6, figures: true },
      { head: head('file'), share: 5.2 },
      { head: head('rows'), share: 1.2, figures: true },
      { head: head('kept'), share: 1.2, figures: true },
      { head: head('duplicates'), share: 1.25, figures: true },
      { head: head('rejected'), share: 1.2, figures: true },
      { head: head('links'), share: 1.2, figures: true },
    ],
    sources.length === 0 ? [] : sources.length === 1 ? rows : [...rows, total],
    room,
  )
  const pages: TextPage[] = pieces.map((piece) => ({ heading: head('heading'), body: [piece] }))
  const last = pages.at(-1)
  const used = pieces.at(-1)?.height ?? 0
  // How to read it stands at the foot of the last page where the table leaves it room, else on a page of its own.
  if (last && used + GAP + after.height <= room)
    return [...pages.slice(0, -1), { ...last, body: [...last.body, { height: after.height, draw: (y) => after.draw(y + room - used - after.height) }] }]
  return [...pages, { heading: translate('page.reading.heading'), body: [afterword(sheet, said, false)] }]
}

const GAP = 6

function afterword(sheet: Sheet, said: Said, headed = true): Paragraph {
  const { translate, exhibit } = said.drawing
  const { x, w } = sheet.body
  const texts: [string, number, 400 | 600][] = [
    ...(headed ? [[translate('page.reading.heading'), 9, 600] as [string, number, 400 | 600]] : []),
    ...guardWords(said, true).map((text): [string, number, 400 | 600] => [text, 7.5, 400]),
    [translate('page.reading.sums'), 7.5, 400],
    [translate('page.reading.filter', { filter: filterWords(said) }), 7.5, 400],
    [translate('page.reading.log'), 7.5, 400],
  ]
  const set = texts.map(([text, size, weight]) => paragraph(sheet, text, x, w, size, weight))
  const gap = 1
  const height = set.reduce((sum, each) => sum + each.height + gap, 0) + SMALLEST * 2
  return {
    height,
    draw: (top) => {
      let y = top
      const parts = set.map((each) => {
        const drawn = each.draw(y)
        y += each.height + gap
        return drawn
      })
      return [...parts, drawHash(sheet, { caption: translate('page.reading.root'), value: exhibit.root }, x, y + SMALLEST)].join('')
    },
  }
}
