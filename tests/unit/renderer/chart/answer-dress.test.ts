import { expect, test } from 'vitest'
import { type AnswerMarks, groupShape, groupTint, withMarks } from '../../../../renderer/chart/answer-dress.ts'
import { elementsOf } from '../../../../renderer/chart/elements.ts'
import { NODE_KINDS, type Palette } from '../../../../renderer/chart/palette.ts'
import type { ChartEdge, ChartNode } from '../../../../shared/model/chart.ts'

const palette = {
  ...Object.fromEntries(['kindInk', 'paper', 'ink', 'ink2', 'ink3', 'line', 'lineStrong', 'accent', 'focus', 'font'].map((name) => [name, name])),
  kinds: Object.fromEntries(NODE_KINDS.map((kind) => [kind, `tint-${kind}`])),
} as unknown as Palette

const node = (id: string): ChartNode => ({ id, kind: 'number', label: id, detail: '', events: 3, protection: null, subject: false })
const edge = (from: string, to: string): ChartEdge => ({
  id: `${from}>${to}`,
  from,
  to,
  kind: 'events',
  events: 3,
  forward: 1,
  backward: 0,
  seconds: 0,
  first: null,
  last: null,
  certainty: 'confirmed',
})
const graph = { nodes: ['s1', 's2', 's3', 's4'].map(node), edges: [edge('s1', 's2'), edge('s2', 's3'), edge('s3', 's4')] }
const positions = Object.fromEntries(graph.nodes.map(({ id }, at) => [id, { x: at, y: 0 }]))
const plain: AnswerMarks = { ranks: new Map(), groups: new Map(), struck: new Set(), ways: [] }
const marked = (marks: Partial<AnswerMarks>) => withMarks(elementsOf(graph, { positions, hidden: [], pinned: [] }, String), { ...plain, ...marks }, palette)
const data = (marks: Partial<AnswerMarks>, id: string) => {
  const { nodes, edges } = marked(marks)
  return [...nodes, ...edges].find((one) => one.data.id === id)?.data ?? {}
}

test('without an answer nothing is marked', () => {
  for (const { data: one } of marked({}).nodes) expect([one['marked'], one['struck'], one['grouped'], one['onWay']]).toEqual([0, 0, 0, 0])
  expect(marked({}).edges).toHaveLength(3)
})

test('a place in the list stands in its node, and decides whose name shows first', () => {
  const ranks = new Map([['s3', 1]])
  expect(decodeURIComponent(String(data({ ranks }, 's3')['glyph']))).toContain('>1</text>')
  expect(data({ ranks }, 's3')['rank']).toBe(0)
  for (const id of ['s1', 's2', 's4']) expect(Number(data({ ranks }, id)['rank'])).toBeGreaterThan(0)
})

test('a group is told by its number, its tint and one of two shapes', () => {
  const groups = new Map([
    ['s1', 1],
    ['s2', 2],
  ])
  expect(data({ groups }, 's1')).toMatchObject({ grouped: 1, halo: groupTint(1, palette), haloShape: 'ellipse' })
  expect(data({ groups }, 's2')).toMatchObject({ grouped: 1, halo: groupTint(2, palette), haloShape: 'round-rectangle' })
  expect(decodeURIComponent(String(data({ groups }, 's2')['glyph']))).toContain('>2</text>')
  // With a place in the list as well, the group goes to a corner.
  const both = data({ groups, ranks: new Map([['s2', 7]]) }, 's2')
  expect([both['glyph'], both['over']].map((one) => decodeURIComponent(String(one)))).toEqual([
    expect.stringContaining('>7</text>'),
    expect.stringContaining('>2</text>'),
  ])
  expect(new Set(Array.from({ length: 11 }, (_, at) => groupTint(at + 1, palette))).size).toBe(11)
  expect(groupTint(12, palette)).toBe(groupTint(1, palette))
  expect(groupShape(9)).toBe('ellipse')
})

test('who is struck out stays, crossed, and its links go', () => {
  const { nodes, edges } = marked({ struck: new Set(['s2']) })
  expect(nodes).toHaveLength(4)
  expect(edges.map(({ data: { id } }) => id)).toEqual(['s3>s4'])
  expect(nodes.find(({ data: { id } }) => id === 's2')?.data).toMatchObject({ struck: 1, marked: 1 })
})

test('the links of ways stand out in whichever direction they are walked, the best way first, and the others step back', () => {
  const ways = [
    ['s2', 's1'],
    ['s1', 's2', 's3'],
  ]
  expect(data({ ways }, 's1>s2')).toMatchObject({ way: 1, aside: 0 })
  expect(data({ ways }, 's2>s3')).toMatchObject({ way: 2, aside: 0 })
  expect(data({ ways }, 's3>s4')).toMatchObject({ way: 0, aside: 1 })
  expect(data({ ways }, 's3')['onWay']).toBe(1)
  expect(data({ ways }, 's4')['onWay']).toBe(0)
})
