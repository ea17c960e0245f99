import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { expect, test } from 'vitest'
import { casePath, checkDatabaseFile, findCase } from '../../../../../main/case/disk/place.ts'
import { scratch } from '../fixture.ts'

test.each([
  ['a', 'a.masar'],
  ['a.masar', 'a.masar'],
  ['A.MASAR', 'A.MASAR'],
  [`a.masar${sep}`, 'a.masar'],
  ['operation.v2', 'operation.v2.masar'],
  ['.masar', '.masar.masar'],
])('%s means the folder %s', (given, folder) => {
  expect(casePath(given)).toBe(resolve(folder))
})

test('finds a case with and without its ending, and under a name of its own', () => {
  const folder = scratch()
  mkdirSync(join(folder, 'one.masar'))
  writeFileSync(join(folder, 'one.masar', 'header.json'), '{}')
  mkdirSync(join(folder, 'renamed'))
  writeFileSync(join(folder, 'renamed', 'case.db'), 'x')
  expect(findCase(join(folder, 'one'))).toBe(join(folder, 'one.masar'))
  expect(findCase(join(folder, 'one.masar'))).toBe(join(folder, 'one.masar'))
  expect(findCase(join(folder, 'renamed'))).toBe(join(folder, 'renamed'))
})

test('tells nothing there from something else there', () => {
  const folder = scratch()
  writeFileSync(join(folder, 'file.masar'), 'x')
  mkdirSync(join(folder, 'empty.masar'))
  expect(() => findCase(join(folder, 'none'))).toThrow(expect.objectContaining({ code: 'case-missing' }))
  for (const name of ['file.masar', 'file', 'empty.masar', '.'])
    expect(() => findCase(join(folder, name))).toThrow(expect.objectContaining({ code: 'case-foreign' }))
})

test.each([
  ['no database', null, 'case-damaged'],
  ['an empty one', 0, 'case-empty'],
  ['part of a page', 4_095, 'case-truncated'],
  ['a page and a bit', 5_000, 'case-truncated'],
])('refuses %s', (_what, size, code) => {
  const folder = scratch()
  if (size !== null) writeFileSync(join(folder, 'case.db'), Buffer.alloc(size))
  expect(() => checkDatabaseFile(folder)).toThrow(expect.objectContaining({ code }))
})

test('a log may still hold the page that a power cut left in part', () => {
  const folder = scratch()
  writeFileSync(join(folder, 'case.db'), Buffer.alloc(5_000))
  writeFileSync(join(folder, 'case.db-wal'), Buffer.alloc(32))
  expect(() => checkDatabaseFile(folder)).not.toThrow()
})
