import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listEvents } from '../../../../../main/analysis/events.ts'
import { dismantleAnswer } from '../../../../../main/analysis/dismantling/answer.ts'
import { LINK_KINDS } from '../../../../../shared/model/entity.ts'
import { testCase } from '../fixture.ts'

const NUMBERS = [0, 1, 2, 3, 4].map((n) => `+21269200000${n}`)

describe('evidence beside a name', () => {
  it('tells of no more ties than it has, and of the events that open behind it, whatever else files state', async () => {
    const pair = fc.tuple(fc.nat(4), fc.nat(4)).filter(([a, b]) => a < b)
    const links = fc.uniqueArray(fc.tuple(pair, fc.constantFrom(...LINK_KINDS)), { selector: ([[a, b], kind]) => `${a} ${b} ${kind}`, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.array(pair, { minLength: 1, maxLength: 12 }), links, async (calls, stated) => {
        const test = testCase()
        for (const number of NUMBERS) test.selector(number)
        for (const [a, b] of calls) test.row({ from: NUMBERS[a]!, to: NUMBERS[b]! })
        for (const [[a, b], kind] of stated)
          test.db.prepare("INSERT INTO link (kind, a, b, certainty) VALUES (?, ?, ?, 'confirmed')").run(kind, test.id(NUMBERS[a]!), test.id(NUMBERS[b]!))
        const question = { remove: 2, objective: 'largest', protect: [] } as const
        const { set, order } = await dismantleAnswer(test.read, test.horizon, {}, question, { signal: new AbortController().signal, limit: 5_000 })
        for (const { id, degree, evidence } of [...set, ...order]) {
          const { total } = listEvents(test.read, test.horizon, { filter: { of: [id] }, offset: 0, limit: 1 })
          expect([id, evidence.ties, evidence.events]).toEqual([id, degree, total])
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('short numbers of operators', () => {
  it('are nobody to be taken out, though they join everybody', async () => {
    const test = testCase()
    test.selector('888', 'shortcode')
    test.selector('1717')
    for (const number of NUMBERS) for (const service of ['888', '1717']) test.row({ from: number, to: service })
    test.row({ from: NUMBERS[0]!, to: NUMBERS[1]! })
    const question = { remove: 2, objective: 'pairs', protect: [NUMBERS[0]!, '888'].map(test.id) } as const
    const { set, order, busiest, spared, services } = await dismantleAnswer(test.read, test.horizon, {}, question, {
      signal: new AbortController().signal,
      limit: 5_000,
    })
    for (const { label } of [...set, ...order, ...busiest]) expect(['888', '1717', NUMBERS[0]]).not.toContain(label)
    expect([spared, services]).toEqual([3, 2])
  })
})
