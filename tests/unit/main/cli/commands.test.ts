import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PASSPHRASE, quickCase, records, testFolder } from '../service/calls.ts'
import { masar, type Ran } from './masar.ts'

const folder = testFolder()
const path = join(folder.path, 'Line.masar')
const key = { MASAR_PASSPHRASE: PASSPHRASE }
const ROWS = 60
const A = '+212600000001'
const run = (...args: string[]): Promise<Ran> => masar([...args, '--json'], key)
/** One after another: a case has one opener at a time. */
async function inTurn<L extends string[][]>(...lines: L): Promise<{ [K in keyof L]: Ran }> {
  const ran: Ran[] = []
  for (const line of lines) ran.push(await run(...line))
  return ran as { [K in keyof L]: Ran }
}
const keys = (object: object | undefined): string[] => Object.keys(object ?? {})
const first = ({ json }: Ran): Record<string, unknown> => json[0] ?? {}
let imported: Ran

beforeAll(async () => {
  await quickCase(path)
  imported = await run('import', path, folder.file('calls.csv', records(ROWS)))
})
afterAll(() => folder.remove())

describe('the command line gives the fields it promises', () => {
  it('new', async () => {
    const fresh = join(folder.path, 'Fresh.masar')
    const made = await run('new', fresh, '--title', 'Fresh')
    expect([made.code, made.json[0]?.case]).toEqual([0, fresh])
    expect(made.json[0]?.recovery).toHaveLength(24)
    expect(made.stderr).toBe('')
  })

  it('import', () => {
    expect(imported.code).toBe(0)
    const [report] = imported.json
    expect(keys(report)).toEqual(
      expect.arrayContaining(
        'source file sha256 bytes format confidence encoding zone dateOrder read kept duplicates rejected skipped warnings events links entities seconds'.split(
          ' ',
        ),
      ),
    )
    expect(report).toMatchObject({ read: ROWS + 1, kept: ROWS, duplicates: 0, rejected: 1, events: ROWS })
    expect(report?.sha256).toBe(
      createHash('sha256')
        .update(readFileSync(join(folder.path, 'calls.csv')))
        .digest('hex'),
    )
  })

  it('formats and preview want no case and no passphrase', async () => {
    const [formats, preview] = await Promise.all([masar(['formats', '--json']), masar(['preview', join(folder.path, 'calls.csv'), '--json'])])
    expect([formats.code, preview.code]).toEqual([0, 0])
    expect(keys(formats.json[0])).toEqual(['id', 'name', 'kind', 'country', 'extensions'])
    expect(keys(preview.json[0])).toEqual(
      expect.arrayContaining('format confidence encoding delimiter sheet headerRow columns zone dateOrder rows warnings'.split(' ')),
    )
    expect(preview.json[0]?.rows).toHaveLength(20)
  })

  it('list events, show, search', async () => {
    const [events, call, hits] = await inTurn(['list', path, 'events', '--kind', 'sms', '--limit', '3'], ['show', path, 'v1'], ['search', path, '0600 000 001'])
    expect(events.json).toHaveLength(3)
    expect(keys(events.json[0])).toEqual(
      expect.arrayContaining('id kind start local zone seconds from to direction imei imsi cellFrom cellTo text source locator'.split(' ')),
    )
    expect(events.json[0]?.start).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
    expect(call.json[0]).toMatchObject({
      id: 'v1',
      kind: 'sms',
      from: A,
      imsi: '604019990000001',
      evidence: [{ source: 'src1', file: 'calls.csv', locator: 'row 2' }],
    })
    expect(keys((first(call).evidence as object[])[0])).toEqual(expect.arrayContaining(['source', 'file', 'sha256', 'locator', 'raw']))
    expect(hits.json[0]).toMatchObject({ what: 'selector', label: A, field: 'number' })
  })

  it('list of everything else', async () => {
    const [selectors, sources, rejected, cells, audit] = await inTurn(
      ...['selectors', 'sources', 'rejected', 'cells', 'audit'].map((what) => ['list', path, what]),
    )
    expect(selectors?.json[0]).toMatchObject({ value: A, subject: true })
    expect(sources?.json[0]).toMatchObject({ source: 'src1', state: 'kept' })
    expect(rejected?.json).toEqual([
      { source: 'src1', locator: `row ${ROWS + 2}`, raw: '+212600000001,+34600000001,Voice,Outgoing,2031-02-31,10:00:00,5,,,,', reason: 'bad-time' },
    ])
    expect(cells?.json).toHaveLength(1)
    expect(audit?.json.at(-1)).toMatchObject({ id: 'a1', action: 'case-created' })
  })

  it('contacts, common, handsets, pattern, chains, around', async () => {
    const [contacts, common, handsets, pattern, chains, around] = await inTurn(
      ['contacts', path, A],
      ['common', path, '+34600000000', '+34600000001'],
      ['handsets', path],
      ['pattern', path, A],
      ['chains', path, '--least', '1'],
      ['around', path, 'v1', '--minutes', '2'],
    )
    expect(contacts.json).toHaveLength(7)
    expect(keys(contacts.json[0])).toEqual(expect.arrayContaining('other events out in seconds first last days'.split(' ')))
    expect(contacts.json.reduce((sum, row) => sum + Number(row.events), 0)).toBe(ROWS)
    expect(common.json).toMatchObject([{ other: A, with: ['+34600000000', '+34600000001'] }])
    expect(keys(handsets.json[0])).toEqual(expect.arrayContaining('imei imsi number first last events warnings'.split(' ')))
    expect(handsets.json.reduce((sum, row) => sum + Number(row.events), 0)).toBe(ROWS)
    expect((first(pattern).hours as number[][]).flat().reduce((a, b) => a + b)).toBe(ROWS)
    expect(keys(chains.json[0])).toEqual(expect.arrayContaining('path times first last'.split(' ')))
    expect(chains.json[0]?.path).toContain(A)
    expect(around.json.map((event) => event.id)).toContain('v1')
  })

  it('network: the whole, then its nodes, null where undefined', async () => {
    const { json } = await run('network', path)
    expect(json[0]).toMatchObject({ nodes: 8, links: 7, density: 0.25, components: 1, largest: 8, modularity: 0, centralization: 1 })
    expect(keys(json[1])).toEqual(expect.arrayContaining('id label degree strength betweenness closeness eigenvector pagerank core community'.split(' ')))
    expect(json[1]).toMatchObject({ label: A, degree: 7, strength: ROWS, betweenness: 1, closeness: 1, core: 1, community: 1 })
  })

  it('chart draws and keeps; the file is what its hash says', async () => {
    const out = join(folder.path, 'chart.svg')
    const drawn = await run('chart', path, '--out', out, '--name', 'All', '--lang', 'ar')
    expect(drawn.json[0]).toMatchObject({ file: out, nodes: 8, links: 7, sha256: createHash('sha256').update(readFileSync(out)).digest('hex') })
    expect(readFileSync(out, 'utf8')).toContain('<svg')
    const asJson = await run('chart', path, '--out', join(folder.path, 'chart.json'), '--of', '+34600000001', '--depth', '1')
    expect(asJson.json[0]).toMatchObject({ nodes: 2, links: 1 })
    expect((await run('list', path, 'charts')).json).toMatchObject([{ name: 'All' }])
  })

  it('export: formulas stay text', async () => {
    const out = join(folder.path, 'events.csv')
    expect((await run('export', path, '--out', out)).json[0]).toMatchObject({ events: ROWS })
    const [, row] = readFileSync(out, 'utf8').split('\r\n')
    expect(row).toContain(`'${A}`)
    expect(row).not.toMatch(/(^|,)[=+@]/)
  })

  it('verify and key', async () => {
    const [verify, slots] = await inTurn(['verify', path], ['key', 'list', path])
    expect([verify.code, verify.json[0]?.ok]).toEqual([0, true])
    expect(keys(verify.json[0])).toEqual(expect.arrayContaining('ok database originals audit root head faults'.split(' ')))
    expect(keys((first(slots).slots as object[])[0])).toEqual(['id', 'kind', 'name', 'added'])
    const more = await masar(['key', 'add', path, '--name', 'Second', '--json'], { ...key, MASAR_NEW_PASSPHRASE: 'another four unrelated words' })
    expect(more.json[0]?.slots).toHaveLength(3)
  })
})

describe('people', () => {
  it('get tables and sentences in their language, data on stdout and the rest on stderr', async () => {
    const english = await masar(['list', path, 'sources'], key)
    const arabic = await masar(['list', path, 'sources', '--lang', 'ar'], key)
    expect(english.stdout).toMatch(/^source\s+file/)
    expect(english.stderr.trim()).toBe('1 row')
    expect(arabic.stdout).toContain('المصدر')
    expect(arabic.stderr).toContain('سطر واحد')
  })

  it('read what a passphrase file says', async () => {
    const file = join(folder.path, 'pass.txt')
    writeFileSync(file, `${PASSPHRASE}\r\nsecond line\r\n`)
    expect((await masar(['list', path, 'charts', '--passphrase-file', file])).code).toBe(0)
  })
})

describe('exit codes', () => {
  it.each([
    [2, []],
    [2, ['frobnicate']],
    [2, ['list']],
    [2, ['list', path, 'nonsense']],
    [2, ['list', path, 'events', '--nonsense']],
    [2, ['list', path, 'events', '--limit', 'many']],
    [2, ['list', path, 'events', '--from', 'yesterday']],
    [2, ['chart', path, '--out', 'chart.gif']],
    [1, ['show', path, 'v99999']],
    [1, ['contacts', path, '+34999999999']],
    [1, ['import', path, join(folder.path, 'nowhere.csv')]],
    [1, ['new', path]],
    [2, ['dismantle', path]],
    [2, ['dismantle', path, '--remove', '3', '--objective', 'all']],
    [1, ['pack', path, '--exhibit', 'E-1', '--out', 'pack.zip']],
    [1, ['chart', path, '--out', 'chart.png']],
    [1, ['verify', join(folder.path, 'no-such-case')]],
    [0, ['--help']],
    [0, ['list', '--help']],
  ])('%i for %j', async (code, args) => {
    const ran = await masar(args, key)
    expect(ran.code).toBe(code)
    if (code !== 0) expect([ran.stdout, ran.stderr.trim() === '']).toEqual(['', false])
    expect(ran.stderr).not.toMatch(/^\s+at /m)
  })

  it('3 for the wrong passphrase, 2 where there is none to be had', async () => {
    expect((await masar(['list', path, 'events'], { MASAR_PASSPHRASE: 'no such words at all' })).code).toBe(3)
    expect((await masar(['list', path, 'events'])).code).toBe(2)
  })

  it('4 for a damaged case, which is not touched', async () => {
    const db = join(path, 'case.db')
    const whole = readFileSync(db)
    writeFileSync(db, whole.subarray(0, 8_192))
    const ran = await run('list', path, 'events')
    expect(readFileSync(db).length).toBe(8_192)
    writeFileSync(db, whole)
    expect(ran.code).toBe(4)
    expect(existsSync(join(path, 'lock'))).toBe(false)
  })
})
