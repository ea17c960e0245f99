import { describe, expect, it } from 'vitest'
import { inside, overlaps, type Box } from '../../../../../shared/drawing/geometry/box.ts'
import { planChartPage } from '../../../../../shared/drawing/page/chart-page.ts'
import { said } from '../../../../../shared/drawing/page/said.ts'
import { sheetOf } from '../../../../../shared/drawing/page/sheet.ts'
import { pt } from '../../../../../shared/drawing/svg/text.ts'
import { ranges } from '../../../../../shared/drawing/chart/marks.ts'
import { squareOf } from '../../../../../shared/drawing/page/chart-page.ts'
import { sample, type SampleOptions } from '../samples.ts'

const planOf = (options: SampleOptions) => {
  const input = sample(options)
  return planChartPage(sheetOf(input.paper, input.lang, input.translate), said(input))
}

const pairs = (boxes: Box[]): [Box, Box][] => boxes.flatMap((a, i) => boxes.slice(i + 1).map((b): [Box, Box] => [a, b]))

describe.each([
  { nodes: 1, links: 0 },
  { nodes: 2, links: 1 },
  { nodes: 8, links: 9 },
  { nodes: 30, links: 42, lang: 'ar' as const, isolated: 2 },
  { nodes: 30, links: 42, orientation: 'portrait' as const, isolated: 3 },
  { nodes: 90, links: 140, isolated: 5 },
  { nodes: 120, links: 119, paper: 'A3' as const, lang: 'fr' as const },
])('a chart of $nodes nodes and $links links', (options) => {
  const planned = planOf(options)
  const labels = planned.nodes.flatMap((node) => (node.label ? [node.label.box] : []))
  const signs = planned.nodes.map((node) => node.box)
  const marks = planned.links.flatMap((link) => (link.mark ? [link.mark.box] : []))

  it('draws every node and link once', () => {
    expect(planned.nodes).toHaveLength(options.nodes)
    expect(new Set(planned.links.map((link) => link.edge.id)).size).toBe(planned.links.length)
  })

  it('keeps signs, names and figures clear of each other', () => {
    for (const [a, b] of pairs(signs)) expect(overlaps(a, b)).toBe(false)
    for (const [a, b] of pairs([...labels, ...marks])) expect(overlaps(a, b)).toBe(false)
    for (const box of [...labels, ...marks]) for (const sign of signs) expect(overlaps(box, sign)).toBe(false)
  })

  it('keeps all of it on the paper', () => {
    for (const box of [...signs, ...labels, ...marks]) expect(inside(box, planned.area)).toBe(true)
  })

  it('names every node beside its sign or by a number of its own, in type of 6 points or more', () => {
    expect(planned.size).toBeGreaterThanOrEqual(pt(6) - 1e-9)
    for (const { label, key } of planned.nodes) expect((label === null) !== (key === null)).toBe(true)
    const keys = planned.nodes.flatMap((node) => node.key ?? []).sort((a, b) => a - b)
    expect(keys).toEqual(keys.map((_, i) => i + 1))
  })

  it('cuts no name', () => {
    for (const { label, name } of planned.nodes) {
      if (!label) continue
      const words = label.block.lines
        .filter((line) => !line.quiet)
        .map((line) => line.text)
        .join(' ')
      expect(words).toBe(name.name)
    }
  })
})

describe('placing', () => {
  it('gives room to nodes that lie on one spot, and to nodes without a place', () => {
    const input = sample({ nodes: 12, links: 12 })
    input.positions = Object.fromEntries(input.nodes.slice(0, 6).map(({ id }) => [id, { x: 5, y: 5 }]))
    const planned = planChartPage(sheetOf(input.paper, input.lang, input.translate), said(input))
    for (const [a, b] of pairs(planned.nodes.map((node) => node.box))) expect(overlaps(a, b)).toBe(false)
  })

  it('does not mirror the chart on Arabic pages', () => {
    const order = (lang: 'en' | 'ar') =>
      planOf({ nodes: 8, links: 9, lang })
        .nodes.toSorted((a, b) => a.at.x - b.at.x)
        .map((node) => node.node.id)
    expect(order('ar')).toEqual(order('en'))
  })

  it('takes links off the signs they do not belong to', () => {
    const input = sample({ nodes: 3, links: 0 })
    const [a, b, c] = input.nodes.map(({ id }) => id) as [string, string, string]
    input.positions = { [a]: { x: 0, y: 0 }, [b]: { x: 50, y: 0 }, [c]: { x: 100, y: 0 } }
    input.edges = [
      { id: `${a}>${c}`, from: a, to: c, kind: 'events', events: 4, forward: 4, backward: 0, seconds: 0, first: 0, last: 0, certainty: 'confirmed' },
    ]
    const planned = planChartPage(sheetOf(input.paper, input.lang, input.translate), said(input))
    const [link, middle] = [planned.links[0], planned.nodes.find(({ node }) => node.id === b)]
    expect(Math.abs((link?.curve.c.y ?? 0) - (middle?.at.y ?? 0))).toBeGreaterThan(middle?.r ?? 0)
  })
})

describe('source numbers', () => {
  it('are written as ranges', () => {
    expect(ranges([3, 1, 2, 7])).toBe('1–3, 7')
    expect(ranges([1, 2])).toBe('1, 2')
    expect(ranges([])).toBe('')
  })
})

describe('squares', () => {
  it('are named by column and row', () => {
    const area = { x: 10, y: 10, w: 200, h: 120 }
    expect(squareOf(area, { x: 11, y: 11 })).toBe('A1')
    expect(squareOf(area, { x: 209, y: 129 })).toBe('E3')
  })
})
