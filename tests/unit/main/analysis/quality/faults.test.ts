import { describe, expect, it } from 'vitest'
import { OBSERVATION_FLAGS, type EventKind } from '../../../../../shared/model/event.ts'
import { SELECTOR_FLAGS } from '../../../../../shared/model/selector.ts'
import { A, AT, B, caseOfA, DAY, findingOf, foundIn, HOUR, MINUTE, other, own, reportOf, rowsOf, SECOND } from './support.ts'
import { testCase } from '../fixture.ts'

/** Calls of A, so many a day, for so many days: nothing about them is remarkable. */
function ordinary(days = 20, perDay = 3) {
  const t = caseOfA()
  for (let day = 0; day < days; day++)
    for (let n = 0; n < perDay; n++)
      t.row({
        start: AT + day * DAY + n * 2 * HOUR,
        seconds: 61 + ((day * 7 + n) % 50),
        from: A,
        to: other((day + n) % 9),
        direction: 1,
        side: 1,
        imei: '350000000000006',
      })
  return t
}

describe('a file without faults', () => {
  it('yields no finding, and says what was looked for', async () => {
    const report = await reportOf(ordinary())
    expect(report.findings).toEqual([])
    expect(report.absent).toEqual(expect.arrayContaining(['sums', 'overlap', 'gap', 'jump', 'bad-imei', 'repeated', 'zeros', 'damaged-number']))
    expect(report.unable).toEqual(
      expect.arrayContaining([
        { code: 'speed', why: 'no-coordinates' },
        { code: 'zone', why: 'no-other-party' },
        { code: 'unknown-cell', why: 'no-cells' },
      ]),
    )
    expect(new Set([...report.absent, ...report.unable.map(({ code }) => code)]).size).toBe(report.absent.length + report.unable.length)
  })
})

describe('rows that carry a mark of the import', () => {
  it.each([
    ['possibly-same', 'possiblySame'],
    ['ambiguous-date', 'ambiguousDate'],
    ['unsure-instant', 'unsureInstant'],
    ['date-only', 'dateOnly'],
    ['bad-duration', 'badDuration'],
    ['damaged-number', 'damagedNumber'],
    ['ambiguous-number', 'ambiguousNumber'],
    ['no-correspondent', 'noCorrespondent'],
    ['damaged-cell', 'damagedCell'],
    ['deleted', 'deleted'],
    ['unsure-decoding', 'unsureDecoding'],
  ] as const)('%s', async (code, flag) => {
    const t = ordinary()
    t.row({ start: AT + 19 * DAY + 9 * HOUR, from: A, to: other(1), side: 1, flags: OBSERVATION_FLAGS[flag], raw: 'the marked row' })
    expect(foundIn(await reportOf(t))).toEqual({ [code]: 1 })
    expect(await rowsOf(t, code)).toMatchObject({ total: 1, rows: [{ raw: 'the marked row', locator: 'row 62', source: 'src1' }] })
  })
})

describe('dates and times', () => {
  it('a row after the import', async () => {
    const t = ordinary()
    t.row({ start: Date.UTC(2036, 0, 1), from: A, to: B, side: 1 })
    expect(foundIn(await reportOf(t))).toMatchObject({ future: 1 })
  })
  it('a single row out of order', async () => {
    const t = ordinary()
    t.row({ start: AT + 19 * DAY + 4 * HOUR - 5 * MINUTE, from: A, to: B, side: 1 })
    const report = await reportOf(t)
    expect(foundIn(report)).toEqual({ order: 1 })
    expect(findingOf(report, 'order').first[0]).toMatchObject({ why: { minutes: 5 }, other: { locator: 'row 61' } })
  })
  it('a clock set back by an hour half way', async () => {
    const t = caseOfA()
    for (let n = 0; n < 60; n++)
      t.row({ start: AT + n * 23 * MINUTE - (n < 30 ? 0 : HOUR), seconds: 60 + (n % 7), from: A, to: other(n % 9), direction: 1, side: 1 })
    const report = await reportOf(t)
    expect(foundIn(report)).toEqual({ jump: 1 })
    expect(findingOf(report, 'jump').first[0]?.why).toEqual({ minutes: 37 })
  })
  it('two lists one after the other are no jump', async () => {
    const t = caseOfA()
    for (let n = 0; n < 60; n++)
      t.row({ start: AT + (n % 30) * 3 * HOUR + (n < 30 ? 0 : HOUR), seconds: 60 + (n % 7), from: A, to: other(n % 9), direction: 1, side: 1 })
    expect(foundIn(await reportOf(t))).toEqual({})
  })
  it('days without events in a busy period, and none in a quiet one', async () => {
    const t = caseOfA()
    for (let day = 0; day < 60; day++)
      if (day < 20 || day > 24) t.row({ start: AT + day * DAY, seconds: 61, from: A, to: other(day % 9), direction: 1, side: 1 })
    const report = await reportOf(t)
    expect(foundIn(report)).toEqual({ gap: 1 })
    expect(findingOf(report, 'gap')).toMatchObject({
      values: { days: 5, zone: 'Africa/Casablanca' },
      first: [{ why: { days: 5 }, locator: 'row 22', other: { locator: 'row 21' } }],
    })
    const rare = caseOfA()
    for (let week = 0; week < 40; week++) rare.row({ start: AT + week * 7 * DAY, seconds: 61, from: A, to: other(week % 9), direction: 1, side: 1 })
    expect(foundIn(await reportOf(rare))).toEqual({})
  })
  it('a file that ends while the case goes on', async () => {
    const t = ordinary()
    t.source('later.csv')
    t.row({ source: 2, start: AT + 40 * DAY, from: B, to: other(3) })
    const report = await reportOf(t)
    expect(foundIn(report)).toEqual({ stops: 20 })
    expect(findingOf(report, 'stops').values).toMatchObject({ file: 'later.csv' })
  })
  it('a period shorter than the heading names', async () => {
    const t = ordinary()
    t.db.prepare("INSERT INTO other_row (source, what, locator, raw) VALUES (1, 'preamble', 'row 1', 'Records from 2024-05-01 to 2024-06-10')").run()
    const report = await reportOf(t)
    expect(findingOf(report, 'short')).toMatchObject({
      count: 21,
      values: { from: '2024-05-01', until: '2024-06-10', first: '2024-05-06', last: '2024-05-25' },
    })
  })
})

describe('durations', () => {
  it('a call of seven hours', async () => {
    const t = ordinary()
    t.row({ start: AT + 19 * DAY + 9 * HOUR, seconds: 7 * 3600, from: A, to: B, side: 1 })
    expect(foundIn(await reportOf(t))).toEqual({ long: 1 })
  })
  it('calls in whole minutes', async () => {
    const t = caseOfA()
    for (let n = 0; n < 40; n++) t.row({ start: AT + n * HOUR, seconds: 60 * (1 + (n % 5)), from: A, to: other(n % 9), direction: 1, side: 1 })
    expect(foundIn(await reportOf(t))).toEqual({ 'whole-minutes': 40 })
  })
  it.each(['sms', 'mms', 'message'] as EventKind[])('a %s with seconds', async (kind) => {
    const t = ordinary()
    t.row({ start: AT + 19 * DAY + 9 * HOUR, kind, seconds: 2, from: A, to: B, side: 1 })
    expect(foundIn(await reportOf(t))).toEqual({ 'message-seconds': 1 })
  })
})

describe('numbers and names', () => {
  it('many numbers that end in zeros, and not two', async () => {
    const t = ordinary()
    for (let n = 1; n <= 2; n++) t.row({ start: AT + 19 * DAY + (9 + n) * HOUR, from: A, to: `+21260000${n}000`, side: 1 })
    expect(foundIn(await reportOf(t))).toEqual({})
    for (let n = 3; n <= 6; n++) t.row({ start: AT + 19 * DAY + (9 + n) * HOUR, from: A, to: `+21260000${n}000`, side: 1 })
    const report = await reportOf(t)
    expect(foundIn(report)).toEqual({ zeros: 6 })
    expect(findingOf(report, 'zeros')).toMatchObject({ values: { numbers: 6 }, first: [{ why: { number: '+212600001000' } }, {}, {}] })
  })
  it('a number in an unusual form', async () => {
    const t = ordinary()
    t.selector('77123', 'unknown')
    t.row({ start: AT + 19 * DAY + 9 * HOUR, from: A, to: '77123', side: 1 })
    expect(foundIn(await reportOf(t))).toEqual({ 'unusual-number': 1 })
  })
  it('one number under two names', async () => {
    const t = ordinary()
    t.person('Fictitious Person', other(1))
    expect(foundIn(await reportOf(t))).toEqual({})
    t.person('Another Person', other(1))
    const report = await reportOf(t)
    expect(foundIn(report)).toEqual({ 'two-names': 1 })
    expect((await rowsOf(t, 'two-names')).rows.map(({ raw }) => raw)).toEqual([`Fictitious Person;${other(1)}`, `Another Person;${other(1)}`])
  })
})

describe('handsets', () => {
  it.each([
    ['bad-imei', SELECTOR_FLAGS.invalid],
    ['generic-imei', SELECTOR_FLAGS.generic],
    ['damaged-imei', SELECTOR_FLAGS.damaged | SELECTOR_FLAGS.invalid],
  ] as const)('%s, told once', async (code, flags) => {
    const t = ordinary()
    t.selector('350000000000001', 'imei', { flags })
    t.row({ start: AT + 19 * DAY + 9 * HOUR, from: A, to: B, side: 1, imei: '350000000000001' })
    const report = await reportOf(t)
    expect(foundIn(report)).toEqual({ [code]: 1 })
    expect(findingOf(report, code).first[0]?.why).toEqual({ imei: '350000000000001' })
  })
  it('one handset in two calls of two cards', async () => {
    const t = ordinary()
    const start = AT + 19 * DAY + 9 * HOUR
    t.row({ start, seconds: 300, from: A, to: B, side: 1, imei: '350000000000006', imsi: '604019990000001' })
    t.row({ start: start + MINUTE, seconds: 300, from: other(20), to: other(21), side: 1, imei: '350000000000006', imsi: '604019990000002' })
    expect(foundIn(await reportOf(t))).toEqual({ 'imei-overlap': 1 })
  })
  it('three cards in one handset within an hour, and not two', async () => {
    const t = ordinary()
    const start = AT + 19 * DAY + 9 * HOUR
    for (let n = 0; n < 2; n++)
      t.row({ start: start + n * 10 * MINUTE, from: other(20 + n), to: B, side: 1, imei: '350000000000014', imsi: `60401999000000${n}` })
    expect(foundIn(await reportOf(t))).toEqual({})
    t.row({ start: start + 20 * MINUTE, from: other(22), to: B, side: 1, imei: '350000000000014', imsi: '604019990000002' })
    expect(foundIn(await reportOf(t))).toEqual({ 'imei-sims': 1 })
  })
  it('one handset at two places', async () => {
    const t = ordinary()
    t.cell('604-0-1-1', { lat: 35.17, lon: -2.93 })
    t.cell('604-0-1-2', { lat: 33.57, lon: -7.59 })
    const start = AT + 19 * DAY + 9 * HOUR
    t.row({ start, from: other(20), to: B, side: 1, imei: '350000000000014', cellFirst: '604-0-1-1' })
    t.row({ start: start + 5 * MINUTE, from: other(21), to: B, side: 1, imei: '350000000000014', cellFirst: '604-0-1-2' })
    expect(foundIn(await reportOf(t))).toEqual({ 'imei-places': 1 })
  })
})

describe('days without a time', () => {
  it('are at no time at which anything else could be', async () => {
    const t = ordinary()
    t.cell('604-0-1-1', { lat: 35.17, lon: -2.93 })
    t.cell('604-0-1-2', { lat: 33.57, lon: -7.59 })
    const day = AT + 19 * DAY + 9 * HOUR
    const rows = { start: day, seconds: 900, side: 1, imei: '350000000000006', flags: OBSERVATION_FLAGS.dateOnly } as const
    t.row({ ...rows, from: A, to: B, cellFirst: '604-0-1-1' })
    t.row({ ...rows, from: A, to: other(3), cellFirst: '604-0-1-2' })
    t.row({ ...rows, from: other(20), to: B, cellFirst: '604-0-1-1' })
    expect(foundIn(await reportOf(t))).toEqual({ 'date-only': 3 })
  })
})

describe('calls at one time', () => {
  const start = AT + 19 * DAY + 9 * HOUR
  it('a call dialled in the middle of another', async () => {
    const t = ordinary()
    t.row({ start, seconds: 900, from: A, to: B, side: 1 })
    t.row({ start: start + 5 * MINUTE, seconds: 60, from: A, to: other(3), side: 1 })
    const report = await reportOf(t)
    expect(foundIn(report)).toEqual({ overlap: 1 })
    expect(findingOf(report, 'overlap').first[0]).toMatchObject({ why: { seconds: 60 }, other: { locator: 'row 62' } })
  })
  it('call waiting and a conference are told apart from it', async () => {
    const t = ordinary()
    t.row({ start, seconds: 900, from: A, to: B, side: 1 })
    t.row({ start: start + 5 * MINUTE, seconds: 60, from: other(3), to: A, side: 2, direction: 2 })
    t.row({ start: start + HOUR, seconds: 900, from: A, to: other(4), side: 1 })
    t.row({ start: start + HOUR + 20 * SECOND, seconds: 800, from: A, to: other(5), side: 1 })
    expect(foundIn(await reportOf(t))).toEqual({ 'overlap-explained': 2 })
  })
  it('ends that touch by rounding are none', async () => {
    const t = ordinary()
    t.row({ start, seconds: 60, from: A, to: B, side: 1 })
    t.row({ start: start + 58 * SECOND, seconds: 60, from: A, to: other(3), side: 1 })
    expect(foundIn(await reportOf(t))).toEqual({})
  })
})

describe('cells and places', () => {
  it('cells that no cell file knows, where there is one', async () => {
    const t = ordinary()
    t.cell('604-0-1-1', { lat: 35.17, lon: -2.93 })
    t.row({ start: AT + 19 * DAY + 9 * HOUR, from: A, to: B, side: 1, cellFirst: '604-0-1-1' })
    t.row({ start: AT + 19 * DAY + 10 * HOUR, from: A, to: B, side: 1, cellFirst: '604-0-1-9' })
    const report = await reportOf(t)
    expect(foundIn(report)).toEqual({ 'unknown-cell': 1 })
    expect(findingOf(report, 'unknown-cell').values).toEqual({ cells: 1, all: 2 })
  })
  it('two places too fast, and not two cells within reach', async () => {
    const t = ordinary()
    t.cell('604-0-1-1', { lat: 35.17, lon: -2.93 })
    t.cell('604-0-1-2', { lat: 33.57, lon: -7.59 })
    t.cell('604-0-1-3', { lat: 35.4, lon: -2.9 })
    const start = AT + 19 * DAY + 9 * HOUR
    t.row({ start, from: A, to: B, side: 1, cellFirst: '604-0-1-1' })
    t.row({ start: start + 5 * MINUTE, from: A, to: B, side: 1, cellFirst: '604-0-1-3' })
    expect(foundIn(await reportOf(t))).toEqual({})
    t.row({ start: start + 10 * MINUTE, from: A, to: B, side: 1, cellFirst: '604-0-1-2' })
    expect(foundIn(await reportOf(t))).toEqual({ speed: 1 })
  })
})

describe('rows that say the same', () => {
  it('inside the file and across files, each with the row it repeats', async () => {
    const t = ordinary()
    t.source('again.csv')
    t.row({ start: AT, seconds: 61, from: A, to: other(0), side: 1, role: 2, event: 1, raw: 'twice' })
    const copy = t.row({ source: 2, start: AT + DAY, from: A, to: other(1), side: 1, role: 2, event: 4 })
    const report = await reportOf(t)
    expect(report.findings.map(({ id, count }) => [id, count])).toContainEqual(['repeated', 1])
    expect(findingOf(report, 'repeated').first[0]).toMatchObject({ raw: 'twice', other: { locator: 'row 2' } })
    const second = await reportOf(t, 2)
    expect(findingOf(second, 'repeated-across')).toMatchObject({
      id: 'repeated-across.src1',
      count: 1,
      values: { file: 'one.csv' },
      first: [{ locator: `row ${copy + 1}`, other: { locator: 'row 5' } }],
    })
  })
})

describe('the other party’s file', () => {
  const pairOf = (change: (n: number) => { start?: number; seconds?: number; merged?: boolean; skip?: boolean }) => {
    const t = testCase()
    t.source('of B.csv')
    own(t, A, 1)
    own(t, B, 2)
    const mine = Array.from({ length: 12 }, (_, n) => t.row({ start: AT + n * 5 * HOUR, seconds: 40 + n * 11, from: A, to: B, direction: 1, side: 1 }))
    mine.forEach((event, n) => {
      const { start = 0, seconds = 0, merged = true, skip = false } = change(n)
      if (skip) return
      t.row({
        source: 2,
        start: AT + n * 5 * HOUR + start,
        seconds: 40 + n * 11 + seconds,
        from: A,
        to: B,
        direction: 2,
        side: 2,
        ...(merged ? { role: 1, event } : {}),
      })
    })
    return t
  }
  it('agrees, and nothing is found', async () => {
    const t = pairOf(() => ({ start: SECOND }))
    const report = await reportOf(t)
    expect(foundIn(report)).toEqual({})
    expect(report.sums.corroborated).toBe(12)
  })
  it('has another clock: found from either side', async () => {
    const t = pairOf(() => ({ start: 7 * SECOND }))
    expect(findingOf(await reportOf(t), 'clock')).toMatchObject({ count: 12, values: { seconds: 7, file: 'of B.csv' } })
    const other = await reportOf(t, 2)
    expect(foundIn(other)).toEqual({ clock: 12 })
    expect(findingOf(other, 'clock').values).toMatchObject({ seconds: -7 })
  })
  it('has one call at another time and one of another length', async () => {
    const t = pairOf((n) => (n === 3 ? { start: 20 * SECOND } : n === 5 ? { seconds: 3 } : n === 7 ? { seconds: 60, merged: false } : {}))
    const report = await reportOf(t)
    expect(foundIn(report)).toEqual({ 'disagree-time': 1, 'disagree-duration': 2 })
    expect(findingOf(report, 'disagree-duration').first.map(({ why }) => why)).toEqual([
      { here: 95, there: 98 },
      { here: 117, there: 177 },
    ])
    expect(findingOf(report, 'disagree-time').first[0]).toMatchObject({ why: { seconds: 20 }, other: { file: 'of B.csv' } })
  })
  it('lies in another zone', async () => {
    const t = pairOf(() => ({ start: HOUR, merged: false }))
    const report = await reportOf(t)
    expect(foundIn(report)).toEqual({ zone: 12 })
    expect(findingOf(report, 'zone').values).toMatchObject({ minutes: 60, file: 'of B.csv', from: new Date(AT).toISOString() })
    expect(findingOf(await reportOf(t, 2), 'zone').values).toMatchObject({ minutes: -60 })
  })
  it('lacks a call', async () => {
    const t = pairOf((n) => ({ skip: n === 6 }))
    const report = await reportOf(t)
    expect(foundIn(report)).toEqual({ 'one-sided': 1 })
    expect((await rowsOf(t, 'one-sided.src2')).rows).toMatchObject([{ locator: 'row 8' }])
  })
})

describe('what became of rows', () => {
  it('rejected rows by reason', async () => {
    const t = ordinary()
    const insert = t.db.prepare("INSERT INTO other_row (source, what, reason, locator, raw) VALUES (1, 'rejected', ?, ?, ?)")
    insert.run('bad-time', 'row 70', 'a;b;31/02/2024')
    insert.run('bad-time', 'row 71', 'a;b;32/02/2024')
    insert.run('no-party', 'row 72', ';;')
    const report = await reportOf(t)
    expect(report.findings.map(({ id, count }) => [id, count])).toEqual([
      ['rejected.bad-time', 2],
      ['rejected.no-party', 1],
    ])
    expect(await rowsOf(t, 'rejected.bad-time', 1, { offset: 1, limit: 5 })).toMatchObject({ total: 2, rows: [{ locator: 'row 71', raw: 'a;b;32/02/2024' }] })
  })
  it('a count that the case does not bear out', async () => {
    const t = ordinary()
    await reportOf(t)
    t.db.prepare('DELETE FROM observation WHERE id = 60').run()
    t.db.prepare("INSERT INTO audit (at, actor, action, details, previous, hash) VALUES (0, '', 'test', '{}', x'', x'')").run()
    const { qualityReport } = await import('../../../../../main/analysis/quality/quality.ts')
    const report = await qualityReport({ read: t.read, originals: t.holding.originals, horizon: () => t.horizon }, 'src1', {
      signal: new AbortController().signal,
      progress: () => undefined,
    })
    expect(foundIn(report)).toEqual({ sums: 1 })
  })
})
