import { expect, test } from 'vitest'
import { createLegFinder } from '../../../../../main/import/normalise/legs.ts'
import type { LegRule, Mapping, Observation } from '../../../../../main/import/types.ts'
import { parsePhone } from '../../../../../shared/identifiers/phone.ts'
import { eventKindCode, type EventKind } from '../../../../../shared/model/event.ts'

const [caller, callee] = [parsePhone('0692000011', 'MA'), parsePhone('0692000024', 'MA')]

/** Pairs found among two rows of one kind, a second apart. */
function pairs(kind: EventKind, legs: LegRule): number[] {
  const finder = createLegFinder({ legs, columns: {} } as unknown as Mapping)
  for (const [row, start] of [
    [2, 0],
    [3, 1_000],
  ] as const)
    finder?.add(['7'], { row, start, kind: eventKindCode(kind), caller, callee } as Observation)
  return [...(finder?.pairs() ?? [])]
}

test('two rows within a rule’s seconds are one call, but two messages', () => {
  expect(pairs('call', { columns: [0], within: 2 })).toEqual([3, 2])
  expect(pairs('sms', { columns: [0], within: 2 })).toEqual([])
})

test('rows that carry one number of a record are one, whatever they are', () => expect(pairs('sms', { columns: [0], within: 86_400 })).toEqual([3, 2]))
