import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PASSPHRASE, quickCase, records, testFolder } from '../service/calls.ts'
import { masar } from './masar.ts'

const folder = testFolder()
const path = join(folder.path, 'Q.masar')
const run = (...args: string[]) => masar(args, { MASAR_PASSPHRASE: PASSPHRASE })

beforeAll(async () => {
  await quickCase(path)
  const done = await run('import', path, folder.file('calls.csv', records(40)), '--json')
  expect(done.code).toBe(0)
})
afterAll(() => folder.remove())

it('gives the report as one object', async () => {
  const { code, json } = await run('quality', path, 'src1', '--json')
  expect([code, json.length]).toEqual([0, 1])
  expect(json[0]).toMatchObject({ source: 'src1', file: 'calls.csv', sums: { read: 41, rejected: 1 } })
})

it('tells it in words, in the language asked for', async () => {
  const { code, stdout } = await run('quality', path, 'src1', '--lang', 'fr')
  expect(code).toBe(0)
  expect(stdout).toContain('Rapport de qualité')
  expect(stdout).toContain(`row 42  +212600000001,+34600000001,Voice,Outgoing,2031-02-31`)
  expect(stdout).not.toMatch(/quality\.[a-z]/)
})

it('draws a file a page', async () => {
  const out = join(folder.path, 'report.svg')
  const { code, json } = await run('quality', path, 'src1', '--out', out, '--json')
  expect(code).toBe(0)
  expect(json[0]).toMatchObject({ file: out })
  expect(readFileSync(out, 'utf8')).toContain('<svg')
  expect(existsSync(join(folder.path, `report-${String(json[0]?.['pages'])}.svg`))).toBe(true)
})

it('refuses another kind of file, and a source that is not there', async () => {
  expect((await run('quality', path, 'src1', '--out', join(folder.path, 'x.png'))).code).toBe(2)
  expect((await run('quality', path, 'src9', '--json')).code).toBe(1)
})
