import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { masar } from './masar.ts'

const folder = mkdtempSync(join(tmpdir(), 'masar-documents-'))
const path = join(folder, 'contacts.vcf')
const book = join(folder, 'case.masar')
const env = { MASAR_PASSPHRASE: 'a passphrase of the test' }
const card = (name: string, number: string): string =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nTEL;TYPE=CELL:${number}\r\nNOTE:met at the port\r\nEND:VCARD\r\n`

beforeAll(async () => {
  writeFileSync(path, card('Karim Fictif', '+212600000001') + card('Lina Fictive', '+212600000002'))
  expect((await masar(['new', book, '--title', 'T', '--number', '1', '--region', 'MA', '--zone', 'Africa/Casablanca'], env)).code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

describe('an address book on the command line', () => {
  it('is shown before: what its rows state, without zone, dates and columns', async () => {
    const { stdout, code } = await masar(['preview', path])
    expect(code).toBe(0)
    expect(stdout).toContain('contact: Karim Fictif; +212600000001')
    expect(stdout).not.toMatch(/zone|date order|Africa/)
  })
  it('is imported, and says what it held in plain words', async () => {
    const { stdout, stderr } = await masar(['import', book, path], env)
    expect(stdout + stderr).toContain('2 rows read = 2 kept + 0 duplicates + 0 rejected; 0 new events')
    expect(stdout + stderr).toContain('2 contacts')
    const again = await masar(['import', book, path, '--json'], env)
    expect(again.json).toMatchObject([
      { read: 2, kept: 0, duplicates: 2, statements: [{ what: 'contact', count: 2 }], warnings: [{ code: 'already-imported' }] },
    ])
  })
  it('leads from each name to its row', async () => {
    const list = await masar(['list', book, 'entities', '--json'], env)
    const person = list.json.find(({ label }) => label === 'Karim Fictif')
    expect(person).toMatchObject({ kind: 'person', selectors: ['+212600000001'] })
    const shown = await masar(['show', book, String(person?.['id']), '--json'], env)
    expect(shown.json[0]).toMatchObject({ label: 'Karim Fictif', total: 1, evidence: [{ file: 'contacts.vcf', role: 'states' }] })
    expect(JSON.stringify(shown.json[0]?.['said'])).toContain('met at the port')
    expect(JSON.stringify(shown.json[0]?.['evidence'])).toContain('BEGIN:VCARD')
  })
})
