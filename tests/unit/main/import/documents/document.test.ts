import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenCase } from '../../../../../main/case/types.ts'
import { importFile, previewFile } from '../../../../../main/import/import.ts'
import type { ImportReport } from '../../../../../main/import/types.ts'
import { newCase, one, rowsOf, stateOf } from '../fixtures.ts'
import { END } from './fixture/reader.ts'
import { contact, ENTRY, event, linesFile, phone, runLines, statement } from './fixture/lines.ts'

const A = '+212600000001'
const B = '+212600000002'

describe('importing a document', () => {
  let c: OpenCase
  let report: ImportReport
  const path = (): string =>
    linesFile('phone.txt', [
      event({ text: 'Salam', facts: { app: 'WhatsApp', attachments: ['a.jpg'] }, deleted: true }),
      event({
        kind: 'call',
        time: '05/01/2026 11:00',
        from: phone(B, { name: 'Karim Fictif' }),
        to: phone(A, { owner: true }),
        direction: 'in',
        subject: 'to',
      }),
      event({ kind: 'call', time: '25/01/2026 11:00:00', seconds: '00:01:05', part: 'Call', raw: '<call/>' }),
      event({ time: 'never' }),
      contact('contact/1', 'Karim Fictif', '0600000002', { facts: [{ thing: 0, name: 'notes', value: 'taxi' }] }),
      contact('contact/2', 'Karim Fictif', '0600000002', { facts: [{ thing: 0, name: 'notes', value: 'taxi' }] }),
      statement({ kind: 'cell', things: [{ type: 'cell', position: { cell: '604-00-1234-567', lat: 34, lon: -5, range: 500 } }], part: 'Cell', row: 7 }),
      'no record',
      { what: 'skip', skip: 'preamble' },
    ])
  beforeAll(async () => {
    c = await newCase()
    report = await runLines(c, path())
  })

  it('accounts for every record', () => {
    expect(report).toMatchObject({
      format: 'test-lines',
      confidence: 0.9,
      encoding: 'utf-8',
      read: 8,
      kept: 5,
      duplicates: 1,
      rejected: 2,
      events: 3,
      subject: A,
      dateOrder: 'dmy',
      sheets: ['Call', 'Cell'],
      skipped: [{ what: 'preamble', rows: 1 }],
      kinds: [
        { kind: 'call', count: 2 },
        { kind: 'message', count: 1 },
      ],
      statements: [
        { what: 'contact', count: 2 },
        { what: 'cell', count: 1 },
      ],
    })
    expect(report.parts).toEqual([
      { name: 'Call', format: null, read: 1, rejected: 0, why: null },
      { name: 'Cell', format: null, read: 1, rejected: 0, why: null },
    ])
  })
  it('reads parties, times and places as it reads those of tables', () => {
    expect(rowsOf(c, 'SELECT row, sheet, local, start, seconds, zone, text, direction, side, flags FROM observation ORDER BY id')).toEqual([
      {
        row: 2,
        sheet: null,
        local: '2026-01-05T10:00:00Z',
        start: Date.UTC(2026, 0, 5, 10),
        seconds: null,
        zone: 'UTC',
        text: 'Salam',
        direction: 1,
        side: 1,
        flags: 512,
      },
      {
        row: 3,
        sheet: null,
        local: '05/01/2026 11:00',
        start: Date.UTC(2026, 0, 5, 10),
        seconds: null,
        zone: null,
        text: null,
        direction: 2,
        side: 2,
        flags: 16,
      },
      {
        row: 4,
        sheet: 0,
        local: '25/01/2026 11:00:00',
        start: Date.UTC(2026, 0, 25, 10),
        seconds: 65,
        zone: null,
        text: null,
        direction: 1,
        side: 1,
        flags: 0,
      },
    ])
    expect(rowsOf(c, 'SELECT value, subject FROM selector ORDER BY value')).toEqual([
      { value: A, subject: 1 },
      { value: B, subject: 0 },
    ])
    expect(rowsOf(c, 'SELECT value, lat, lon, range FROM cell')).toEqual([{ value: '604-00-1234-567', lat: 34, lon: -5, range: 500 }])
    expect(JSON.parse(String(one(c, 'SELECT facts FROM observation_facts WHERE observation = 1')))).toEqual({ app: 'WhatsApp', attachments: ['a.jpg'] })
  })
  it('keeps statements with what they are about, and says which repeat another', () => {
    expect(rowsOf(c, 'SELECT what, row, duplicate, facts FROM statement ORDER BY id')).toEqual([
      { what: 'contact', row: 6, duplicate: 0, facts: '[{"thing":"e1","name":"notes","value":"taxi"}]' },
      { what: 'contact', row: 7, duplicate: 1, facts: '[{"thing":"e1","name":"notes","value":"taxi"}]' },
      { what: 'cell', row: 7, duplicate: 0, facts: null },
    ])
    expect(rowsOf(c, 'SELECT thing FROM statement_about WHERE statement = 1 ORDER BY thing')).toEqual([{ thing: 'e1' }, { thing: 'l1' }, { thing: 's2' }])
  })
  it('makes of a name in a call the label that the address book has, with the call as evidence', () => {
    expect(rowsOf(c, 'SELECT kind, label FROM entity')).toEqual([{ kind: 'person', label: 'Karim Fictif' }])
    expect(rowsOf(c, 'SELECT kind, a, b, certainty FROM link')).toEqual([{ kind: 'contact', a: 'e1', b: 's2', certainty: 'tentative' }])
    expect(rowsOf(c, 'SELECT row FROM link_evidence ORDER BY row')).toEqual([{ row: 3 }, { row: 6 }, { row: 7 }])
  })
  it('keeps the text of what it rejects', () => {
    expect(rowsOf<{ reason: string; raw: string }>(c, `SELECT reason, raw FROM other_row WHERE what = 'rejected' ORDER BY id`)).toEqual([
      { reason: 'bad-time', raw: expect.stringContaining('"time":"never"') as string },
      { reason: 'bad-kind', raw: 'no record' },
    ])
  })
  it('adds nothing when the same bytes come again', async () => {
    expect(await runLines(c, path())).toMatchObject({ source: 'src1', read: 8, kept: 0, duplicates: 6, events: 0, warnings: [{ code: 'already-imported' }] })
  })
  it('is shown before', async () => {
    const preview = await previewFile({ path: path() }, { region: 'MA', zone: 'Africa/Casablanca' }, undefined, ENTRY)
    expect(preview).toMatchObject({ kind: 'document', format: 'test-lines', zone: 'Africa/Casablanca', zoneAssumed: true, dateOrder: 'dmy', subject: A })
    expect(preview.rows).toHaveLength(8)
    expect(preview.rows[0]?.raw).toContain('"text":"Salam"')
    expect(preview.rows[0]).toMatchObject({ locator: 'row 2', event: { kind: 'message', from: A, to: B, text: 'Salam' } })
    expect(preview.rows[3]).toMatchObject({ reason: 'bad-time' })
    expect(preview.rows[4]).toMatchObject({ statement: { what: 'contact', text: `Karim Fictif; ${B}; notes: taxi` } })
  })
})

describe('a document whose reader stops before the end', () => {
  it('is kept whole all the same', async () => {
    const c = await newCase()
    const report = await runLines(c, linesFile('long.txt', [event(), END, 'x'.repeat(6 * 1024 ** 2)]))
    expect(report).toMatchObject({ read: 1, kept: 1 })
    expect(report.bytes).toBeGreaterThan(6 * 1024 ** 2)
  })
})

describe('a link that a reader ties to another link', () => {
  it('falls away: an end is a thing', async () => {
    const c = await newCase()
    const links = [0, 2].map((b) => ({ a: 0, b, kind: 'contact' as const, certainty: 'tentative' as const }))
    const report = await runLines(c, linesFile('ends.txt', [contact('1', 'Karim Fictif', B, { links })]))
    expect(report).toMatchObject({ read: 1, kept: 1, rejected: 0 })
  })
})

describe('giving up a document', () => {
  it('leaves the case as it was', async () => {
    const c = await newCase()
    await runLines(c, linesFile('first.txt', [event(), contact('1', 'Karim Fictif', B)]))
    const before = stateOf(c)
    const path = linesFile('many.txt', [...Array.from({ length: 20_000 }, (_, row) => event({ text: String(row) })), contact('2', 'Sami Fictif', A)])
    const giveUp = new AbortController()
    const started = importFile(c, { path }, { signal: giveUp.signal, entry: ENTRY, progress: () => giveUp.abort() })
    await expect(started).rejects.toThrow('cancelled')
    expect(stateOf(c)).toBe(before)
  })
})
