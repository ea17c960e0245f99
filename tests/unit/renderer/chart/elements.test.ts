import { describe, expect, test } from 'vitest'
import type { ChartEdge, ChartNode } from '../../../../shared/model/chart.ts'
import { countryName, dressed } from '../../../../renderer/chart/dress.ts'
import { clipped, edgeData, elementsOf, isolated } from '../../../../renderer/chart/elements.ts'
import { GLYPHS, glyphUri, OUTLINES, SHAPES } from '../../../../renderer/chart/icons.ts'
import { numberText } from '../../../../renderer/chart/number.ts'
import { NODE_KINDS } from '../../../../renderer/chart/palette.ts'

const node = (over: Partial<ChartNode> = {}): ChartNode => ({
  id: 's1',
  kind: 'number',
  label: '+212600000001',
  detail: 'MA',
  events: 3,
  protection: null,
  subject: false,
  ...over,
})
const edge = (over: Partial<ChartEdge> = {}): ChartEdge => ({
  id: 's1>s2',
  from: 's1',
  to: 's2',
  kind: 'events',
  events: 12,
  forward: 0,
  backward: 0,
  seconds: 0,
  first: null,
  last: null,
  certainty: 'confirmed',
  ...over,
})
const figure = String

describe('elements', () => {
  const state = { positions: { s1: { x: 1, y: 2 }, s2: { x: 3, y: 4 }, s3: { x: 5, y: 6 } }, hidden: ['s3'], pinned: ['s2'] }
  const graph = {
    nodes: [node(), node({ id: 's2', events: 9 }), node({ id: 's3' }), node({ id: 's4' })],
    edges: [edge(), edge({ id: 's1>s3', to: 's3' }), edge({ id: 's1>s4', to: 's4' })],
  }

  test('draws neither what is hidden nor what has no place, nor links to them', () => {
    const drawn = elementsOf(graph, state, figure)
    expect(drawn.nodes.map((element) => element.data.id)).toEqual(['s1', 's2'])
    expect(drawn.edges.map((element) => element.data.id)).toEqual(['s1>s2'])
  })

  test('ranks the busiest first, the case’s own subscribers before all', () => {
    const drawn = elementsOf({ ...graph, nodes: [node({ subject: true, events: 1 }), node({ id: 's2', events: 9 })] }, state, figure)
    expect(drawn.nodes.map((element) => element.data['rank'])).toEqual([0, 1])
    expect(drawn.nodes.map((element) => element.data['pinned'])).toEqual([0, 1])
  })

  test('arrowheads only where the direction is known', () => {
    expect(edgeData(edge(), figure)).toMatchObject({ forth: 0, back: 0 })
    expect(edgeData(edge({ forward: 2 }), figure)).toMatchObject({ forth: 1, back: 0 })
    expect(edgeData(edge({ forward: 2, backward: 1 }), figure)).toMatchObject({ forth: 1, back: 1 })
  })

  test('only links of events carry a figure', () => {
    expect(edgeData(edge({ events: 1_234 }), (n) => `n${n}`)['count']).toBe('n1234')
    expect(edgeData(edge({ kind: 'subscriber' }), figure)['count']).toBe('')
  })

  test('numbers are isolated left to right, names by their own letters', () => {
    expect(isolated('+212600000001')).toBe('\u2066+212600000001\u2069')
    expect(isolated('سعيد')).toBe('\u2068سعيد\u2069')
  })

  test('cuts by letters, not halves of them', () => {
    expect([...clipped('𐤀'.repeat(50))]).toHaveLength(40)
    expect(clipped('short')).toBe('short')
  })
})

describe('how a node is written', () => {
  test('numbers stand in groups that no line breaks; what is no number is left alone', () => {
    expect(numberText('+212600000001')).toBe('+212 6 00 00 00 01'.replaceAll(' ', '\u00a0'))
    expect(numberText('2,12692E+11')).toBe('2,12692E+11')
    expect(numberText('+999999999999')).toContain('999')
  })

  test('a country is named only where it is not the case’s own', () => {
    expect(dressed(node(), 'fr', 'MA').detail).toBe('')
    expect(dressed(node({ detail: 'LY' }), 'fr', 'MA').detail).toBe('Libye')
    expect(dressed(node({ kind: 'person', detail: 'X1234' }), 'en', 'MA').detail).toBe('')
    expect(countryName('MA', 'ar')).toBe('المغرب')
    expect(countryName('', 'en')).toBe('')
  })
})

describe('icons', () => {
  test.each(NODE_KINDS)('%s has an outline, a shape and a glyph that needs no request', (kind) => {
    expect(OUTLINES[kind]).toMatch(/^<(circle|rect|path)/)
    expect(SHAPES[kind]).toBeTruthy()
    expect(decodeURIComponent(glyphUri(kind, '#123456'))).toContain(GLYPHS[kind])
    expect(glyphUri(kind, '#123456')).toMatch(/^data:image\/svg\+xml/)
    expect(glyphUri(kind, '#123456')).not.toContain('#')
  })
})
