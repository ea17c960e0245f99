import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { START_FLAGS } from '../../../main/process/start-flags.ts'

test('the command line in a checkout starts with the flags of the process of a case', () => {
  const text = readFileSync(new URL('../../../tools/bootstrap.mjs', import.meta.url), 'utf8')
  const [, list = ''] = /const flags = [^?]*\? \[(.*?)\] : \[\]/.exec(text) ?? []
  expect(list.split(', ')).toEqual(START_FLAGS.map((flag) => `'${flag}'`))
})
