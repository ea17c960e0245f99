import { describe, expect, it } from 'vitest'
import { graph } from '../../../../main/analysis/graph.ts'
import { graph as schema } from '../../../../shared/api/schemas.ts'
import type { Filter, Layers } from '../../../../shared/model/chart.ts'
import { minutes, testCase, type TestCase } from './fixture.ts'

const [A, B, C, D] = ['+212600000001', '+212600000002', '+34600000003', '+212600000004'] as const
const NONE: Layers = { people: false, devices: false, places: false }
const ask = (test: TestCase, filter: Filter = {}, more: { layers?: Partial<Layers>; limit?: number; only?: string[] } = {}) =>
  schema.parse(graph(test.read, test.horizon, { filter, layers: { ...NONE, ...more.layers }, limit: more.limit ?? 400, only: more.only ?? null }))

function small(): TestCase {
  const test = testCase()
  test.selector(A, 'number', { subject: true })
  test.row({ from: A, to: B, seconds: 10 })
  test.row({ from: B, to: A, seconds: 20 })
  test.row({ from: A, to: B, seconds: null, kind: 'sms' })
  test.row({ from: A, to: C, seconds: 5 })
  test.row({ from: C, to: D, seconds: 7, direction: 0 })
  return test
}

describe('graph', () => {
  it('sums the events of a pair both ways', () => {
    const test = small()
    const answer = ask(test)
    expect(answer.nodes.map((node) => [node.label, node.events])).toEqual([
      [A, 4],
      [B, 3],
      [C, 2],
      [D, 1],
    ])
    const edge = answer.edges.find((one) => one.id === `${test.id(A)}>${test.id(B)}`)
    expect(edge).toMatchObject({ events: 3, forward: 2, backward: 1, seconds: 30, first: minutes(0), last: minutes(2), kind: 'events', certainty: 'confirmed' })
    expect(answer).toMatchObject({ events: 5, allEvents: 5, first: minutes(0), last: minutes(4), omittedNodes: 0, omittedEdges: 0 })
  })

  it('says no direction where the file states none', () => {
    const test = small()
    expect(ask(test).edges.find((one) => one.from === test.id(C) && one.to === test.id(D))).toMatchObject({ events: 1, forward: 0, backward: 0 })
  })

  it('turns direction round when the ids sort the other way as text', () => {
    const test = testCase()
    for (let i = 1; i <= 9; i++) test.selector(`+21260000100${i}`)
    test.row({ from: '+212600001002', to: '+212600002000' })
    expect(ask(test).edges[0]).toMatchObject({ id: 's10>s2', from: 's10', to: 's2', forward: 0, backward: 1 })
  })

  it('counts an event once however many rows tell of it', () => {
    const test = small()
    const event = test.row({ from: A, to: D })
    test.row({ event, role: 1, from: A, to: D })
    test.row({ event, role: 2, from: A, to: D })
    expect(ask(test)).toMatchObject({ events: 6, allEvents: 6 })
  })

  it('keeps to the horizon of the last commit', () => {
    const test = small()
    const horizon = { ...test.horizon }
    test.row({ from: A, to: D })
    expect(graph(test.read, horizon, { filter: {}, layers: NONE, limit: 400, only: null })).toMatchObject({ events: 5, allEvents: 5 })
  })

  it('draws no line for a call of a number to itself or to nobody, but counts it', () => {
    const test = testCase()
    test.row({ from: A, to: A })
    test.row({ from: A, to: null })
    expect(ask(test)).toMatchObject({ edges: [], events: 2, nodes: [{ label: A, events: 2 }] })
  })

  it('counts what the limit leaves out and never leaves out a subject', () => {
    const test = small()
    test.selector('+212600000009', 'number', { subject: true })
    test.row({ from: '+212600000009', to: C })
    const answer = ask(test, {}, { limit: 2 })
    expect(answer.nodes.map((node) => node.label)).toEqual([A, '+212600000009'])
    expect(answer).toMatchObject({ omittedNodes: 3, omittedEdges: 4, edges: [] })
  })

  it('filters by kind, time, party, source and least', () => {
    const test = small()
    test.source('two.csv')
    test.row({ from: A, to: D, source: 2 })
    const events = (filter: Filter): number => ask(test, filter).events
    expect(events({ kinds: ['sms'] })).toBe(1)
    expect(events({ from: minutes(1), until: minutes(3) })).toBe(2)
    expect(events({ of: [test.id(C)] })).toBe(2)
    expect(events({ of: ['s999'] })).toBe(0)
    expect(events({ of: [] })).toBe(0)
    expect(events({ sources: ['src2'] })).toBe(1)
    expect(events({ least: 3 })).toBe(3)
    expect(ask(test, { least: 2 }).nodes).toHaveLength(2)
  })

  it('finds an event under each source that tells of it', () => {
    const test = testCase()
    test.source('two.csv')
    const event = test.row({ from: A, to: B })
    test.row({ event, role: 1, from: A, to: B, source: 2 })
    expect(ask(test, { sources: ['src1'] }).events).toBe(1)
    expect(ask(test, { sources: ['src2'] }).events).toBe(1)
  })

  it('shows only what is asked for', () => {
    const test = small()
    const answer = ask(test, {}, { only: [test.id(A), test.id(B)] })
    expect(answer.nodes).toHaveLength(2)
    expect(answer).toMatchObject({ omittedNodes: 0, omittedEdges: 0, edges: [{ events: 3 }] })
  })

  it('adds people with their protection', () => {
    const test = small()
    test.person('Salma Bennani (fictitious)', B, { protection: 'witness' })
    test.person('Nobody Here', '+212600000077')
    const answer = ask(test, {}, { layers: { people: true } })
    const person = answer.nodes.find((node) => node.kind === 'person')
    expect(person).toMatchObject({ id: test.id('Salma Bennani (fictitious)'), protection: 'witness', events: 3 })
    expect(answer.nodes).toHaveLength(5)
    expect(answer.edges.find((edge) => edge.kind === 'subscriber')).toMatchObject({ events: 1, forward: 0, first: null })
    expect(ask(test).nodes.some((node) => node.kind === 'person')).toBe(false)
  })

  it('adds handsets and cells beside the side they describe', () => {
    const test = testCase()
    const event = test.row({ from: A, to: B, side: 1, imei: '356938035643809', cellFirst: '604-0-1-2', cellLast: '604-0-1-3' })
    test.row({ event, role: 1, from: A, to: B, side: 2, imei: '490154203237518', cellFirst: '604-0-1-2' })
    test.row({ from: A, to: B, side: 0, imei: '356938035643809' })
    const answer = ask(test, {}, { layers: { devices: true, places: true } })
    const pairs = answer.edges.filter((edge) => edge.kind === 'handset').map((edge) => edge.id)
    const beside = (a: string, b: string): string => [test.id(a), test.id(b)].toSorted().join('>')
    expect(pairs.toSorted()).toEqual([beside(A, '356938035643809'), beside(B, '490154203237518')].toSorted())
    expect(answer.nodes.filter((node) => node.kind === 'device')).toHaveLength(2)
    expect(answer.nodes.filter((node) => node.kind === 'place').map((node) => node.events)).toEqual([2, 1])
    expect(answer.edges.filter((edge) => edge.kind === 'cell')).toHaveLength(3)
  })
})
