import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsBehind } from '../../../../../main/analysis/contacts/rows.ts'
import { handsets } from '../../../../../main/analysis/handsets/handsets.ts'
import type { HandsetWarning } from '../../../../../shared/api/handsets.ts'
import { handsetsAnswer } from '../../../../../shared/api/handsets.ts'
import { luhnDigit } from '../../../../../shared/identifiers/luhn.ts'
import { SELECTOR_FLAGS } from '../../../../../shared/model/selector.ts'
import { minutes, T0, testCase, type TestCase } from '../fixture.ts'

const [A, B, C, D] = ['+212692000101', '+212692000102', '+212692000103', '+212692000104'] as const
const SIM = (n: number): string => `60401999000000${n}`
/** Type codes of 99, which no telephone is sold under with zeros behind. */
const imei = (tac: string, serial: number): string => {
  const body = tac + String(serial).padStart(6, '0')
  return body + luhnDigit(body)
}
const PHONE = imei('99000000', 4_711)
/** A check digit off by one. */
const WRONG = imei('99000000', 5_000).replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))
const DAY = 24 * 60

const ask = (test: TestCase, ...of: string[]) => handsets(test.read, test.horizon, of.length > 0 ? { of: of.map((value) => test.id(value)) } : {})
const codes = async (test: TestCase): Promise<HandsetWarning[]> => [...new Set((await ask(test)).rows.flatMap(({ warnings }) => warnings))].toSorted()

describe('events of a use', () => {
  it('are those that open behind it, for random rows', async () => {
    const pick = <T>(values: readonly T[]) => fc.constantFrom(...values)
    const row = fc.record({
      ends: pick([
        [A, B],
        [B, A],
        [A, A],
        [A, null],
      ] as const),
      side: pick([0, 1, 2] as const),
      kind: pick(['call', 'location'] as const),
      imei: pick([PHONE, imei('99000000', 9), null]),
      imsi: pick([SIM(1), SIM(2), null]),
      leg: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const test = testCase()
        let event = 0
        for (const { ends, side, kind, imei: phone, imsi, leg } of rows) {
          // Of a position there is one end, or none is said.
          const told = kind === 'location' && side === 2 ? 1 : side
          const spec = { from: ends[0], to: ends[1], side: told, kind, ...(phone && { imei: phone }), ...(imsi && { imsi }) }
          const id = test.row(leg && event > 0 ? { ...spec, event, role: 1 } : spec)
          if (!leg || event === 0) event = id
        }
        for (const use of (await handsets(test.read, test.horizon, {})).rows) {
          const of = use.numberId ?? use.imeiId ?? use.imsiId ?? ''
          const narrow = { use: { number: use.numberId, sim: use.imsiId, handset: use.imeiId } }
          const { total } = await rowsBehind(test.read, test.horizon, { of, filter: {}, zone: 'UTC', narrow })
          expect([use, total]).toEqual([use, use.events])
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('handsets', () => {
  it('tells who shared one, who changed, and which number proves nothing', async () => {
    const test = testCase()
    test.selector('000000000000000', 'imei', { flags: SELECTOR_FLAGS.generic })
    test.selector(WRONG, 'imei', { flags: SELECTOR_FLAGS.invalid })
    test.row({ from: A, to: B, side: 1, imei: PHONE, imsi: SIM(1), start: minutes(0) })
    test.row({ from: A, to: B, side: 1, imei: PHONE, imsi: SIM(1), start: minutes(5) })
    test.row({ from: C, to: D, side: 2, imei: PHONE, imsi: SIM(2), start: minutes(9) })
    test.row({ from: B, to: A, side: 1, imei: '000000000000000', imsi: SIM(3), start: minutes(20) })
    test.row({ from: C, to: A, side: 1, imei: '000000000000000', imsi: SIM(4), start: minutes(21) })
    test.row({ from: B, to: A, side: 1, imei: WRONG, imsi: SIM(3), start: minutes(22) })
    const answer = await ask(test)
    expect(handsetsAnswer.parse(answer)).toEqual(answer)
    const { rows } = answer
    expect(rows.find((row) => row.number === A)).toMatchObject({
      imei: PHONE,
      imsi: SIM(1),
      number: A,
      first: '2024-05-12T08:00:00Z',
      last: '2024-05-12T08:05:00Z',
      events: 2,
      warnings: ['shared-handset'],
      imeiId: test.id(PHONE),
      numberId: test.id(A),
      body: 'GHA',
    })
    expect(rows.find((row) => row.number === D)?.warnings).toEqual(['shared-handset'])
    expect(rows.filter((row) => row.number === B).map((row) => row.warnings)).toEqual([
      ['several-handsets', 'generic-imei'],
      ['several-handsets', 'bad-imei'],
    ])
    expect(rows.find((row) => row.number === C)?.warnings).toEqual(['generic-imei'])
    expect(answer.found).toEqual({ 'shared-handset': 1, 'several-handsets': 1, 'bad-imei': 1, 'generic-imei': 1 })
    expect([answer.numbers, answer.sims, answer.handsets, answer.events]).toEqual([4, 4, 3, 6])
  })

  it('names no number where the row does not say whose handset it is', async () => {
    const test = testCase()
    test.row({ from: A, to: B, side: 0, imei: PHONE })
    expect((await ask(test)).rows).toMatchObject([{ number: null, imsi: null, events: 1 }])
  })

  it('gives nothing of an empty case', async () => {
    expect(await ask(testCase())).toMatchObject({ rows: [], findings: [], total: 0, from: null })
  })

  it('draws each use on its period', async () => {
    const test = testCase()
    for (const day of [0, 10]) test.row({ from: A, to: B, side: 1, imei: PHONE, start: minutes(day * DAY) })
    const { rows, from, until } = await ask(test)
    expect([from, until]).toEqual([T0, T0 + 10 * 86_400_000])
    expect(rows[0]?.slots).toEqual([0, 479])
  })
})

describe('a copied IMEI', () => {
  const twoCalls = (seconds: number, apart: number): TestCase => {
    const test = testCase()
    test.row({ from: A, to: D, side: 1, imei: PHONE, seconds, start: minutes(0) })
    test.row({ from: B, to: D, side: 1, imei: PHONE, seconds: 60, start: minutes(apart) })
    return test
  }

  it('is in two calls at a time, and both calls are shown', async () => {
    const { findings } = await ask(twoCalls(600, 2))
    const found = findings.find(({ code }) => code === 'overlapping-calls')
    expect(found).toMatchObject({ count: 1, about: [{ label: PHONE, kind: 'imei' }], values: { seconds: 480 } })
    expect(found?.events[0]).toHaveLength(2)
    expect(findings[0]?.code).toBe('overlapping-calls')
  })

  it('is not one after the other, nor within a minute of rounding', async () => {
    expect(await codes(twoCalls(60, 2))).toEqual(['shared-handset'])
    expect(await codes(twoCalls(170, 2))).toEqual(['shared-handset'])
  })

  it('takes one number that two files name differently for one', async () => {
    const test = testCase()
    // One file names number and SIM, the other the SIM alone.
    test.row({ from: A, to: D, side: 1, imei: PHONE, imsi: SIM(1), seconds: 600, start: minutes(0) })
    test.row({ from: D, to: B, side: 0, imei: PHONE, imsi: SIM(1), seconds: 600, start: minutes(2) })
    expect(await codes(test)).not.toContain('overlapping-calls')
  })

  it('is at two places that no journey joins', async () => {
    const place = async (km: number): Promise<HandsetWarning[]> => {
      const test = testCase()
      test.cell('604-1-1-1', { lat: 35.17, lon: -2.93 })
      test.cell('604-1-1-2', { lat: 35.17 - km / 111.2, lon: -2.93 })
      test.row({ from: A, to: D, side: 1, imei: PHONE, cellFirst: '604-1-1-1', start: minutes(0) })
      test.row({ from: B, to: D, side: 1, imei: PHONE, cellFirst: '604-1-1-2', start: minutes(20) })
      return codes(test)
    }
    expect(await place(400)).toContain('two-places')
    expect(await place(60)).not.toContain('two-places')
  })

  it('may be a gateway: many SIMs within an hour, or over all', async () => {
    const cards = async (n: number, apart: number): Promise<HandsetWarning[]> => {
      const test = testCase()
      for (let i = 0; i < n; i += 1)
        test.row({ from: `+2126920002${String(i).padStart(2, '0')}`, to: D, side: 1, imei: PHONE, imsi: SIM(i), start: minutes(i * apart) })
      return codes(test)
    }
    expect(await cards(3, 10)).toContain('many-sims')
    expect(await cards(3, DAY)).not.toContain('many-sims')
    expect(await cards(6, DAY)).toContain('many-sims')
  })
})

describe('two IMEIs that are neighbours', () => {
  const pair = (other: string, { days = 6, cellOfOther = '604-1-1-1', later = 0 } = {}): TestCase => {
    const test = testCase()
    for (let day = 0; day < days; day += 1) {
      test.row({ from: A, to: D, side: 1, imei: PHONE, cellFirst: '604-1-1-1', start: minutes(day * DAY) })
      test.row({ from: B, to: D, side: 1, imei: other, cellFirst: cellOfOther, start: minutes((day + later) * DAY + 90) })
    }
    return test
  }

  it('are probably the slots of one telephone where they went about together', async () => {
    const test = pair(imei('99000000', 4_712))
    const { findings } = await ask(test)
    expect(findings.find(({ code }) => code === 'two-slots')).toMatchObject({ values: { days: 6, ofDays: 6, cells: 1, sure: 1 }, abouts: 2 })
    expect(await codes(pair(imei('99000100', 4_711)))).toContain('two-slots')
  })

  it('were perhaps bought together where they went apart, and are nothing where only the serial is alike', async () => {
    expect(await codes(pair(imei('99000000', 4_712), { later: 20 }))).toEqual(['neighbouring-serials'])
    expect(await codes(pair(imei('99000000', 4_712), { cellOfOther: '604-1-1-9' }))).toEqual(['neighbouring-serials'])
    expect(await codes(pair(imei('99000100', 4_711), { later: 20 }))).toEqual([])
    expect(await codes(pair(imei('99000000', 4_713)))).toEqual([])
  })

  it('say nothing where so many of one type are about that neighbours are chance', async () => {
    const test = pair(imei('99000000', 4_712), { later: 20 })
    for (let n = 0; n < 260; n += 1) test.row({ from: A, to: D, side: 0, imei: imei('99000000', 10_000 + n * 3) })
    expect((await ask(test)).found['neighbouring-serials']).toBeUndefined()
  })
})

describe('what the digits say', () => {
  it('of test equipment, copied software, unknown bodies, and of digits that are ours', async () => {
    const test = testCase()
    const of = (value: string, raw = value): void => {
      const row = test.selector(value, 'imei')
      test.db.prepare('UPDATE selector SET raw = ? WHERE id = ?').run(raw, row)
      test.row({ from: A, to: B, side: 1, imei: value })
    }
    of(imei('00101700', 1))
    of('004999010640000')
    of(imei('77000000', 1))
    of(imei('99000000', 1), imei('99000000', 1).slice(0, 14))
    of(imei('99000000', 9), `${imei('99000000', 9).slice(0, 14)}-02`)
    const { found, findings } = await ask(test)
    expect(found).toMatchObject({ 'test-imei': 1, 'generic-imei': 1, 'unknown-body': 1, 'short-imei': 1, 'software-version': 1 })
    expect(findings.find(({ code }) => code === 'test-imei')).toMatchObject({ abouts: 1, count: 1 })
  })

  it('of a SIM from another country than its number, but not where countries share their numbering', async () => {
    const test = testCase()
    const sim = (value: string, country: string): void => void test.selector(value, 'imsi', { country })
    sim('214079990000012', 'ES')
    sim('647019990000012', 'RE')
    test.selector('+33639980012', 'number', { country: 'FR' })
    test.row({ from: A, to: B, side: 1, imei: PHONE, imsi: '214079990000012' })
    test.row({ from: '+33639980012', to: B, side: 1, imsi: '647019990000012' })
    const { findings, found } = await ask(test)
    expect(found['foreign-sim']).toBe(1)
    expect(findings.find(({ code }) => code === 'foreign-sim')).toMatchObject({ countries: ['ES', 'MA'], about: [{ label: A }] })
  })
})

describe('asked about one thing', () => {
  it('keeps it and what it touches, and judges by all', async () => {
    const test = testCase()
    test.row({ from: A, to: B, side: 1, imei: PHONE, imsi: SIM(1), start: minutes(0) })
    test.row({ from: C, to: B, side: 1, imei: PHONE, imsi: SIM(2), start: minutes(9) })
    test.row({ from: D, to: B, side: 1, imei: imei('99000000', 9), imsi: SIM(3), start: minutes(10) })
    const { rows, total, handsets: n } = await ask(test, A)
    expect(rows.map(({ number }) => number)).toEqual([A, C])
    expect([total, n]).toEqual([2, 1])
    expect(rows[0]?.warnings).toEqual(['shared-handset'])
    expect((await ask(test, D)).rows.map(({ number }) => number)).toEqual([D])
  })

  it('does not reach through an IMEI that many carry', async () => {
    const test = testCase()
    test.selector('000000000000000', 'imei', { flags: SELECTOR_FLAGS.generic })
    for (const from of [A, C]) test.row({ from, to: B, side: 1, imei: '000000000000000' })
    expect((await ask(test, A)).rows.map(({ number }) => number)).toEqual([A])
  })

  it('gives the gravest first where only some are wanted', async () => {
    const test = testCase()
    for (let n = 0; n < 20; n += 1) test.row({ from: `+2126920003${String(n + 10)}`, to: D, side: 1, imei: imei('99000000', 100 + n * 7) })
    test.row({ from: A, to: B, side: 1, imei: PHONE, start: minutes(0) })
    test.row({ from: C, to: B, side: 1, imei: PHONE, start: minutes(9) })
    const { rows, total } = await handsets(test.read, test.horizon, {}, { most: 2 })
    expect(rows.map(({ number }) => number)).toEqual([A, C])
    expect(total).toBe(22)
  })

  it('keeps protected numbers and handsets under their veil', async () => {
    const test = testCase()
    test.row({ from: A, to: B, side: 1, imei: PHONE, start: minutes(0) })
    test.row({ from: C, to: B, side: 1, imei: PHONE, start: minutes(9) })
    test.person('Protected', A, { protection: 'witness' })
    const answer = await ask(test)
    expect(JSON.stringify(answer)).not.toContain(A)
  })

  it('stops when told to', async () => {
    const stop = new AbortController()
    stop.abort(new Error('enough'))
    const test = testCase()
    await expect(handsets(test.read, test.horizon, {}, { signal: stop.signal })).rejects.toThrow('enough')
  })
})
