import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDatabase } from '../../../../../main/case/database/open.ts'
import { diagnose } from '../../../../../main/case/database/page-one.ts'
import { scratch } from '../fixture.ts'

const KEY = Buffer.alloc(32, 7)

test('tells a cut database, another key, a plain database and noise apart', () => {
  const path = join(scratch(), 'case.db')
  const db = createDatabase(path, KEY)
  db.exec('CREATE TABLE t (a)')
  db.exec('CREATE TABLE u (a)')
  db.close()
  const whole = readFileSync(path)
  expect(diagnose(path, KEY)).toBe('damaged')
  writeFileSync(path, whole.subarray(0, 4_096))
  expect(diagnose(path, KEY)).toBe('short')
  expect(diagnose(path, Buffer.alloc(32, 8))).toBe('damaged')
  writeFileSync(path, whole.subarray(0, 100))
  expect(diagnose(path, KEY)).toBe('damaged')
  writeFileSync(path, 'SQLite format 3\0 and so on')
  expect(diagnose(path, KEY)).toBe('foreign')
})
