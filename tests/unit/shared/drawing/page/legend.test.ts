import { describe, expect, it } from 'vitest'
import { legendItems } from '../../../../../shared/drawing/page/legend.ts'
import { planChartPage } from '../../../../../shared/drawing/page/chart-page.ts'
import { said } from '../../../../../shared/drawing/page/said.ts'
import { sheetOf } from '../../../../../shared/drawing/page/sheet.ts'
import type { ExhibitDrawing } from '../../../../../shared/drawing/types.ts'
import { sample } from '../samples.ts'

function legendOf(input: ExhibitDrawing) {
  const spoken = said(input)
  const planned = planChartPage(sheetOf(input.paper, input.lang, input.translate), spoken)
  return { planned, items: legendItems(planned, spoken, { names: '2', sources: '2', marks: true }) }
}

describe('the legend', () => {
  it('explains exactly what is drawn', () => {
    for (const options of [
      { nodes: 2, links: 1 },
      { nodes: 30, links: 42 },
      { nodes: 90, links: 140 },
    ]) {
      const { planned, items } = legendOf(sample(options))
      const ids = new Set(items.map((item) => item.id))
      const shown = (prefix: string) =>
        [...ids]
          .filter((id) => id.startsWith(prefix))
          .map((id) => id.slice(prefix.length))
          .sort()
      const plain = planned.nodes.filter(({ name }) => !name.hollow)
      expect(shown('kind.')).toEqual([...new Set(plain.map(({ node }) => node.kind))].sort())
      expect(shown('certainty.')).toEqual([...new Set(planned.links.map(({ edge }) => edge.certainty))].sort())
      expect(shown('link.')).toEqual([...new Set(planned.links.map(({ edge }) => edge.kind))].filter((kind) => kind !== 'events').sort())
      expect(ids.has('protected')).toBe(planned.nodes.some(({ name }) => name.hollow))
      expect(ids.has('subject')).toBe(planned.nodes.some(({ node }) => node.subject))
      expect(ids.has('keyed')).toBe(planned.nodes.some(({ key }) => key !== null))
      expect(ids.has('count')).toBe(planned.links.some(({ mark }) => mark?.count))
      expect(ids.has('both-ways')).toBe(planned.links.some(({ edge }) => edge.forward > 0 && edge.backward > 0))
    }
  })

  it('gives the scale in counts that are on the page, largest last', () => {
    const { planned, items } = legendOf(sample({ nodes: 30, links: 42 }))
    const counts = items.filter((item) => item.id.startsWith('width.')).map((item) => Number(item.id.slice(6)))
    const drawn = planned.links.filter(({ edge }) => ['events', 'handset', 'cell'].includes(edge.kind)).map(({ edge }) => edge.events)
    for (const count of counts) expect(drawn).toContain(count)
    expect(counts.at(-1)).toBe(Math.max(...drawn))
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
  })

  it('says nothing of links where there are none', () => {
    const { items } = legendOf(sample({ nodes: 3, links: 0 }))
    expect(items.every((item) => item.id.startsWith('kind.') || item.id === 'subject' || item.id === 'protected')).toBe(true)
  })
})
