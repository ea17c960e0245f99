import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PASSPHRASE, testFolder, testService } from './calls.ts'

const folder = testFolder()
const { call, service, changed } = testService()
const A = '0600000001'
const text = (day: number): string => `c1;c2;c3;c4\n${A};0600000002;${day}/12/2025 10:00:00;Parti\n${A};0600000003;${day}/12/2025 11:00:00;Venu\n`
const PLAN = {
  fields: { subject: { column: 0 }, correspondent: { column: 1 }, start: { column: 2 }, direction: { column: 3 } },
  values: { direction: { Parti: 'out', Venu: 'in' } },
}
let file: string

beforeAll(async () => {
  await call('case.create', {
    path: join(folder.path, 'Formats.masar'),
    title: 'F',
    number: '',
    region: 'MA',
    zone: 'Africa/Casablanca',
    passphrase: PASSPHRASE,
    author: 'Tester',
  })
  file = folder.file('mine.csv', text(20))
})
afterAll(async () => {
  await service.close()
  folder.remove()
})

const own = async (): Promise<string[]> => (await call('formats.list', {})).filter((format) => format.own).map(({ id }) => id)
const audit = async (action: string): Promise<Record<string, unknown>[]> =>
  (await call('audit.list', { offset: 0, limit: 50 })).entries
    .filter((entry) => entry.action === action)
    .map((entry) => JSON.parse(entry.details) as Record<string, unknown>)

describe('formats of a case', () => {
  it('are listed beside the shipped ones, documents too', async () => {
    const formats = await call('formats.list', {})
    expect(formats.map(({ id }) => id)).toEqual(expect.arrayContaining(['generic', 'morocco-operator']))
    expect(formats.some(({ document }) => document)).toBe(true)
    expect(await own()).toEqual([])
  })

  it('are made of a plan, on the record, and recognised from then on', async () => {
    expect((await call('import.preview', { path: file })).format).toBe('generic')
    const { id } = await call('formats.save', { name: 'Mon tableau', plan: { headerRow: 1, ...PLAN }, path: file })
    expect(id).toBe('own-mon-tableau')
    expect(changed).toContain('changed formats')
    expect(await audit('format-saved')).toMatchObject([{ format: id, definition: { whole: true, values: { Parti: { direction: 'out' } } } }])
    const preview = await call('import.preview', { path: folder.file('next.csv', text(21)) })
    expect(preview).toMatchObject({
      format: id,
      unsure: false,
      doubt: null,
      confidence: 1,
      rows: [{ event: { direction: 'out' } }, { event: { direction: 'in' } }],
    })
    const report = await call('import.run', { job: 'j', path: join(folder.path, 'next.csv') })
    expect(report).toMatchObject({ format: id, read: 2, kept: 2 })
    // Whoever asks later how it was read finds the definition as it was then.
    expect((await audit('import'))[0]).toMatchObject({ definition: { id } })
  })

  it('are not overwritten but by name of the one they replace', async () => {
    const again = { name: 'MON TABLEAU', plan: { headerRow: 1, ...PLAN, zone: 'Africa/Tunis' }, path: file }
    await expect(call('formats.save', again)).rejects.toMatchObject({ code: 'format-exists' })
    expect(await call('formats.save', { ...again, replace: 'own-mon-tableau' })).toEqual({ id: 'own-mon-tableau' })
    expect(await own()).toEqual(['own-mon-tableau'])
  })

  it('are refused where their plan does not fit the file, and the case stays as it was', async () => {
    const before = await own()
    for (const [plan, code] of [
      [{ fields: { ...PLAN.fields, imei: { column: 9 } } }, 'plan-column'],
      [{ fields: { start: { column: 2 } } }, 'plan-no-party'],
      [{ fields: { ...PLAN.fields, colour: { column: 1 } } }, 'plan-field'],
    ] as const)
      await expect(call('formats.save', { name: 'Bad', plan, path: file })).rejects.toMatchObject({ code })
    expect(await own()).toEqual(before)
  })

  it('go out to a file and come in again, whole', async () => {
    const out = join(folder.path, 'format.json')
    const { sha256, file: name } = await call('formats.export', { id: 'own-mon-tableau', path: out })
    expect([name, sha256]).toEqual(['format.json', createHash('sha256').update(readFileSync(out)).digest('hex')])
    expect(readFileSync(out, 'utf8')).not.toContain(A)
    // The very same again is no change.
    const before = changed.length
    expect(await call('formats.import', { path: out })).toEqual({ id: 'own-mon-tableau' })
    expect(changed.length).toBe(before)
    await call('formats.remove', { id: 'own-mon-tableau' })
    expect(await own()).toEqual([])
    expect(await call('formats.import', { path: out })).toEqual({ id: 'own-mon-tableau' })
    expect(await audit('format-brought')).toMatchObject([{ format: 'own-mon-tableau' }])
    const other = JSON.parse(readFileSync(out, 'utf8')) as Record<string, unknown>
    writeFileSync(out, JSON.stringify({ ...other, note: 'changed' }))
    await expect(call('formats.import', { path: out })).rejects.toMatchObject({ code: 'format-exists' })
    expect(await call('formats.import', { path: out, replace: true })).toEqual({ id: 'own-mon-tableau' })
  })

  it('may be shipped ones, which go out, come in under a name of their own, and cannot be removed', async () => {
    const out = join(folder.path, 'shipped.json')
    await call('formats.export', { id: 'bandicoot', path: out })
    expect(await call('formats.import', { path: out })).toEqual({ id: 'own-bandicoot' })
    await expect(call('formats.remove', { id: 'bandicoot' })).rejects.toMatchObject({ code: 'format-shipped' })
    await expect(call('formats.remove', { id: 'own-nothing' })).rejects.toMatchObject({ code: 'format-unknown' })
    await expect(call('formats.export', { id: 'nothing', path: out })).rejects.toMatchObject({ code: 'format-unknown' })
    await call('formats.remove', { id: 'own-bandicoot' })
  })

  it('are refused where a file is hostile or none', async () => {
    const good = { id: 'x', name: { en: 'X', fr: 'X', ar: 'X' }, kind: 'calls', country: null, extensions: ['csv'], columns: [] }
    for (const [content, where] of [
      ['no json', '{}'],
      ['[]', '{}'],
      [JSON.stringify({ ...good, reader: 'whatsapp-text' }), 'reader'],
      [JSON.stringify({ ...good, kind: 'chat' }), 'kind'],
      [JSON.stringify({ ...good, footers: ['a'] }), 'footers'],
      [JSON.stringify({ ...good, fileNames: [{ pattern: '^(a|a)*$', says: {} }] }), 'fileNames.0.pattern'],
      [JSON.stringify({ ...good, zeroSeconds: { pattern: '(?=a)', kind: 'sms' } }), 'zeroSeconds.pattern'],
      [JSON.stringify({ ...good, extra: 1 }), 'extra'],
    ] as const) {
      const outcome = call('formats.import', { path: folder.file('bad.json', content) })
      await expect(outcome, content).rejects.toMatchObject({ code: 'format-faulty', params: { reason: expect.stringContaining(where) as string } })
    }
    const polluted = JSON.stringify(good).replace(
      '"columns":[]',
      '"columns":[],"fieldsFrom":{"__proto__":{"constant":"x"}},"values":{"__proto__":{"kind":"sms"}}',
    )
    await call('formats.import', { path: folder.file('polluted.json', polluted) })
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>).constant).toBeUndefined()
    await call('formats.remove', { id: 'own-x' })
    await expect(call('formats.import', { path: folder.file('big.json', ' '.repeat(2_000_000)) })).rejects.toMatchObject({ code: 'file-too-large' })
    await expect(call('formats.import', { path: join(folder.path, 'nowhere.json') })).rejects.toMatchObject({ code: 'file-missing' })
  })
})
