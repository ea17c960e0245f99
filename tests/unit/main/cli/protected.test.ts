import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCase } from '../../../../main/case/open.ts'
import { fold } from '../../../../shared/names/fold.ts'
import { PASSPHRASE, quickCase, records, testFolder } from '../service/calls.ts'
import { masar, type Ran } from './masar.ts'

const folder = testFolder()
const path = join(folder.path, 'Guarded.masar')
const run = (...args: string[]): Promise<Ran> => masar([...args, '--json'], { MASAR_PASSPHRASE: PASSPHRASE })
const NAME = 'Selma Fictive'
const NUMBER = '+34600000003'
const SECRETS = [NAME, 'ZT0077', NUMBER, NUMBER.slice(1), NUMBER.slice(3)]
const said = (text: string): string[] => SECRETS.filter((secret) => text.includes(secret))

beforeAll(async () => {
  await quickCase(path)
  await run('import', path, folder.file('calls.csv', records(40).replace('+34600000001,Voice,Outgoing,2031-02-31', `${NUMBER},Voice,Outgoing,2031-02-31`)))
  const open = await openCase(path, { passphrase: PASSPHRASE })
  open.write((db) => {
    const { lastInsertRowid: row } = db
      .prepare("INSERT INTO entity (kind, label, identity, folded, protection) VALUES ('person', ?, 'ZT0077', ?, 'minor')")
      .run(NAME, fold(NAME))
    const number = db.prepare('SELECT id FROM selector WHERE value = ?').pluck().get(NUMBER) as number
    db.prepare("INSERT INTO link (kind, a, b, certainty) VALUES ('uses', ?, ?, 'confirmed')").run(`e${row}`, `s${number}`)
    return { result: undefined, note: { action: 'test', details: {} } }
  })
  open.close()
})
afterAll(() => folder.remove())

const LINES: string[][] = [
  ['list', path, 'events'],
  ['list', path, 'selectors'],
  ['list', path, 'entities'],
  ['list', path, 'links'],
  ['list', path, 'rejected'],
  ['show', path, 'e1'],
  ['search', path, 'selma'],
  ['search', path, '0034 600 000 003'],
]

it('names nobody protected unless asked to, and then writes it down', { timeout: 120_000 }, async () => {
  for (const line of LINES) {
    const hidden = await run(...line)
    expect([line.join(' '), hidden.code, said(hidden.stdout + hidden.stderr)]).toEqual([line.join(' '), 0, []])
    expect(hidden.json.length).toBeGreaterThan(0)
    const shown = await run(...line, '--reveal')
    expect(said(shown.stdout).length).toBeGreaterThan(0)
  }
  const log = await run('list', path, 'audit')
  const revealed = log.json.filter((entry) => entry['action'] === 'revealed').map((entry) => JSON.parse(entry['details'] as string) as { what: string })
  expect(revealed.map(({ what }) => what).toReversed()).toEqual(
    LINES.map(([command = '', , of = '']) => (command === 'search' ? 'search' : `${command} ${of}`)),
  )
})

it('says of a row that is kept back that it is', async () => {
  const [rejected] = (await run('list', path, 'rejected')).json
  expect(rejected).toMatchObject({ raw: null, withheld: true })
  const people = await masar(['list', path, 'rejected', '--lang', 'en'], { MASAR_PASSPHRASE: PASSPHRASE })
  expect(people.stdout).toContain('Kept back')
})

it('writes no file that names them, and keeps what others ask of them under the pseudonym', { timeout: 120_000 }, async () => {
  for (const line of [
    ['export', path, '--out', join(folder.path, 'out.csv')],
    ['export', path, '--out', join(folder.path, 'out.json')],
    ['chart', path, '--out', join(folder.path, 'out.svg')],
    ['chart', path, '--out', join(folder.path, 'chart.json'), '--of', NUMBER],
  ]) {
    const out = line[3] ?? ''
    expect([(await run(...line)).code, said(readFileSync(out, 'utf8'))]).toEqual([0, []])
    expect([(await run(...line, '--reveal')).code, said(readFileSync(out, 'utf8')).length > 0]).toEqual([0, true])
  }
  for (const line of [
    ['contacts', path, '+212600000001'],
    ['network', path],
    ['around', path, 'v1'],
    ['chains', path, '--least', '1'],
    ['handsets', path],
  ])
    expect([line[0], said((await run(...line)).stdout)]).toEqual([line[0], []])
})
