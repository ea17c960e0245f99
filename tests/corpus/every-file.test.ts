import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EXPECTED, filesIn, FOLDERS, present } from './every-file.ts'

if (!present) process.stdout.write('every-file: files of others are not here; none was read\n')

test('every folder has a test file of its own', () => {
  const tests = readdirSync(import.meta.dirname).flatMap((name) => /^every-file-(.+)\.test\.ts$/.exec(name)?.[1] ?? [])
  expect(tests.sort()).toEqual([...FOLDERS].sort())
})

test.skipIf(!present)('together they read every file, and every file that is expected', () => {
  expect(FOLDERS.flatMap(filesIn).sort()).toEqual(Object.keys(EXPECTED).sort())
})
