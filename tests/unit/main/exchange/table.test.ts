import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { lift } from '../../../../main/analysis/protection.ts'
import { saveTable } from '../../../../main/exchange/table.ts'
import { ALI, CHO, openFake } from '../exhibit/fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'masar-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = join(folder, 'answer.csv')
const asked = { path, lang: 'fr', title: 'Contacts de Nadia Secrete', head: ['Numéro', 'Événements'] } as const
const saved = (): string => readFileSync(path, 'utf8')

it('writes CSV as a spreadsheet wants it, and runs nothing', () => {
  const { open, notes } = openFake()
  const rows = [
    ['=1+1', 2],
    ['@x', null],
    ['a "b", c', 0.5],
    ['-2\n', 1],
  ]
  const { file, rows: count, sha256 } = saveTable(open, { ...asked, title: 'x', head: [...asked.head], rows })
  expect([file, count]).toEqual([path, 4])
  expect(saved()).toBe('\ufeffNuméro,Événements\r\n\'=1+1,2\r\n\'@x,\r\n"a ""b"", c",0.5\r\n"\'-2\n",1\r\n')
  expect(notes).toEqual([{ action: 'table-saved', details: { title: 'x', rows: 4, columns: 2, sha256 } }])
})

it('lets no protected person out, not even one revealed on the screen, and says so in the log', () => {
  const { open, notes } = openFake()
  lift(open.read, [], true)
  saveTable(open, {
    ...asked,
    head: [...asked.head],
    rows: [
      [CHO, 1],
      ['Nadia Secrete', 2],
      ['Mère de SECRETE Nadia', 3],
      [ALI, 4],
    ],
  })
  expect(saved()).not.toMatch(/secrete|447700900103/i)
  expect(saved()).toContain('Victime\u00a02')
  expect(saved()).toContain(ALI)
  expect(JSON.stringify(notes)).not.toMatch(/secrete/i)
})

it('leaves nothing behind where the case is busy or the folder is not there', () => {
  const rows = [['a', 1]]
  const { open } = openFake(undefined, { busy: true })
  expect(() => saveTable(open, { ...asked, path: join(folder, 'busy.csv'), head: ['a', 'b'], rows })).toThrow('busy')
  expect(() => saveTable(openFake().open, { ...asked, path: join(folder, 'no', 'x.csv'), head: ['a', 'b'], rows })).toThrow('file-missing')
  expect(readdirSync(folder)).toEqual(['answer.csv'])
})
