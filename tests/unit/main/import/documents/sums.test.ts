import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { undoImport } from '../../../../../main/import/import.ts'
import { newCase, one } from '../fixtures.ts'
import { contact, contentOf, event, linesFile, phone, runLines, statement } from './fixture/lines.ts'
import type { Line } from './fixture/lines.ts'

const number = fc.integer({ min: 0, max: 3 }).map((digit) => `+21260000000${digit}`)
const party = fc.oneof(
  fc.record({
    type: fc.constant('phone' as const),
    text: fc.oneof(number, fc.constant('Anonyme')),
    owner: fc.boolean(),
    name: fc.constantFrom('Karim', 'Sami', ''),
  }),
  fc.record({
    type: fc.constantFrom('account' as const, 'group' as const, 'device' as const, 'name' as const),
    text: fc.constantFrom('', 'a', 'b'),
    key: fc.constantFrom('k1', 'k2', ''),
  }),
)
const position = fc.record({
  cell: fc.constantFrom('604-00-1-2', ''),
  lat: fc.constantFrom(34, 35.5, 0, 91),
  lon: fc.constantFrom(-5, 0),
  name: fc.constantFrom('Here', ''),
})
const events = fc
  .record({
    kind: fc.constantFrom('call' as const, 'message' as const, 'location' as const, 'system' as const),
    time: fc.constantFrom('2026-01-05T10:00:00Z', '05/01/2026 10:00', '13/01/2026 10:00', '1767607200', 'never', ''),
    from: fc.option(party, { nil: null }),
    to: fc.option(party, { nil: null }),
    text: fc.constantFrom(null, 'ok'),
    place: fc.option(position, { nil: null }),
    part: fc.constantFrom('', 'Call', 'Chat'),
    facts: fc.constantFrom({}, { app: 'X' }),
  })
  .map((more): Line => event(more))
const thing = fc.oneof(
  fc.record({ type: fc.constant('party' as const), party }),
  fc.record({
    type: fc.constant('entity' as const),
    kind: fc.constantFrom('person' as const, 'other' as const),
    label: fc.constantFrom('Karim', 'Sami'),
    key: fc.constantFrom('1', '2', '3'),
  }),
  fc.record({ type: fc.constant('cell' as const), position }),
)
const statements = fc
  .record({
    kind: fc.constantFrom('contact' as const, 'node' as const, 'device' as const),
    things: fc.array(thing, { maxLength: 3 }),
    links: fc.array(
      fc.record({
        a: fc.nat(2),
        b: fc.nat(2),
        kind: fc.constantFrom('contact' as const, 'related' as const),
        certainty: fc.constantFrom('tentative' as const, 'confirmed' as const),
        weight: fc.constantFrom(1, 2),
      }),
      { maxLength: 2 },
    ),
    facts: fc.array(fc.record({ thing: fc.nat(4), name: fc.constant('n'), value: fc.constantFrom('v', '') }), { maxLength: 2 }),
    part: fc.constantFrom('', 'Contact'),
  })
  .map((more): Line => statement(more))
const lines = fc.array(
  fc.oneof(
    events,
    statements,
    fc.constant('no record'),
    fc.constant({ what: 'skip', skip: 'header' }),
    fc.constant({ what: 'rejected', reason: 'no-time', part: 'Call' }),
  ),
  { minLength: 1, maxLength: 25 },
)

describe('any mix of records', () => {
  it('is accounted for, and taken back whole', async () => {
    const c = await newCase()
    await runLines(
      c,
      linesFile('before.txt', [
        event(),
        contact('1', 'Karim', '+212600000000'),
        statement({ kind: 'cell', things: [{ type: 'cell', position: { cell: '604-00-1-2', name: 'Mine' } }] }),
      ]),
    )
    const before = contentOf(c)
    let nth = 0
    await fc.assert(
      fc.asyncProperty(lines, async (list) => {
        const rows = list.filter((line) => typeof line === 'string' || line['what'] !== 'skip').length
        // The number makes the bytes new each time, however often the lines come again.
        const path = linesFile('mix.txt', [...list, { what: 'skip', skip: 'footer', nth: ++nth }])
        if (rows === 0) {
          await expect(runLines(c, path)).rejects.toThrow('no-rows')
          return
        }
        const report = await runLines(c, path)
        expect(report.read).toBe(rows)
        expect(report.kept + report.duplicates + report.rejected).toBe(rows)
        const source = Number(report.source.slice(3))
        expect(one(c, 'SELECT count(*) FROM observation WHERE source = ?', source)).toBe(report.kinds?.reduce((sum, { count }) => sum + count, 0))
        expect(one(c, 'SELECT count(*) FROM statement WHERE source = ?', source)).toBe(report.statements?.reduce((sum, { count }) => sum + count, 0))
        expect(one(c, `SELECT count(*) FROM other_row WHERE source = ? AND what = 'rejected'`, source)).toBe(report.rejected)
        const undone = await undoImport(c, source)
        expect(undone).toMatchObject({ events: report.events, links: report.links, entities: report.entities })
        expect(contentOf(c)).toEqual(before)
      }),
      { numRuns: 15 },
    )
  }, 120_000)
})

describe('taking back the first of two', () => {
  it('leaves what the second says', async () => {
    const c = await newCase()
    const cell = (name: string | null, lat: number): Line =>
      statement({ kind: 'cell', things: [{ type: 'cell', position: { cell: '604-00-1-2', lat, lon: -5, ...(name === null ? {} : { name }) } }] })
    const told = contact('7', 'Karim Fictif', '+212600000002', {
      links: [{ a: 0, b: 1, kind: 'contact', certainty: 'confirmed', directed: true, weight: 3 }],
    })
    await runLines(c, linesFile('a.txt', [event({ to: phone('+212600000002', { name: 'Karim Fictif' }) }), cell(null, 34)]))
    await runLines(c, linesFile('b.txt', [told, cell('Souk', 35)]))
    const things = (): unknown => [
      one(c, `SELECT group_concat(kind || label) FROM entity`),
      one(c, 'SELECT group_concat(certainty || ifnull(weight, 0)) FROM link'),
      one(c, 'SELECT name || lat FROM cell'),
    ]
    expect(things()).toEqual(['personKarim Fictif', 'confirmed3.0', 'Souk34.0'])
    await undoImport(c, 1)
    expect(things()).toEqual(['personKarim Fictif', 'confirmed3.0', 'Souk35.0'])
    expect(one(c, 'SELECT count(*) FROM selector')).toBe(1)
  })
  it('and of the second what the first said', async () => {
    const c = await newCase()
    await runLines(c, linesFile('a.txt', [event({ to: phone('+212600000002', { name: 'Karim Fictif' }) })]))
    const before = contentOf(c)
    await runLines(c, linesFile('b.txt', [contact('7', 'KARIM FICTIF', '+212600000002', { links: [{ a: 0, b: 1, kind: 'contact', certainty: 'confirmed' }] })]))
    expect(one(c, 'SELECT kind FROM entity')).toBe('person')
    await undoImport(c, 2)
    expect(contentOf(c)).toEqual(before)
  })
})

describe('two exports of one chat', () => {
  const say = (minute: number, text: string, more: object = {}): Line => event({ time: `2026-01-05T10:${String(minute).padStart(2, '0')}:00Z`, text, ...more })
  it('that overlap add each message once, however alike messages are', async () => {
    const c = await newCase()
    const first = [say(0, 'ok'), say(0, 'ok'), say(1, 'where?'), say(2, 'ok')]
    expect(await runLines(c, linesFile('a.txt', first))).toMatchObject({ read: 4, kept: 4, duplicates: 0, events: 4 })
    expect(await runLines(c, linesFile('b.txt', [...first, say(3, 'ok')]))).toMatchObject({ read: 5, kept: 1, duplicates: 4, events: 1 })
    expect(await runLines(c, linesFile('c.txt', [say(0, 'ok'), say(0, 'ok'), say(0, 'ok')]))).toMatchObject({ kept: 1, duplicates: 2, events: 1 })
  })
  it("of the two parties' phones tell of one message where the words agree", async () => {
    const c = await newCase()
    await runLines(c, linesFile('a.txt', [say(0, 'at the port'), say(1, 'yes')]))
    const theirs = { direction: 'in', subject: 'to', from: phone('+212600000001'), to: phone('+212600000002', { owner: true }) }
    const report = await runLines(c, linesFile('b.txt', [say(0, 'at the port', theirs), say(1, 'no', theirs)]))
    expect(report).toMatchObject({ kept: 2, duplicates: 0, events: 1 })
  })
  it('whose places repeat are one track, quickly', async () => {
    const c = await newCase()
    const track = Array.from({ length: 2_000 }, (_, second) =>
      event({ kind: 'location', time: String(1_767_607_200 + second), to: null, direction: 'unknown', place: { lat: 34 + second / 1e4, lon: -5 } }),
    )
    expect(await runLines(c, linesFile('a.txt', track))).toMatchObject({ events: 2_000 })
    expect(await runLines(c, linesFile('b.txt', track.slice(500)))).toMatchObject({ read: 1_500, duplicates: 1_500, events: 0 })
  })
})

describe('a document whose dates could be read both ways', () => {
  it('is decided by all of them, however far down the one that tells stands', async () => {
    const c = await newCase()
    const open = Array.from({ length: 900 }, (_, row) => event({ time: `0${(row % 9) + 1}/02/2026 10:00` }))
    const report = await runLines(c, linesFile('us.txt', [...open, event({ time: '02/25/2026 10:00' })]), { region: 'FR' })
    expect(report).toMatchObject({ dateOrder: 'mdy', kept: 901, rejected: 0 })
    const codes = report.warnings.map(({ code }) => code)
    expect(codes).toContain('zone-assumed')
    expect(codes).not.toContain('date-order-assumed')
  })
  it('says so where none of them tells', async () => {
    const c = await newCase()
    const report = await runLines(c, linesFile('open.txt', [event({ time: '01/02/2026 10:00', zone: 'UTC' })]))
    expect(report.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['date-order-assumed', 'ambiguous-date']))
    expect(report.warnings.map(({ code }) => code)).not.toContain('zone-assumed')
  })
})
