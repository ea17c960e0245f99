import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenCase } from '../../../../main/case/types.ts'
import { decodeBytes, importFile, listFormats, previewFile, undoImport } from '../../../../main/import/import.ts'
import { file, inlineRows, newCase, one, rowsOf, run, stateOf, workbook } from './fixtures.ts'
import { cpuClock } from '../../cpu.ts'

const HEADER = 'caller,callee,direction,type,date,seconds,imei\n'
/** One subscriber's file: `number` calls each minute, out or in. */
function callsOf(own: string, other: string, times: { at: string; out: boolean; seconds: number }[]): string {
  return HEADER + times.map(({ at, out, seconds }) => `${out ? own : other},${out ? other : own},${out ? 'out' : 'in'},call,${at},${seconds},\n`).join('')
}
const A = '+212600000001'
const B = '+212600000002'
const C = '+212600000003'

describe('importing a file', () => {
  let c: OpenCase
  beforeAll(async () => {
    c = await newCase()
  })
  const text = `Calls of a made-up number;;;;\r\nAppelant;Appelé;Type;Date;Durée\r\n0600000001;0600000002;appel;25/12/2025 10:00:00;60\r\n;;;;\r\n0600000001;"06 00 00 00 03";SMS;26/12/2025 11:00:00;\r\n0600000001;0600000002;appel;not a date;60\r\nAppelant;Appelé;Type;Date;Durée\r\nTotal;;;;120\r\n`

  it('accounts for every row', async () => {
    const path = file('calls.csv', text)
    const report = await run(c, path)
    expect(report).toMatchObject({
      source: 'src1',
      file: 'calls.csv',
      bytes: Buffer.byteLength(text),
      encoding: 'utf-8',
      delimiter: ';',
      zone: 'Africa/Casablanca',
      dateOrder: 'dmy',
      read: 3,
      kept: 2,
      duplicates: 0,
      rejected: 1,
      events: 2,
    })
    expect(report.sha256).toBe(createHash('sha256').update(text).digest('hex'))
    expect(Object.fromEntries(report.skipped.map(({ what, rows }) => [what, rows]))).toEqual({
      preamble: 1,
      header: 1,
      'repeated-header': 1,
      footer: 1,
      blank: 1,
    })
    expect(JSON.parse(String(one(c, 'SELECT report FROM source WHERE id = 1')))).toEqual(report)
  })
  it('keeps what it rejects and skips, with reason and text', () => {
    expect(rowsOf(c, `SELECT what, reason, locator, raw FROM other_row WHERE what IN ('rejected', 'footer') ORDER BY id`)).toEqual([
      { what: 'rejected', reason: 'bad-time', locator: 'row 6', raw: '0600000001;0600000002;appel;not a date;60' },
      { what: 'footer', reason: null, locator: 'row 8', raw: 'Total;;;;120' },
    ])
    expect(one(c, `SELECT count(*) FROM other_row WHERE what = 'blank'`)).toBe(0)
  })
  it('leads from each row back to the letter of the file', async () => {
    const kept = rowsOf<{ row: number; offset: number; length: number }>(c, 'SELECT row, offset, length FROM observation ORDER BY id')
    const reader = await c.originals.open(String(one(c, 'SELECT original FROM source WHERE id = 1')))
    const raw = await Promise.all(kept.map(async ({ offset, length }) => decodeBytes(await reader.read(offset, length), 'utf-8')))
    await reader.close()
    expect(kept.map(({ row }) => row)).toEqual([3, 5])
    expect(raw).toEqual(['0600000001;0600000002;appel;25/12/2025 10:00:00;60', '0600000001;"06 00 00 00 03";SMS;26/12/2025 11:00:00;'])
  })
  it('writes events with their selectors', () => {
    expect(rowsOf(c, 'SELECT value FROM selector ORDER BY value')).toEqual([{ value: A }, { value: B }, { value: C }])
    expect(rowsOf(c, 'SELECT kind, start, local, seconds, event = id AS own, role FROM observation ORDER BY id')).toEqual([
      { kind: 1, start: Date.UTC(2025, 11, 25, 9), local: '25/12/2025 10:00:00', seconds: 60, own: 1, role: 0 },
      { kind: 2, start: Date.UTC(2025, 11, 26, 10), local: '26/12/2025 11:00:00', seconds: null, own: 1, role: 0 },
    ])
  })
  it('adds nothing when the same bytes come again, under whatever name', async () => {
    const before = stateOf(c)
    expect(await run(c, file('again.txt', text))).toMatchObject({
      source: 'src1',
      read: 3,
      kept: 0,
      duplicates: 2,
      rejected: 1,
      events: 0,
      links: 0,
      entities: 0,
      warnings: [{ code: 'already-imported' }],
    })
    expect(stateOf(c)).toBe(before)
  })
  it('writes the audit log', () => {
    expect(JSON.parse(String(one(c, `SELECT details FROM audit WHERE action = 'import'`)))).toMatchObject({
      source: 'src1',
      file: 'calls.csv',
      read: 3,
      kept: 2,
      rejected: 1,
    })
  })
  it('puts the indexes back', () => {
    const names = rowsOf<{ name: string }>(c, `SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'observation'`).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['observation_caller', 'observation_callee', 'observation_start', 'observation_event']))
  })
})

describe('files of other kinds', () => {
  let refusing: Promise<OpenCase> | undefined
  it('reads UTF-16 and windows-1256, and finds the row again in either', async () => {
    const c = await newCase()
    const text =
      'المتصل;المتصل به;النوع;التاريخ;المدة;الاسم\n0600000001;0600000002;مكالمة;2026-01-05 10:00:00;60;محمد\n0600000001;0600000003;مكالمة;2026-01-06 10:00:00;30;فاطمة\n'
    for (const encoding of ['utf-16le', 'windows-1256']) {
      const bytes = iconv.encode(text, encoding, { addBOM: encoding === 'utf-16le' })
      const report = await run(c, file(`${encoding}.csv`, bytes))
      expect(report).toMatchObject({ encoding, read: 2 })
      const { offset, length } = rowsOf<{ offset: number; length: number }>(
        c,
        'SELECT offset, length FROM observation WHERE source = ? ORDER BY id',
        Number(report.source.slice(3)),
      )[0] ?? { offset: 0, length: 0 }
      expect(decodeBytes(bytes.subarray(offset, offset + length), encoding)).toBe(text.split('\n')[1])
    }
    expect(one(c, 'SELECT count(*) FROM observation WHERE role = 2')).toBe(2)
  })
  it('reads a workbook, whose rows carry their cells', async () => {
    const c = await newCase()
    const rows = [
      ['caller', 'callee', 'type', 'date', 'seconds'],
      [A, B, 'call', '2026-01-05 10:00:00', '60'],
      [A, C, 'call', '', '5'],
    ]
    const report = await run(c, file('calls.xlsx', workbook([{ name: 'Calls', rows: inlineRows(rows) }])))
    expect(report).toMatchObject({ sheet: 'Calls', encoding: null, delimiter: null, read: 2, kept: 1, rejected: 1 })
    expect(rowsOf(c, 'SELECT sheet, row, offset, length, raw FROM observation')).toEqual([
      { sheet: 0, row: 2, offset: null, length: null, raw: JSON.stringify(rows[1]) },
    ])
    expect(rowsOf(c, `SELECT locator, raw, reason FROM other_row WHERE what = 'rejected'`)).toEqual([
      { locator: 'Calls!3', raw: JSON.stringify(rows[2]), reason: 'no-time' },
    ])
  })
  it('decides day and month by all rows, however far down the one that tells stands', async () => {
    const c = await newCase()
    const lines = Array.from({ length: 40_000 }, (_, row) => `${A},${B},out,call,0${1 + (row % 9)}/05/2026 10:00:00,${row},`)
    lines.push(`${A},${B},out,call,05/25/2026 10:00:00,1,`)
    const report = await run(c, file('mdy.csv', HEADER + lines.join('\n')))
    expect(report).toMatchObject({ dateOrder: 'mdy', read: 40_001, kept: 40_001 })
    expect(one(c, 'SELECT count(*) FROM observation WHERE flags & 4')).toBe(0)
    expect(one(c, 'SELECT min(start) FROM observation')).toBe(Date.UTC(2026, 0, 5, 9))
  })
  it.each([
    ['missing.csv', null, 'file-missing'],
    ['empty.csv', '', 'file-empty'],
    ['blank.csv', '\n\n\n', 'no-rows'],
    ['prose.txt', 'This is a letter.\nIt holds no calls.\n', 'no-columns'],
    // Numbers that could be instants, a telephone column: still no call record, and nobody said it was.
    [
      'register.csv',
      'Company;Register number;Founded;Telephone\nAlpha;1027700132195;19/02/2006;0692000011\nBeta;1027700132196;20/03/2007;0692000024\nGamma;1027700132197;21/04/2008;0692000037\n',
      'format-unsure',
    ],
    ['picture.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3), 'file-unknown'],
    ['old.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'file-unknown'],
    [
      'locked.xlsx',
      Buffer.concat([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), Buffer.from('EncryptedPackage', 'utf16le')]),
      'file-encrypted',
    ],
    ['broken.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9, 9), 'file-damaged'],
  ])('refuses %s and leaves the case alone', async (name, content, code) => {
    const c = await (refusing ??= newCase())
    const before = stateOf(c)
    await expect(run(c, content === null ? `/nowhere/${name}` : file(name, content))).rejects.toThrow(code)
    expect(stateOf(c)).toBe(before)
    expect(c.busy).toBe(false)
  })
  it('refuses zones and formats that are none', async () => {
    const c = await newCase()
    const path = file('a.csv', callsOf(A, B, [{ at: '2026-01-01 10:00:00', out: true, seconds: 1 }]))
    await expect(run(c, path, { zone: 'Mars/Base' })).rejects.toThrow('zone-unknown')
    await expect(run(c, path, { format: 'no-such' })).rejects.toThrow('format-unknown')
  })
})

describe('two files', () => {
  it('both tell of one call: one event, two rows', async () => {
    const c = await newCase()
    await run(
      c,
      file(
        'a.csv',
        callsOf(A, B, [
          { at: '2026-01-05 10:00:00', out: true, seconds: 60 },
          { at: '2026-01-05 12:00:00', out: true, seconds: 9 },
        ]),
      ),
    )
    const report = await run(
      c,
      file(
        'b.csv',
        callsOf(B, A, [
          { at: '2026-01-05 10:00:04', out: false, seconds: 59 },
          { at: '2026-01-05 12:09:00', out: false, seconds: 9 },
        ]),
      ),
    )
    expect(report).toMatchObject({ read: 2, kept: 2, duplicates: 0, events: 1 })
    expect(rowsOf(c, 'SELECT id, event, role FROM observation ORDER BY id')).toEqual([
      { id: 1, event: 1, role: 0 },
      { id: 2, event: 2, role: 0 },
      { id: 3, event: 1, role: 1 },
      { id: 4, event: 4, role: 0 },
    ])
    expect(rowsOf(c, 'SELECT value FROM selector WHERE subject = 1 ORDER BY value')).toEqual([{ value: A }, { value: B }])
  })
  it('hold the same rows: kept as duplicates, not as events', async () => {
    const c = await newCase()
    const rows = [
      { at: '2026-01-05 10:00:00', out: true, seconds: 60 },
      { at: '2026-01-06 10:00:00', out: false, seconds: 5 },
    ]
    await run(c, file('a.csv', callsOf(A, B, rows)))
    const again = callsOf(A, B, [...rows, { at: '2026-01-07 10:00:00', out: true, seconds: 60 }])
    expect(await run(c, file('more.csv', again))).toMatchObject({ read: 3, kept: 1, duplicates: 2, events: 1 })
    const twice = again.replace(/\n$/, '') + '\n' + again.trimEnd().split('\n').at(-1)
    expect(await run(c, file('twice.csv', twice))).toMatchObject({ read: 4, kept: 0, duplicates: 4, events: 0 })
  })
})

describe('people whom files name', () => {
  const HEAD = 'Abonné;Correspondant;Direction;Type;Date;Durée;Nom;CIN\n'
  it('are linked to their numbers, unconfirmed, with the rows that say so', async () => {
    const c = await newCase()
    const text =
      HEAD +
      `0600000001;0600000002;sortant;appel;2026-01-05 10:00:00;5;Karim El Fictif;ZZ1\n0600000001;0600000002;sortant;appel;2026-01-06 10:00:00;5;KARIM EL FICTIF;ZZ1\n`
    const report = await run(c, file('noms.csv', text))
    const people = rowsOf<{ label: string }>(c, 'SELECT label, identity FROM entity')
    if (people.length === 0) return expect(report.warnings.map(({ code }) => code)).toContain('name-unattached')
    expect(people).toEqual([{ label: 'Karim El Fictif', identity: 'ZZ1' }])
    expect(rowsOf(c, 'SELECT kind, certainty FROM link')).toEqual([{ kind: 'subscriber', certainty: 'unconfirmed' }])
    expect(one(c, 'SELECT count(*) FROM link_evidence')).toBe(2)
  })
})

describe('giving up', () => {
  const many = (): string =>
    file(
      'many.csv',
      HEADER +
        Array.from({ length: 40_000 }, (_, row) => `${A},+2126${String(10_000_000 + row).padStart(8, '0')},out,call,2026-01-05 10:00:00,${row},`).join('\n'),
    )
  it('at any step leaves the case as it was, within a second', async () => {
    const c = await newCase()
    await run(c, file('first.csv', callsOf(A, B, [{ at: '2026-01-05 10:00:00', out: true, seconds: 60 }])))
    const before = stateOf(c)
    const path = many()
    for (const step of ['reading', 'indexing', 'matching', 'keeping']) {
      const giveUp = new AbortController()
      let asked: (() => number) | null = null
      const started = importFile(
        c,
        { path },
        {
          signal: giveUp.signal,
          progress: (progress) => {
            if (progress.step !== step || giveUp.signal.aborted) return
            asked = cpuClock()
            giveUp.abort()
          },
        },
      )
      const outcome = await started.then(
        () => 'done',
        (error: Error) => error.message,
      )
      if (asked === null) continue
      expect([step, outcome]).toEqual([step, 'cancelled'])
      expect((asked as () => number)()).toBeLessThan(5_000)
      expect(stateOf(c)).toBe(before)
    }
    expect(c.busy).toBe(false)
  })
  it('is told to whom asks before it begins', async () => {
    const c = await newCase()
    await expect(run(c, many(), {}, AbortSignal.abort())).rejects.toThrow('cancelled')
  })
  it('lets questions be answered while it runs', async () => {
    const c = await newCase()
    await run(
      c,
      file(
        'first.csv',
        Array.from({ length: 21_000 }, (_, row) => `${A},${B},out,call,2026-01-05 10:00:00,${row},`).reduce((text, line) => `${text}${line}\n`, HEADER),
      ),
    )
    let answers = 0
    const asking = setInterval(() => void (c.read.prepare('SELECT count(*) FROM selector WHERE id <= ?').get(c.horizon().selector), answers++), 5)
    await run(c, many())
    clearInterval(asking)
    expect(answers).toBeGreaterThan(10)
  })
})

describe('taking an import back', () => {
  it('leaves what was there before, and nothing on disk', async () => {
    const c = await newCase()
    await run(c, file('a.csv', callsOf(A, B, [{ at: '2026-01-05 10:00:00', out: true, seconds: 60 }])))
    const tables = ['selector', 'cell', 'entity', 'link', 'link_evidence', 'observation', 'other_row']
    const before = tables.map((table) => rowsOf(c, `SELECT * FROM ${table}`))
    const report = await run(
      c,
      file(
        'c.csv',
        callsOf(C, A, [
          { at: '2026-01-05 11:00:00', out: true, seconds: 60 },
          { at: 'bad', out: true, seconds: 60 },
        ]),
      ),
    )
    expect(await undoImport(c, 2)).toEqual({ source: 'src2', events: report.events, links: report.links, entities: report.entities })
    expect(tables.map((table) => rowsOf(c, `SELECT * FROM ${table}`))).toEqual(before)
    expect(readdirSync(join(c.path, 'originals'))).toHaveLength(1)
    expect(rowsOf(c, 'SELECT id, state, original FROM source WHERE id = 2')).toEqual([{ id: 2, state: 2, original: null }])
    expect(one(c, `SELECT count(*) FROM audit WHERE action = 'undo'`)).toBe(1)
    await expect(undoImport(c, 2)).rejects.toThrow('not-found')
  })
  it('hands events that others tell of to their rows', async () => {
    const c = await newCase()
    const call = { at: '2026-01-05 10:00:00', seconds: 60 }
    await run(c, file('a.csv', callsOf(A, B, [{ ...call, out: true }])))
    await run(c, file('b.csv', callsOf(B, A, [{ ...call, out: false }])))
    await run(
      c,
      file(
        'a2.csv',
        callsOf(A, B, [
          { ...call, out: true },
          { at: '2026-01-09 10:00:00', out: true, seconds: 5 },
        ]),
      ),
    )
    expect(rowsOf(c, 'SELECT id, event, role FROM observation ORDER BY id')).toEqual([
      { id: 1, event: 1, role: 0 },
      { id: 2, event: 1, role: 1 },
      { id: 3, event: 1, role: 2 },
      { id: 4, event: 4, role: 0 },
    ])
    expect(await undoImport(c, 1)).toMatchObject({ events: 0, entities: 0 })
    expect(rowsOf(c, 'SELECT id, event, role FROM observation ORDER BY id')).toEqual([
      { id: 2, event: 2, role: 0 },
      { id: 3, event: 2, role: 1 },
      { id: 4, event: 4, role: 0 },
    ])
    expect(await undoImport(c, 2)).toMatchObject({ events: 0 })
    expect(rowsOf(c, 'SELECT id, event, role FROM observation ORDER BY id')).toEqual([
      { id: 3, event: 3, role: 0 },
      { id: 4, event: 4, role: 0 },
    ])
    expect(rowsOf(c, 'SELECT value, subject FROM selector ORDER BY value')).toEqual([
      { value: A, subject: 1 },
      { value: B, subject: 0 },
    ])
  })
  it('never gives a number again', async () => {
    const c = await newCase()
    const path = file('a.csv', callsOf(A, B, [{ at: '2026-01-05 10:00:00', out: true, seconds: 60 }]))
    await run(c, path)
    await undoImport(c, 1)
    expect(await run(c, path)).toMatchObject({ source: 'src2', kept: 1 })
    expect(one(c, 'SELECT id FROM observation')).toBe(2)
    expect(one(c, 'SELECT min(id) FROM selector')).toBe(3)
  })
})

describe('looking at a file first', () => {
  it('shows what would be kept', async () => {
    const path = file(
      'a.csv',
      callsOf(A, B, [
        { at: '05/01/2026 10:00:00', out: true, seconds: 60 },
        { at: '25/01/2026 10:00:00', out: false, seconds: 5 },
      ]),
    )
    const preview = await previewFile({ path }, { region: 'MA', zone: 'Africa/Casablanca' }, (sha256) => (sha256.length === 64 ? 'src9' : null))
    expect(preview).toMatchObject({ encoding: 'utf-8', delimiter: ',', headerRow: 1, zoneAssumed: true, dateOrder: 'dmy', alreadyImported: 'src9' })
    expect(preview.dateEvidence).toContain('25/01/2026')
    expect(preview.columns.map(({ field }) => field)).toEqual(['caller', 'callee', 'direction', 'kind', 'start', 'seconds', 'imei'])
    expect(preview.rows[0]).toMatchObject({ locator: 'row 2', reason: null, event: { from: A, to: B, kind: 'call', direction: 'out', seconds: 60 } })
    expect(preview.rows[0]?.raw).toBe(readFileSync(path, 'utf8').split('\n')[1])
  })
  it('lists the formats', () => {
    expect(listFormats().find(({ id }) => id === 'generic')).toMatchObject({ kind: 'calls', country: null })
  })
})
