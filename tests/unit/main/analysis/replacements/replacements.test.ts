import { describe, expect, it } from 'vitest'
import { replacements } from '../../../../../main/analysis/replacements/replacements.ts'
import { timing, type Span } from '../../../../../main/analysis/replacements/change.ts'
import type { Life } from '../../../../../main/analysis/replacements/lives.ts'
import { SELECTOR_FLAGS } from '../../../../../shared/model/selector.ts'
import { testCase, T0, type TestCase } from '../fixture.ts'

const DAY = 86_400_000
const number = (n: number): string => `+2126920001${String(n).padStart(2, '0')}`

interface Talk {
  a: string
  b: string
  /** Days after T0, first and last. */
  days: [number, number]
  /** Events a day. */
  times?: number
  hour?: number
  cell?: string
  imei?: string
}

/** Events in turn from a to b and back, on every day of the stretch, described on the side of a. */
function talk(test: TestCase, { a, b, days: [from, until], times = 2, hour = 10, cell, imei }: Talk): void {
  for (let day = from; day <= until; day += 1)
    for (let n = 0; n < times; n += 1) {
      const out = (day + n) % 2 === 0
      test.row({
        from: out ? a : b,
        to: out ? b : a,
        side: out ? 1 : 2,
        start: T0 + day * DAY + (hour + n) * 3_600_000,
        ...(cell ? { cellFirst: cell } : {}),
        ...(imei ? { imei } : {}),
      })
    }
}

/** Enough people who stay to say what is common: a switchboard that everybody calls, and friends. */
function town(test: TestCase): void {
  for (let n = 0; n < 12; n += 1) {
    talk(test, { a: number(50 + n), b: number(90), days: [0, 60], times: 1, hour: 9 })
    talk(test, { a: number(50 + n), b: number(70 + n), days: [0, 60], times: 1, hour: 15 })
  }
}

describe('replacements', () => {
  it('finds the number that took over the contacts, far before any other', async () => {
    const test = testCase()
    town(test)
    for (const other of [number(3), number(4), number(5)]) {
      talk(test, { a: number(1), b: other, days: [0, 29] })
      talk(test, { a: number(2), b: other, days: [31, 60] })
    }
    // Another that began then, and knows nobody but the switchboard and one of the three.
    talk(test, { a: number(6), b: number(90), days: [32, 60] })
    talk(test, { a: number(6), b: number(5), days: [32, 60], times: 1 })
    const { rows, guards } = await replacements(test.read, test.horizon, {})
    expect(rows[0]).toMatchObject({ old: number(1), new: number(2), shared: 3, oldContacts: 3, newContacts: 3, runnerUpNew: number(6) })
    expect(rows[0]?.score).toBeGreaterThan(0.6)
    expect((rows[0]?.score ?? 0) - (rows[0]?.runnerUp ?? 0)).toBeGreaterThan(0.3)
    expect((rows[0]?.lastOld ?? '') < (rows[0]?.firstNew ?? '')).toBe(true)
    expect(rows[0]?.reasons).not.toContain('weak')
    expect(guards).toEqual(expect.arrayContaining(['absence-not-absence', 'subscriber-not-user', 'score-no-probability']))
  })

  it('gives nothing where nobody stopped, and nothing in an empty case', async () => {
    const test = testCase()
    town(test)
    expect((await replacements(test.read, test.horizon, {})).rows).toEqual([])
    expect((await replacements(testCase().read, testCase().horizon, {})).rows).toEqual([])
  })

  it('weighs a shared contact by how few know it', async () => {
    const shared = async (contact: string): Promise<number> => {
      const test = testCase()
      town(test)
      talk(test, { a: number(1), b: contact, days: [0, 29] })
      talk(test, { a: number(2), b: contact, days: [31, 60] })
      const { rows } = await replacements(test.read, test.horizon, {})
      return rows.find((row) => row.old === number(1))?.score ?? 0
    }
    expect(await shared(number(3))).toBeGreaterThan((await shared(number(90))) + 0.1)
  })

  it('takes the same handset as decisive, and not where many numbers share it or it is no handset', async () => {
    const score = async (imei: string, prepare: (test: TestCase) => void = () => undefined): Promise<{ score: number; reasons: string[] }> => {
      const test = testCase()
      prepare(test)
      town(test)
      talk(test, { a: number(1), b: number(3), days: [0, 29], imei })
      talk(test, { a: number(2), b: number(4), days: [31, 60], imei })
      const { rows } = await replacements(test.read, test.horizon, {})
      return rows.find((row) => row.old === number(1) && row.new === number(2)) ?? { score: 0, reasons: [] }
    }
    const alone = await score('001017000004716')
    expect(alone.score).toBeGreaterThan(0.85)
    expect(alone.reasons).toContain('same-handset')
    const generic = await score('000000000000000', (test) => test.selector('000000000000000', 'imei', { flags: SELECTOR_FLAGS.generic }))
    expect(generic.score).toBe(0)
    const crowded = await score('001017000004716', (test) => {
      for (const n of [80, 81, 82, 83]) test.row({ from: number(n), to: number(90), side: 1, imei: '001017000004716', start: T0 })
    })
    expect(crowded.score).toBeLessThan(0.6)
    expect(crowded.reasons).not.toContain('same-handset')
  })

  it('asks about a time', async () => {
    const test = testCase()
    town(test)
    talk(test, { a: number(1), b: number(3), days: [0, 29] })
    talk(test, { a: number(2), b: number(3), days: [31, 60] })
    const at = async (day: number): Promise<number> => (await replacements(test.read, test.horizon, {}, { at: T0 + day * DAY })).rows[0]?.score ?? 0
    expect(await at(30)).toBeGreaterThan(0.4)
    expect(await at(48)).toBeLessThan((await at(30)) / 2)
    expect(await at(300)).toBe(0)
  })

  it('lays a circle that changed all its numbers on the one that came after it', async () => {
    const test = testCase()
    town(test)
    // A chain of command with uneven ties; nobody of it keeps a number, and nobody outside knows them.
    const ties: [number, number, number][] = [
      [1, 2, 6],
      [1, 3, 3],
      [2, 4, 4],
      [3, 4, 1],
      [4, 5, 2],
    ]
    for (const [a, b, times] of ties) {
      talk(test, { a: number(a), b: number(b), days: [0, 29], times })
      talk(test, { a: number(a + 10), b: number(b + 10), days: [31, 60], times })
    }
    const { rows } = await replacements(test.read, test.horizon, {})
    for (const n of [1, 2, 3, 4, 5]) {
      const row = rows.find(({ old }) => old === number(n))
      expect(row?.new, number(n)).toBe(number(n + 10))
      expect(row?.reasons, number(n)).toContain('same-role')
      expect(row?.shared).toBe(0)
    }
  })

  it('takes a file about several for as long as it lasts, and the records of one for no longer than they do', async () => {
    const found = async (files: boolean): Promise<number> => {
      const test = testCase()
      town(test)
      for (const [a, b, times] of [
        [1, 2, 5],
        [1, 3, 3],
        [2, 3, 1],
      ] as const) {
        talk(test, { a: number(a), b: number(b), days: [0, 29], times })
        talk(test, { a: number(a + 10), b: number(b + 10), days: [31, 60], times })
      }
      // The case holds records of the old three: in one file with the town's, or until each of them falls silent.
      for (const n of [1, 2, 3]) {
        const row = test.selector(number(n))
        test.db.prepare('UPDATE selector SET subject = 1 WHERE id = ?').run(row)
        if (files) test.db.prepare('INSERT INTO subject (selector, source) VALUES (?, 1)').run(row)
      }
      const { rows } = await replacements(test.read, test.horizon, {})
      return [1, 2, 3].filter((n) => rows.some((row) => row.old === number(n) && row.new === number(n + 10))).length
    }
    expect(await found(true)).toBe(3)
    expect(await found(false)).toBe(0)
  })

  it('does not take a message to a thrown-away phone for its use', async () => {
    const test = testCase()
    town(test)
    talk(test, { a: number(1), b: number(3), days: [0, 29] })
    talk(test, { a: number(2), b: number(3), days: [31, 60] })
    test.row({ kind: 'sms', from: number(3), to: number(1), seconds: null, start: T0 + 50 * DAY })
    const { rows } = await replacements(test.read, test.horizon, {})
    expect(rows[0]?.lastOld).toBe(new Date(T0 + 29 * DAY + 11 * 3_600_000).toISOString().replace('.000Z', 'Z'))
  })

  it('keeps protected numbers under their veil', async () => {
    const test = testCase()
    town(test)
    talk(test, { a: number(1), b: number(3), days: [0, 29] })
    talk(test, { a: number(2), b: number(3), days: [31, 60] })
    test.person('Protected', number(1), { protection: 'witness' })
    const { rows } = await replacements(test.read, test.horizon, {})
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(number(1))
  })

  it('stops when told to', async () => {
    const test = testCase()
    town(test)
    const stop = new AbortController()
    stop.abort(new Error('enough'))
    await expect(replacements(test.read, test.horizon, {}, { signal: stop.signal })).rejects.toThrow('enough')
  })
})

describe('timing', () => {
  const span = (first: number, last: number): Span => ({ life: { first: first * DAY, last: last * DAY } as Life, last: last * DAY, ended: 1, began: 1 })
  it('wants the new after the old, bears some overlap and some pause', () => {
    expect(timing(span(0, 30), span(31, 60), null)).toBe(1)
    expect(timing(span(0, 30), span(29, 60), null)).toBe(1)
    expect(timing(span(0, 30), span(26, 60), null)).toBeCloseTo(0.5)
    expect(timing(span(0, 30), span(47, 60), null)).toBeCloseTo(0.5)
    expect(timing(span(0, 30), span(10, 60), null)).toBe(0)
    expect(timing(span(31, 60), span(0, 30), null)).toBe(0)
  })
})
