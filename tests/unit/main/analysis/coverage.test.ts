import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageOf, type Lack } from '../../../../main/analysis/coverage.ts'
import { coverage as schema } from '../../../../shared/api/answers.ts'
import { OBSERVATION_FLAGS } from '../../../../shared/model/event.ts'
import { minutes, testCase, type TestCase } from './fixture.ts'

const [A, B, C] = ['+212692000101', '+212692000102', '+212692000103'] as const

function twoFiles(): TestCase {
  const test = testCase()
  const other = test.source('two.csv')
  test.row({ from: A, to: B, start: minutes(0), cellFirst: '604-1-1-1', imei: '490154203237518' })
  test.row({ from: A, to: null, start: minutes(1), direction: 0 })
  test.row({ from: B, to: C, start: minutes(2), seconds: null, flags: OBSERVATION_FLAGS.dateOnly })
  test.row({ source: other, from: C, to: A, start: minutes(3), flags: OBSERVATION_FLAGS.unsureInstant })
  return test
}

describe('what an answer rests on', () => {
  it('is its period, its events of all, and its files, busiest first', async () => {
    const { read, horizon } = twoFiles()
    const found = schema.parse(await coverageOf(read, horizon, {}))
    expect(found).toEqual({
      from: minutes(0),
      until: minutes(3),
      events: 4,
      allEvents: 4,
      sources: [
        { id: 'src1', file: 'one.csv', events: 3 },
        { id: 'src2', file: 'two.csv', events: 1 },
      ],
      notCovered: [],
    })
  })

  it('says how much of the case lies outside what was asked', async () => {
    const { read, horizon } = twoFiles()
    const found = await coverageOf(read, horizon, { from: minutes(1), until: minutes(3) })
    expect([found.from, found.until, found.events, found.allEvents]).toEqual([minutes(1), minutes(2), 2, 4])
    expect(found.notCovered).toEqual([{ code: 'outside-filter', count: 2 }])
  })

  it('counts the events that lack what the question needs', async () => {
    const { read, horizon } = twoFiles()
    const lacks: Lack[] = ['one-party', 'no-direction', 'no-duration', 'no-place', 'no-handset', 'date-only', 'unsure-time']
    const { notCovered } = await coverageOf(read, horizon, {}, { lacks })
    expect(Object.fromEntries(notCovered.map(({ code, count }) => [code, count]))).toEqual({
      'one-party': 1,
      'no-direction': 1,
      'no-duration': 1,
      'no-place': 3,
      'no-handset': 3,
      'date-only': 1,
      'unsure-time': 1,
    })
  })

  it('counts rows of its files that could not be read, and no others', async () => {
    const test = twoFiles()
    const reject = test.db.prepare("INSERT INTO other_row (source, what, reason, locator, raw) VALUES (?, 'rejected', 'bad-time', 'row 9', 'x')")
    reject.run(1)
    reject.run(2)
    const all = await coverageOf(test.read, test.horizon, {})
    expect(all.notCovered).toEqual([{ code: 'rejected-rows', count: 2 }])
    const one = await coverageOf(test.read, test.horizon, { sources: ['src2'] })
    expect(one.notCovered).toContainEqual({ code: 'rejected-rows', count: 1 })
  })

  it('names files that only assert links, where links count, and not under a filter that asks about events', async () => {
    const test = twoFiles()
    const chart = test.source('circle.csv')
    test.person('Nadir (fictitious)', A, { source: chart })
    const open = await coverageOf(test.read, test.horizon, {}, { links: true })
    expect(open.sources).toContainEqual({ id: `src${chart}`, file: 'circle.csv', events: 0, links: 1 })
    const asked = await coverageOf(test.read, test.horizon, { from: minutes(0) }, { links: true })
    expect(asked.sources.map(({ id }) => id)).not.toContain(`src${chart}`)
    expect((await coverageOf(test.read, test.horizon, {})).sources.map(({ id }) => id)).not.toContain(`src${chart}`)
  })

  it('never tells the name of a protected person in the name of a file', async () => {
    const test = twoFiles()
    const file = test.source('Nadir Example.csv')
    test.person('Nadir Example', A, { protection: 'victim' })
    test.row({ source: file, from: A, to: B })
    const { sources } = await coverageOf(test.read, test.horizon, {})
    expect(JSON.stringify(sources)).not.toContain('Nadir')
  })

  it('sums to the events of its files, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.integer({ min: 0, max: 50 }), file: fc.boolean(), kind: fc.constantFrom('call' as const, 'sms' as const) }), {
          maxLength: 40,
        }),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 50 }),
        async (rows, x, y) => {
          const test = testCase()
          const other = test.source('two.csv')
          for (const { at, file, kind } of rows) test.row({ from: A, to: B, start: minutes(at), kind, source: file ? other : 1 })
          const [from, until] = [minutes(Math.min(x, y)), minutes(Math.max(x, y))]
          const found = await coverageOf(test.read, test.horizon, { from, until, kinds: ['call'] })
          const wanted = rows.filter(({ at, kind }) => kind === 'call' && minutes(at) >= from && minutes(at) < until)
          expect(found.events).toBe(wanted.length)
          expect(found.sources.reduce((sum, { events }) => sum + events, 0)).toBe(wanted.length)
          expect(found.from).toBe(wanted.length > 0 ? Math.min(...wanted.map(({ at }) => minutes(at))) : null)
          expect(found.events + (found.notCovered.find(({ code }) => code === 'outside-filter')?.count ?? 0)).toBe(rows.length)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('stops when it is told to', async () => {
    const { read, horizon } = twoFiles()
    const stop = new AbortController()
    stop.abort(new Error('enough'))
    await expect(coverageOf(read, horizon, {}, { signal: stop.signal })).rejects.toThrow('enough')
  })
})
