import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashEntry, NO_ENTRY } from '../../../../../main/case/audit/entry.ts'

test('known answers, worked out apart: a change here would break the chain of every case', () => {
  const first = hashEntry({ id: 1, at: 1_790_000_000_000, actor: 'Amina', action: 'case-created', details: '{"case":"c"}', previous: NO_ENTRY })
  expect(first.toString('hex')).toBe('0beeb6624b4a290d00de846a31145520798caa5f91d163aebe7b075d058bc036')
  const second = hashEntry({ id: 2, at: 1_790_000_000_001, actor: 'أمينة', action: 'case-opened', details: '{}', previous: first })
  expect(second.toString('hex')).toBe('e486c01b4f6ae3d923b73576b3f9a06a5993a03c85a4df6a1427380bcb51f7bd')
})

test('text cannot move from one field to the next', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), fc.nat({ max: 20 }), (actor, action, cut) => {
      const base = { id: 1, at: 0, details: '{}', previous: NO_ENTRY }
      const at = Math.min(cut, actor.length)
      fc.pre(at < actor.length && actor.isWellFormed() && actor.slice(0, at).isWellFormed())
      expect(hashEntry({ ...base, actor: actor.slice(0, at), action: actor.slice(at) + action }).equals(hashEntry({ ...base, actor, action }))).toBe(false)
    }),
  )
})

test('every field counts', () => {
  const entry = { id: 3, at: -1, actor: 'a', action: 'b', details: 'c', previous: Buffer.alloc(32, 1) }
  const changed = [
    { ...entry, id: 4 },
    { ...entry, at: 1 },
    { ...entry, actor: 'x' },
    { ...entry, action: 'x' },
    { ...entry, details: 'x' },
    { ...entry, previous: NO_ENTRY },
  ]
  expect(new Set([entry, ...changed].map((each) => hashEntry(each).toString('hex'))).size).toBe(7)
})
