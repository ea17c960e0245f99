import { describe, expect, test } from 'vitest'
import type { Preview } from '../../../../shared/api/data.ts'
import { importable, isUnsure, queued, saidOf, type QueuedFile } from '../../../../renderer/state/jobs-import-queue.ts'

const looked = (preview: Partial<Preview>): QueuedFile => ({
  ...queued('f1', '/in/a.csv'),
  state: 'ready',
  preview: { alreadyImported: null, ...preview } as Preview,
})

test('a file that would be guessed at waits for a person', () => {
  const [sure, unsure, known] = [looked({}), looked({ unsure: true }), looked({ unsure: true, alreadyImported: 'src1' })]
  expect([sure, unsure, known].map(isUnsure)).toEqual([false, true, false])
  expect(importable([sure, unsure, known])).toEqual([sure])
})

describe('what is said of a file', () => {
  test('after a plan goes into the plan, which goes before it', () => {
    expect(saidOf({ zone: 'UTC', plan: { headerRow: 2, zone: 'UTC' } }, { zone: 'Africa/Tripoli' })).toEqual({
      zone: 'Africa/Tripoli',
      plan: { headerRow: 2, zone: 'Africa/Tripoli' },
    })
  })
  test('anew of its format, encoding or sheets forgets the plan', () => {
    for (const more of [{ format: 'generic' }, { encoding: 'cp720' }, { sheets: ['B'] }])
      expect(saidOf({ plan: { headerRow: 2 }, region: 'MA' }, more).plan).toBeUndefined()
  })
})
