import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawExhibit, paperOf } from '../../../../shared/drawing/exhibit.ts'
import type { ExhibitDrawing } from '../../../../shared/drawing/types.ts'
import { LANGUAGES } from '../../../../shared/model/translate.ts'
import { readPage } from './reading.ts'
import { sample, translateIn } from './samples.ts'

const textOf = (pages: string[]): string => pages.flatMap((page) => readPage(page).texts.map((line) => line.text)).join('\n')
const words = (pages: string[]): string => textOf(pages).replace(/[\u2066-\u2069]/g, '')

/** A small chart with this label at its first node. */
function withLabel(label: string, change: Partial<ExhibitDrawing['nodes'][number]> = {}): ExhibitDrawing {
  const input = sample({ nodes: 4, links: 3 })
  return { ...input, nodes: input.nodes.map((node, i) => (i === 0 ? { ...node, label, ...change } : node)) }
}

describe.each([
  { nodes: 8, links: 9, lang: 'en' as const },
  { nodes: 30, links: 42, lang: 'ar' as const, orientation: 'portrait' as const, colour: false },
  { nodes: 90, links: 140, lang: 'fr' as const, sources: 30 },
  { nodes: 40, links: 60, lang: 'ar' as const, paper: 'A3' as const },
])('an exhibit of $nodes nodes in $lang', (options) => {
  const input = sample(options)
  const drawn = drawExhibit(input)
  const read = drawn.pages.map(readPage)

  it('is the same, byte for byte, each time it is drawn', () => {
    expect(drawExhibit(sample(options))).toEqual(drawn)
  })

  it('keeps every text inside the margins, in 6 points or more', () => {
    for (const { texts } of read)
      for (const { box, attributes } of texts) {
        expect(box.x).toBeGreaterThan(5)
        expect(box.x + box.w).toBeLessThan(input.paper.width - 5)
        expect(box.y).toBeGreaterThan(5)
        expect(box.y + box.h).toBeLessThan(input.paper.height - 5)
        expect(Number(attributes['font-size'])).toBeGreaterThanOrEqual(2.116)
      }
  })

  it('holds shapes and text and nothing that could run, load or link', () => {
    const names = new Set(read.flatMap(({ elements }) => elements.map(({ name }) => name)))
    expect([...names].sort()).toEqual(['g', 'path', 'rect', 'svg', 'text', 'title'])
    for (const page of drawn.pages) expect(page).not.toMatch(/href|url\(|style=|<script|on[a-z]+=|id=|&(?!amp;|lt;|gt;|quot;|#\d+;)/)
  })

  it('numbers its pages', () => {
    const { translate } = input
    read.forEach(({ texts }, i) =>
      expect(texts.map((line) => line.text)).toContain(translate('page.block.pageOf', { page: String(i + 1), pages: String(drawn.pages.length) })),
    )
  })

  it('lists every link once and every source with its hash whole', () => {
    const all = words(drawn.pages)
    for (const source of input.sources) expect(all.split(source.sha256)).toHaveLength(2)
    const rows = read.flatMap(({ texts }) => texts.filter((line) => line.attributes['font-variant'] === 'tabular-nums').map((line) => line.text))
    const label = (id: string) => input.nodes.find((node) => node.id === id)?.label ?? ''
    const numbers = input.edges
      .flatMap((edge) => [edge.from, edge.to])
      .map(label)
      .filter((text) => /^\+\d+$/.test(text))
    const listed = rows.filter((text) => /^\+\d+$/.test(text))
    expect(listed.length).toBeGreaterThanOrEqual(numbers.length)
    expect(all).toContain(input.exhibit.root)
  })

  it('says what the reader must not conclude', () => {
    const flat = words(drawn.pages).replaceAll('\n', ' ')
    for (const guard of ['cell', 'subscriber', 'absence', 'distance']) expect(flat).toContain(input.translate(`page.guard.${guard}`))
  })
})

describe('protected people', () => {
  it('appear under a pseudonym that is the same in every drawing, and as nothing else', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyzابتثجحخدذرزسشص'
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...letters), minLength: 6, maxLength: 20 }),
        fc.constantFrom('victim' as const, 'witness' as const, 'minor' as const, 'informant' as const),
        (secret, protection) => {
          const name = `Zq${secret}`
          const input = withLabel(name, { id: 'e31', kind: 'person', protection, detail: `CIN${secret}` })
          const first = input.nodes[0] as ExhibitDrawing['nodes'][number]
          const before = sample({ nodes: 4, links: 3 }).nodes[0]?.id ?? ''
          input.edges = input.edges.map((edge) => ({ ...edge, from: edge.from === before ? first.id : edge.from, to: edge.to === before ? first.id : edge.to }))
          input.filter = { ...input.filter, of: [first.id] }
          const svg = drawExhibit(input).pages.join('')
          expect(svg.includes(name)).toBe(false)
          expect(svg.includes(secret)).toBe(false)
          expect(svg).toContain(input.translate(`page.protected.${protection}`, { number: '31' }).replaceAll(' ', '\u00a0'))
        },
      ),
      { numRuns: 25 },
    )
  })

  it('keep their pseudonym whatever else is drawn', () => {
    const drawn = (nodes: number) =>
      words(
        drawExhibit({
          ...sample({ nodes, links: 0 }),
          nodes: sample({ nodes, links: 0 }).nodes.map((node, i) =>
            i === 0 ? { ...node, id: 'e7', kind: 'person' as const, protection: 'minor' as const } : node,
          ),
        }).pages,
      )
    for (const count of [2, 9]) expect(drawn(count)).toContain('Minor\u00a07')
  })
})

describe('labels', () => {
  it('of any kind make well-formed pages', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...LANGUAGES), (label, lang) => {
        const input = { ...withLabel(label), lang, translate: translateIn(lang) }
        for (const page of drawExhibit(input).pages) readPage(page)
      }),
      { numRuns: 40 },
    )
  })

  it('that held unprintable characters are said to have been cleaned', () => {
    expect(words(drawExhibit(withLabel('Ka\u0001rim')).pages)).toContain(translateIn('en')('page.counts.cleaned', { count: 1, shown: '1' }))
    expect(words(drawExhibit(withLabel('Karim')).pages)).not.toContain('Unprintable')
  })

  it('too long for any place stand on the list of names, whole', () => {
    const name = `${'Mohammedbenabdelkaderbenahmed'.repeat(12)}end`
    const drawn = drawExhibit(withLabel(name))
    expect(words(drawn.pages).replace(/\n/g, '')).toContain(name)
  })
})

describe('hard inputs', () => {
  const plain = sample({ nodes: 4, links: 3 })

  it.each([
    ['nothing at all', { nodes: [], edges: [], sources: [], positions: {}, footnotes: {} }],
    ['no sources', { sources: [], footnotes: {} }],
    ['no number: a working chart', { exhibit: { ...plain.exhibit, number: '' } }],
    ['a title without spaces', { exhibit: { ...plain.exhibit, title: 'x'.repeat(300) } }],
    ['positions far out', { positions: Object.fromEntries(plain.nodes.map(({ id }, i) => [id, { x: i * 1e12, y: -i * 1e-9 }])) }],
    ['no dates', { first: null, last: null, filter: {} }],
  ] as [string, Partial<ExhibitDrawing>][])('are drawn: %s', (_what, change) => {
    const { pages } = drawExhibit({ ...plain, ...change })
    for (const page of pages) {
      expect(page).not.toMatch(/NaN|Infinity|undefined/)
      for (const { box } of readPage(page).texts) expect(box.x + box.w).toBeLessThan(plain.paper.width)
    }
  })

  it('gives paper its two sizes both ways', () => {
    expect(paperOf('A4', 'landscape')).toEqual({ name: 'A4', width: 297, height: 210 })
    expect(paperOf('A3', 'portrait')).toEqual({ name: 'A3', width: 297, height: 420 })
  })
})
