import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graph } from '../../../../main/analysis/graph.ts'
import { ranges, resting } from '../../../../main/exhibit/resting.ts'
import type { Filter } from '../../../../shared/model/chart.ts'
import { ALI, BEN, CHO, exhibitCase, state } from './fixture.ts'

function restOf(filter: Filter = {}) {
  const t = exhibitCase()
  const { edges } = graph(t.read, t.horizon, { ...state(), filter })
  return { t, edges, found: resting(t.read, t.horizon, filter, edges) }
}

describe('what links rest on', () => {
  it('takes in every file that tells of a call, not only the first', () => {
    const { t, found } = restOf()
    const edge = (a: string, b: string) => [t.id(a), t.id(b)].sort().join('>')
    expect(found.sources.get(edge(ALI, BEN))).toEqual([1, 2])
    expect(found.sources.get(edge(ALI, CHO))).toEqual([1])
  })

  it('finds the rows behind handsets, cells and subscribers', () => {
    const { t, edges, found } = restOf()
    for (const edge of edges) expect(found.sources.get(edge.id)?.length, edge.id).toBeGreaterThan(0)
    const subscriber = edges.find((edge) => edge.kind === 'subscriber' && (edge.from === t.id(BEN) || edge.to === t.id(BEN)))
    expect(found.sources.get(subscriber?.id ?? '')).toEqual([2])
  })

  it('counts the rows of each file once, as ranges', () => {
    const { found } = restOf()
    const rows = (source: number) => found.rows.get(source)?.flatMap((sheet) => sheet.rows)
    expect(rows(1)).toEqual([
      [2, 2],
      [4, 5],
    ])
    expect(found.rows.get(2)?.every((sheet) => sheet.sheet === null)).toBe(true)
  })

  it('keeps to the filter', () => {
    const { t, found } = restOf({ kinds: ['sms'] })
    expect([...found.sources.keys()].filter((id) => !id.includes('e'))).toEqual([[t.id(ALI), t.id(CHO)].sort().join('>')])
  })
})

describe('ranges', () => {
  it('hold exactly the numbers given', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 200 })), (numbers) => {
        const spread = ranges([...numbers]).flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
        expect(spread).toEqual(numbers.toSorted((a, b) => a - b))
      }),
    )
  })
})
