import { describe, expect, test } from 'vitest'
import { graph } from '../../../../main/analysis/graph.ts'
import { labelsOf } from '../../../../main/analysis/labels.ts'
import { neighbours } from '../../../../main/analysis/neighbours.ts'
import { measures } from '../../../../main/analysis/network-measures.ts'
import { networkUnder } from '../../../../main/analysis/network.ts'
import type { Filter, Layers } from '../../../../shared/model/chart.ts'
import type { LinkKind } from '../../../../shared/model/entity.ts'
import { fold } from '../../../../shared/names/fold.ts'
import { minutes, testCase } from './fixture.ts'
import type { TestCase } from './fixture.ts'

const [A, B, C, D] = ['+212600000001', '+212600000002', '+212600000003', '+212600000004'] as const
const LAYERS: Layers = { people: true, devices: false, places: false }

/** Puts an entity and links in as a file of charts would. */
function entity(c: TestCase, label: string): string {
  const row = Number(c.db.prepare(`INSERT INTO entity (kind, label, folded, source) VALUES ('other', ?, ?, 1)`).run(label, fold(label)).lastInsertRowid)
  return `e${row}`
}
let line = 0
function link(c: TestCase, kind: LinkKind, a: string, b: string, { directed = false, weights = [] as number[], source = 1 } = {}): void {
  const found = c.db.prepare('SELECT id FROM link WHERE a = ? AND b = ? AND kind = ?').pluck().get(a, b, kind) as number | undefined
  const id =
    found ??
    Number(
      c.db
        .prepare(`INSERT INTO link (kind, a, b, certainty, directed, weight) VALUES (?, ?, ?, 'unconfirmed', ?, ?)`)
        .run(kind, a, b, directed ? 1 : 0, weights[0] ?? null).lastInsertRowid,
    )
  for (const weight of weights.length > 0 ? weights : [null])
    c.db.prepare('INSERT INTO link_evidence (link, source, row, weight, directed) VALUES (?, ?, ?, ?, ?)').run(id, source, ++line, weight, directed ? 1 : 0)
}
const node = (c: TestCase, thing: string): void => {
  const id = Number(c.db.prepare(`INSERT INTO statement (source, row, what, duplicate) VALUES (1, ?, 'node', 0)`).run(++line).lastInsertRowid)
  c.db.prepare('INSERT INTO statement_about (thing, statement) VALUES (?, ?)').run(thing, id)
}
const number = (c: TestCase, value: string): string => `s${c.selector(value)}`

const drawn = (c: TestCase, filter: Filter = {}, layers = LAYERS, more: { limit?: number; only?: string[] } = {}) =>
  graph(c.read, c.horizon, { filter, layers, limit: 100, only: null, ...more })
const names = (c: TestCase, ids: readonly string[]): string[] => {
  const labels = labelsOf(c.read, ids)
  return ids.map((id) => labels.get(id)?.label ?? id).toSorted()
}
const nodesOf = (c: TestCase, ...question: [Filter?, Layers?]): string[] =>
  names(
    c,
    drawn(c, ...question).nodes.map(({ id }) => id),
  )

describe('a case of nothing but links', () => {
  test('opens as a chart; nodes without links stand, too; what ties more is drawn larger', () => {
    const c = testCase()
    const [x, y, z, alone] = ['X', 'Y', 'Z', 'alone'].map((label) => entity(c, label)) as [string, string, string, string]
    link(c, 'related', x, y)
    link(c, 'related', y, z)
    for (const id of [x, y, z, alone]) node(c, id)
    const found = drawn(c)
    expect(
      names(
        c,
        found.nodes.map(({ id }) => id),
      ),
    ).toEqual(['X', 'Y', 'Z', 'alone'])
    expect(found.nodes[0]).toMatchObject({ id: y, events: 0, links: 2 })
    expect(found.nodes.find(({ id }) => id === alone)?.links).toBeUndefined()
    expect(found.edges).toHaveLength(2)
    expect(found.edges[0]).toMatchObject({ kind: 'related', certainty: 'unconfirmed', events: 1, forward: 0, backward: 0, first: null })
  })

  test('an address book alone is drawn whatever the layers', () => {
    const c = testCase()
    link(c, 'listed', number(c, A), number(c, B))
    link(c, 'contact', entity(c, 'Amina'), number(c, B))
    expect(nodesOf(c, {}, { people: false, devices: false, places: false })).toEqual([A, B, 'Amina'])
    expect(networkUnder(c.read, c.horizon, {}).ties).toHaveLength(2)
  })

  test('direction and weight: two heads where both ways, parallel rows of a file add up, those of two files do not', () => {
    const c = testCase()
    const [x, y] = [entity(c, 'X'), entity(c, 'Y')]
    link(c, 'related', x, y, { directed: true, weights: [3, 2] })
    link(c, 'related', x, y, { directed: true, weights: [4], source: c.source('two.csv') })
    link(c, 'related', y, x, { directed: true, weights: [1] })
    expect(drawn(c).edges).toEqual([
      expect.objectContaining({ from: x, to: y, events: 4, forward: 3, backward: 1, weight: 6, weights: { forward: 5, backward: 1 } }),
    ])
    const directed = networkUnder(c.read, c.horizon, {})
    expect(measures(directed, { weighted: false, directed: true }).whole.links).toBe(2)
    expect(measures(directed, { weighted: true, directed: true }).nodes.map(({ strength }) => strength)).toEqual([6, 6])
    expect(measures(directed, { weighted: true, directed: false }).nodes.map(({ degree, strength }) => [degree, strength])).toEqual([
      [1, 6],
      [1, 6],
    ])
  })

  test('what the limit leaves out is counted', () => {
    const c = testCase()
    const hub = entity(c, 'hub')
    for (let i = 0; i < 9; i++) link(c, 'related', hub, entity(c, `n${i}`))
    const found = drawn(c, {}, LAYERS, { limit: 4 })
    expect([found.nodes.length, found.edges.length, found.omittedNodes, found.omittedEdges]).toEqual([4, 3, 6, 6])
    expect(found.nodes[0]?.id).toBe(hub)
  })
})

describe('a case of calls', () => {
  const calls = (): TestCase => {
    const c = testCase()
    c.row({ from: A, to: B, start: minutes(0) })
    c.row({ from: B, to: C, start: minutes(600) })
    return c
  }

  test('its network is what it was: no subscriber, name or entry of an address book is a node', () => {
    const c = calls()
    const before = networkUnder(c.read, c.horizon, {})
    c.person('Amina', A)
    link(c, 'contact', entity(c, 'Brahim'), number(c, B))
    link(c, 'listed', number(c, A), number(c, D))
    link(c, 'member', number(c, A), number(c, D))
    expect(networkUnder(c.read, c.horizon, {})).toEqual(before)
    expect(names(c, networkUnder(c.read, c.horizon, {}, ['listed']).ids)).toEqual([A, B, C, D])
    expect(networkUnder(c.read, c.horizon, {}, []).ids).toEqual(before.ids)
  })

  test('address books bring names, never numbers; members come with their group', () => {
    const c = calls()
    link(c, 'listed', number(c, A), number(c, D))
    link(c, 'listed', number(c, A), number(c, C))
    link(c, 'contact', entity(c, 'Brahim'), number(c, B))
    expect(nodesOf(c)).toEqual([A, B, C, 'Brahim'])
    expect(drawn(c).edges.find(({ kind }) => kind === 'listed')).toMatchObject({ from: number(c, A), to: number(c, C) })
    expect(nodesOf(c, {}, { ...LAYERS, people: false })).toEqual([A, B, C])
    expect(neighbours(c.read, c.horizon, number(c, A), {}, LAYERS, 9)).toContain(number(c, D))
    link(c, 'member', number(c, D), number(c, A))
    expect(nodesOf(c)).toEqual([A, B, C, D, 'Brahim'])
  })

  test('accounts are of the layer of devices', () => {
    const c = calls()
    link(c, 'account', number(c, A), number(c, D))
    expect(nodesOf(c)).toEqual([A, B, C])
    expect(nodesOf(c, {}, { ...LAYERS, devices: true })).toEqual([A, B, C, D])
  })

  test('a chart beside the calls stands whole, until the filter asks about events; then only what is tied to them', () => {
    const c = calls()
    const [x, y] = [entity(c, 'X'), entity(c, 'Y')]
    link(c, 'related', x, y)
    link(c, 'related', x, number(c, A))
    expect(nodesOf(c)).toEqual([A, B, C, 'X', 'Y'])
    expect(nodesOf(c, { until: minutes(10) })).toEqual([A, B, 'X'])
    expect(nodesOf(c, { from: minutes(10) })).toEqual([B, C])
    expect(nodesOf(c, { kinds: ['sms'] })).toEqual([])
    expect(names(c, networkUnder(c.read, c.horizon, {}).ids)).toEqual([A, B, C, 'X', 'Y'])
    expect(names(c, networkUnder(c.read, c.horizon, { from: minutes(10) }).ids)).toEqual([B, C])
    expect(drawn(c, { until: minutes(10) }, LAYERS, { only: [x, y] }).nodes).toHaveLength(2)
  })

  test('a filter by file chooses links as well', () => {
    const c = calls()
    const other = c.source('chart.gml')
    link(c, 'related', entity(c, 'X'), entity(c, 'Y'), { source: other })
    expect(nodesOf(c, { sources: ['src1'] })).toEqual([A, B, C])
    expect(nodesOf(c, { sources: [`src${other}`] })).toEqual(['X', 'Y'])
  })

  test('events go before links between the same two, and both tie them once', () => {
    const c = calls()
    link(c, 'related', number(c, B), number(c, A), { directed: true, weights: [7] })
    const edge = drawn(c).edges.find(({ to }) => to === number(c, B))
    expect(edge).toMatchObject({ kind: 'events', events: 1 })
    expect(edge?.weight).toBeUndefined()
    const [one] = measures(networkUnder(c.read, c.horizon, {}), { weighted: false, directed: false }).nodes
    expect(one).toMatchObject({ degree: 1, strength: 8 })
  })
})
