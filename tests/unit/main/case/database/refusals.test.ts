import { expect, test } from 'vitest'
import { refusalOf } from '../../../../../main/case/database/refusals.ts'

test.each([
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['SQLITE_BUSY', 'case-in-use'],
  ['SQLITE_CORRUPT', 'case-damaged'],
  ['SQLITE_CORRUPT_INDEX', 'case-damaged'],
  ['SQLITE_NOTADB', 'case-damaged'],
  ['SQLITE_READONLY', 'not-writable'],
  ['SQLITE_CANTOPEN', 'not-writable'],
  ['EACCES', 'not-writable'],
  ['EROFS', 'not-writable'],
])('%s reads as %s and keeps its cause', (system, code) => {
  const error = Object.assign(new Error('from below'), { code: system })
  expect(refusalOf(error)).toMatchObject({ code, cause: error })
})

test('anything else stays what it is', () => {
  for (const error of [new TypeError('a fault of ours'), Object.assign(new Error('unique'), { code: 'SQLITE_CONSTRAINT_UNIQUE' }), 'text', null])
    expect(refusalOf(error)).toBe(error)
})
