import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createCase, openCase } from '../../../../main/case/case.ts'
import { cells, COST, keepOriginal, newCase, PASSPHRASE, scratch, writeCell } from './fixture.ts'

test('a new case is a folder of its parts, open, empty and logged', async () => {
  const folder = scratch()
  const { case: open, recovery } = await newCase(folder)
  expect(recovery).toHaveLength(24)
  expect(open).toMatchObject({ path: join(folder, 'one.masar'), actor: 'Amina', notices: [], busy: false })
  expect(open.horizon()).toEqual({ observation: 0, selector: 0, cell: 0, entity: 0, source: 0, link: 0, otherRow: 0 })
  expect(Object.fromEntries(open.read.prepare('SELECT key, value FROM meta').raw().all() as [string, string][])).toMatchObject({
    id: open.id,
    title: 'Operation Fennec',
    number: '17/2026',
    region: 'MA',
    zone: 'Africa/Casablanca',
    author: 'Amina',
  })
  expect(open.read.prepare('SELECT id, actor, action FROM audit').all()).toEqual([{ id: 1, actor: 'Amina', action: 'case-created' }])
  expect(open.read.prepare('SELECT user_version FROM pragma_user_version').pluck().get()).toBe(
    readdirSync(new URL('../../../../main/case/schema/', import.meta.url)).filter((file) => file.endsWith('.sql')).length,
  )
  open.close()
  expect(readdirSync(join(folder, 'one.masar')).toSorted()).toEqual(['case.db', 'head', 'header.json', 'header.json.bak', 'originals'])
  expect(readdirSync(folder)).toEqual(['one.masar'])
})

test('opens again tomorrow, with the passphrase or the words, and logs each opening', async () => {
  const { case: first, recovery } = await newCase(scratch())
  writeCell(first, 'kept')
  const kept = await keepOriginal(first, Buffer.from('a;b\n1;2\n'))
  first.close()
  const second = await openCase(first.path, { passphrase: PASSPHRASE })
  expect([second.id, second.actor, cells(second)]).toEqual([first.id, 'Amina', ['kept']])
  second.close()
  const third = await openCase(first.path, { recovery: [recovery.join(' ').toUpperCase()] })
  expect(third.actor).toBe('recovery')
  const reader = await third.originals.open(kept.name)
  expect(Buffer.from(await reader.read(4, 3)).toString()).toBe('1;2')
  await reader.close()
  expect(third.read.prepare(`SELECT actor FROM audit WHERE action = 'case-opened' ORDER BY id`).pluck().all()).toEqual(['Amina', 'recovery'])
  expect(await third.verify()).toMatchObject({ ok: true, faults: [] })
  third.close()
})

test('the ending is added where it is left out', async () => {
  const folder = scratch()
  const { case: open } = await createCase({ path: join(folder, 'a.b'), title: 'T', number: '', region: 'MA', zone: 'UTC', passphrase: PASSPHRASE, cost: COST })
  expect(open).toMatchObject({ path: join(folder, 'a.b.masar'), actor: 'owner' })
  open.close()
  const again = await openCase(join(folder, 'a.b'), { passphrase: PASSPHRASE })
  again.close()
})

test('refuses a place that is taken and leaves what is there', async () => {
  const folder = scratch()
  mkdirSync(join(folder, 'one.masar'))
  writeFileSync(join(folder, 'one.masar', 'mine.txt'), 'mine')
  await expect(newCase(folder)).rejects.toMatchObject({ code: 'exists' })
  expect(readFileSync(join(folder, 'one.masar', 'mine.txt'), 'utf8')).toBe('mine')
  writeFileSync(join(folder, 'two.masar'), 'a file')
  await expect(
    createCase({ path: join(folder, 'two'), title: 'T', number: '', region: 'MA', zone: 'UTC', passphrase: PASSPHRASE, cost: COST }),
  ).rejects.toMatchObject({ code: 'exists' })
  expect(readdirSync(folder).toSorted()).toEqual(['one.masar', 'two.masar'])
})

test.each([
  ['a weak passphrase', { passphrase: 'short' }, 'weak-passphrase'],
  ['a cost under the floor', { cost: { m: 1_024, t: 1, p: 1 } }, 'kdf-refused'],
  ['a cost above 1 GiB', { cost: { m: 2_097_152, t: 1, p: 1 } }, 'kdf-refused'],
])('a create that fails for %s leaves no folder', async (_what, wrong, code) => {
  const folder = scratch()
  const options = { path: join(folder, 'one'), title: 'T', number: '', region: 'MA', zone: 'UTC', passphrase: PASSPHRASE, cost: COST, ...wrong }
  await expect(createCase(options)).rejects.toMatchObject({ code })
  expect(readdirSync(folder)).toEqual([])
})

test('makes the folders above it, and takes them away when the case cannot be made', async () => {
  const folder = scratch()
  const made = await newCase(join(folder, 'some', 'where'))
  made.case.close()
  expect(readdirSync(join(folder, 'some', 'where'))).toEqual(['one.masar'])
  await expect(newCase(join(folder, 'other', 'where'), { title: Symbol('cannot be stored') as unknown as string })).rejects.toThrow()
  expect(readdirSync(folder)).toEqual(['some'])
  writeFileSync(join(folder, 'file'), 'a file')
  await expect(newCase(join(folder, 'file', 'under'))).rejects.toMatchObject({ code: 'not-writable' })
})

test('a create that fails half way leaves no folder', async () => {
  const folder = scratch()
  const title = Symbol('cannot be stored') as unknown as string
  await expect(newCase(folder, { title })).rejects.toThrow()
  expect(readdirSync(folder)).toEqual([])
})
