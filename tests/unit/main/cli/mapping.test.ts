import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PASSPHRASE, quickCase, testFolder } from '../service/calls.ts'
import { masar, type Ran } from './masar.ts'

const folder = testFolder()
const path = join(folder.path, 'Mapped.masar')
const run = (...args: string[]): Promise<Ran> => masar([...args, '--json'], { MASAR_PASSPHRASE: PASSPHRASE })
const json = (name: string, value: unknown): string => folder.file(name, JSON.stringify(value))

const PLAN = {
  kind: 'calls',
  headerRow: 1,
  fields: { caller: { column: 1 }, callee: { column: 0 }, start: { columns: [2, 3], join: ' ' }, direction: { column: 4 }, kind: { constant: 'call' } },
  values: { direction: { Parti: 'out', Venu: 'in' } },
  skip: [{ column: 4, test: 'is', text: 'annulé' }],
}
const ROWS =
  'c1;c2;c3;c4;c5\n0600000002;0600000001;25/12/2025;10:00:00;Parti\n0600000003;0600000001;26/12/2025;11:00:00;VENU\n0600000004;0600000001;27/12/2025;12:00:00;Annulé\n'
const DEFINITION = {
  id: 'made-up',
  name: { en: 'Made up', fr: 'Inventé', ar: 'مختلق' },
  kind: 'calls',
  country: null,
  extensions: ['csv'],
  columns: [
    { names: ['c1'], fields: ['callee'], required: true },
    { names: ['c2'], fields: ['caller'], required: true },
    { names: ['c3'], fields: ['date'], required: true },
    { names: ['c4'], fields: ['time'], required: true },
    { names: ['c5'] },
  ],
  whole: true,
}

let file: string
beforeAll(async () => {
  await quickCase(path)
  file = folder.file('odd.csv', ROWS)
})
afterAll(() => folder.remove())

describe('--mapping', () => {
  it('reads a file by a plan, and tells the log of it', async () => {
    const seen = await run('preview', file, '--mapping', json('plan.json', PLAN))
    expect(seen.json[0]).toMatchObject({ planFaults: [], doubt: null, rows: [{ event: { from: '+212600000001', to: '+212600000002' } }, {}] })
    const { json: lines, code } = await run('import', path, file, '--mapping', join(folder.path, 'plan.json'))
    expect([code, lines[0]]).toEqual([0, expect.objectContaining({ planned: true, read: 2, kept: 2, rejected: 0 })])
    expect(lines[0]?.skipped).toContainEqual({ what: 'by-rule', rows: 1 })
    const audit = await run('list', path, 'audit')
    expect(JSON.parse(String(audit.json.find(({ action }) => action === 'import')?.details))).toMatchObject({ plan: PLAN })
    const skipped = await run('list', path, 'skipped')
    expect(skipped.json).toContainEqual(expect.objectContaining({ reason: 'by-rule', raw: '0600000004;0600000001;27/12/2025;12:00:00;Annulé' }))
  })

  it('reads a file by a definition, which becomes a format of the case', async () => {
    const definition = json('format.json', DEFINITION)
    const seen = await run('preview', file, '--mapping', definition)
    expect(seen.json[0]).toMatchObject({ format: 'own-made-up', rows: [{}, {}, {}] })
    const other = folder.file('other.csv', ROWS.replaceAll('2025', '2024'))
    const { json: lines } = await run('import', path, other, '--mapping', definition)
    expect(lines[0]).toMatchObject({ format: 'own-made-up', read: 3 })
    // Now the case knows it, and recognises the next file by itself.
    const third = folder.file('third.csv', ROWS.replaceAll('2025', '2023'))
    expect((await run('import', path, third)).json[0]).toMatchObject({ format: 'own-made-up', read: 3 })
  })

  it('exits with 2 and a sentence for a file that is neither', async () => {
    writeFileSync(join(folder.path, 'text.json'), 'not json')
    for (const [name, says] of [
      ['text.json', 'no JSON'],
      ['list.json', 'neither a mapping plan'],
      ['typo.json', 'fieldz'],
      ['bad.json', 'headerless.check.0'],
    ] as const) {
      if (name === 'list.json') json(name, [1])
      if (name === 'typo.json') json(name, { fieldz: {} })
      if (name === 'bad.json') json(name, { ...DEFINITION, headerless: { columns: [[], [], []], check: { 0: '(a+)+$' } } })
      const ran = await run('import', path, file, '--mapping', join(folder.path, name))
      expect([name, ran.code]).toEqual([name, 2])
      expect(ran.stderr).toContain(says)
    }
    expect((await run('preview', file, '--mapping', join(folder.path, 'nowhere.json'))).code).toBe(1)
  })

  it('refuses a plan that does not fit the file, and leaves the case as it was', async () => {
    const fresh = folder.file('fresh.csv', ROWS.replaceAll('2025', '2022'))
    const ran = await run('import', path, fresh, '--mapping', json('far.json', { ...PLAN, fields: { ...PLAN.fields, imei: { column: 9 } } }))
    expect(ran.code).toBe(1)
    expect(ran.stderr).toContain('10')
  })
})
