import { readdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readHolder, releaseLock, takeLock } from '../../../../../main/case/disk/lock.ts'
import { scratch } from '../fixture.ts'

test('says who holds the case, and is gone when released', () => {
  const folder = scratch()
  expect(readHolder(folder)).toBeNull()
  expect(takeLock(folder)).toBe(false)
  expect(readHolder(folder)).toMatchObject({ pid: process.pid, host: hostname() })
  releaseLock(folder)
  releaseLock(folder)
  expect(readdirSync(folder)).toEqual([])
})

test('takes over what was left behind, and says so', () => {
  const folder = scratch()
  writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: 1, host: 'another', since: 0 }))
  expect(takeLock(folder)).toBe(true)
  expect(readHolder(folder)?.pid).toBe(process.pid)
})

test.each(['', '{', '[]', '{"pid":"1","host":"x","since":0}', '\0'])('a lock file that says %j names nobody', (text) => {
  const folder = scratch()
  writeFileSync(join(folder, 'lock'), text)
  expect(readHolder(folder)).toBeNull()
  expect(takeLock(folder)).toBe(false)
})
