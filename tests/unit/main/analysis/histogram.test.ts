import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { histogram } from '../../../../main/analysis/histogram.ts'
import { graph } from '../../../../main/analysis/graph.ts'
import { minutes, T0, testCase } from './fixture.ts'

const [A, B, C] = ['+212600000001', '+212600000002', '+34600000003'] as const

describe('histogram', () => {
  it('is empty where there are no events', () => {
    const test = testCase()
    expect(histogram(test.read, test.horizon, {}, 10)).toEqual({ from: null, until: null, width: 0, counts: [] })
    expect(histogram(test.read, test.horizon, { of: ['s1'] }, 10)).toEqual({ from: null, until: null, width: 0, counts: [] })
  })

  it('puts the first and the last event in the first and the last bucket', () => {
    const test = testCase()
    for (const at of [0, 1, 9]) test.row({ from: A, to: B, start: minutes(at) })
    const { from, until, width, counts } = histogram(test.read, test.horizon, {}, 3)
    expect(from).toBe(T0)
    expect(counts).toEqual([2, 0, 1])
    expect(until).toBe(T0 + 3 * width)
  })

  it('leaves the filter’s own bounds of time out, and nothing else', () => {
    const test = testCase()
    test.row({ from: A, to: B, start: minutes(0) })
    test.row({ from: A, to: B, start: minutes(5), kind: 'sms' })
    test.row({ from: A, to: C, start: minutes(9) })
    const sum = (filter: Parameters<typeof histogram>[2]): number => histogram(test.read, test.horizon, filter, 4).counts.reduce((a, b) => a + b, 0)
    expect(sum({ from: minutes(4) })).toBe(3)
    expect(sum({ kinds: ['sms'] })).toBe(1)
    expect(sum({ of: [test.id(C)] })).toBe(1)
    expect(sum({ least: 2 })).toBe(2)
  })

  it('counts the same events as the chart, whatever the filter', () => {
    const times = fc.array(fc.tuple(fc.nat(500), fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(times, fc.nat({ max: 3 }), fc.integer({ min: 1, max: 40 }), (rows, least, buckets) => {
        const test = testCase()
        for (const [at, a, b] of rows) test.row({ from: `+21260000000${a}`, to: `+3460000000${b}`, start: minutes(at) })
        const filter = least ? { least } : {}
        const chart = graph(test.read, test.horizon, { filter, layers: { people: false, devices: false, places: false }, limit: 1_000, only: null })
        const { counts } = histogram(test.read, test.horizon, filter, buckets)
        expect(counts.reduce((a, b) => a + b, 0)).toBe(chart.events)
        expect(chart.edges.reduce((sum, edge) => sum + edge.events, 0)).toBe(chart.events)
      }),
      { numRuns: 60 },
    )
  })
})
