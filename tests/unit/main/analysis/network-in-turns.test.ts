import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { netInTurns, networkInTurns } from '../../../../main/analysis/network-in-turns.ts'
import { networkOf } from '../../../../main/analysis/network-measures.ts'
import { networkUnder } from '../../../../main/analysis/network.ts'
import { pairsInTurns } from '../../../../main/analysis/pairs-in-turns.ts'
import { pairsUnder } from '../../../../main/analysis/pairs.ts'
import { turns } from '../../../../main/analysis/turns.ts'
import type { Filter } from '../../../../shared/model/chart.ts'
import { minutes, testCase, type TestCase } from './fixture.ts'

const number = (n: number): string => `+21269200010${n}`
const event = fc.record({
  from: fc.option(fc.nat(6)),
  to: fc.option(fc.nat(6)),
  at: fc.nat(60),
  seconds: fc.option(fc.nat(100)),
  direction: fc.constantFrom(0, 1, 2 as const),
  kind: fc.constantFrom('call' as const, 'sms' as const),
})
const filter = fc.constantFrom<Filter>({}, { kinds: ['call'] }, { from: minutes(10), until: minutes(40) }, { least: 2 }, { least: 3, kinds: ['sms'] })

function filled(
  events: readonly { from: number | null; to: number | null; at: number; seconds: number | null; direction: 0 | 1 | 2; kind: 'call' | 'sms' }[],
): TestCase {
  const test = testCase()
  for (const { from, to, at, ...more } of events)
    test.row({ ...more, from: from === null ? null : number(from), to: to === null ? null : number(to), start: minutes(at) })
  return test
}

describe('read in turns', () => {
  it('pairs and networks are the same as read at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 40 }), filter, fc.boolean(), async (events, asked, directed) => {
        const { read, horizon } = filled(events)
        const [slow, once] = [await pairsInTurns(read, horizon, asked, turns()), pairsUnder(read, horizon, asked)]
        const byEnds = (a: { a: number; b: number }, b: { a: number; b: number }): number => a.a - b.a || a.b - b.b
        expect({ ...slow, pairs: slow.pairs.toSorted(byEnds), eventsOf: Object.fromEntries(slow.eventsOf) }).toEqual({
          ...once,
          pairs: once.pairs.toSorted(byEnds),
          eventsOf: Object.fromEntries(once.eventsOf),
        })
        const ties = networkUnder(read, horizon, asked)
        const found = await networkInTurns(read, horizon, asked, undefined, turns())
        expect(found.ids).toEqual(ties.ids)
        expect(await netInTurns(ties, directed, turns())).toEqual(networkOf(ties, directed))
        expect(await netInTurns(found, directed, turns())).toEqual(networkOf(ties, directed))
      }),
      { numRuns: 60 },
    )
  })
})
