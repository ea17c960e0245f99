import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codeOf, renameOver, replaceFile, syncFolder } from '../../../../../main/case/disk/durable.ts'
import { scratch } from '../fixture.ts'

test('replaces the whole content and leaves no temporary file', () => {
  const folder = scratch()
  const path = join(folder, 'head')
  replaceFile(path, 'a much longer first content')
  replaceFile(path, 'second')
  expect(readFileSync(path, 'utf8')).toBe('second')
  expect(readdirSync(folder)).toEqual(['head'])
})

test('a replacement that fails leaves the old content and no temporary file', () => {
  const folder = scratch()
  mkdirSync(join(folder, 'head', 'in the way'), { recursive: true })
  expect(() => replaceFile(join(folder, 'head'), 'x')).toThrow()
  expect(readdirSync(folder)).toEqual(['head'])
})

test('overwrites a temporary file that a crash left', () => {
  const folder = scratch()
  writeFileSync(join(folder, 'head.tmp'), 'half of someth')
  replaceFile(join(folder, 'head'), 'whole')
  expect(readdirSync(folder)).toEqual(['head'])
})

test('renames over a file, and says what the system says when it cannot', () => {
  const folder = scratch()
  writeFileSync(join(folder, 'a'), 'new')
  writeFileSync(join(folder, 'b'), 'old')
  renameOver(join(folder, 'a'), join(folder, 'b'))
  expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('new')
  expect(() => renameOver(join(folder, 'missing'), join(folder, 'b'))).toThrow('ENOENT')
})

test('syncing a folder does nothing on Windows, where a folder cannot be opened', () => {
  const platform = Object.getOwnPropertyDescriptor(process, 'platform')
  Object.defineProperty(process, 'platform', { value: 'win32' })
  try {
    expect(() => syncFolder('no such folder')).not.toThrow()
  } finally {
    if (platform) Object.defineProperty(process, 'platform', platform)
  }
  if (process.platform !== 'win32') expect(() => syncFolder('no such folder')).toThrow('ENOENT')
})

test('on Windows a file held for a moment is tried again, and not for ever', () => {
  const platform = Object.getOwnPropertyDescriptor(process, 'platform')
  const folder = scratch()
  mkdirSync(join(folder, 'full', 'in the way'), { recursive: true })
  writeFileSync(join(folder, 'a'), '')
  Object.defineProperty(process, 'platform', { value: 'win32' })
  try {
    expect(() => renameOver(join(folder, 'a'), join(folder, 'full'))).toThrow()
  } finally {
    if (platform) Object.defineProperty(process, 'platform', platform)
  }
})

test('the code of an error', () => {
  expect(codeOf(Object.assign(new Error('x'), { code: 'EBUSY' }))).toBe('EBUSY')
  expect(codeOf(new Error('x'))).toBe('')
  expect(codeOf('x')).toBe('')
})
