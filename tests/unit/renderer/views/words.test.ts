import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isShortcut } from '../../../../renderer/components/keys.ts'
import { detailsOf } from '../../../../renderer/views/log/sentence.ts'
import { stepsOf } from '../../../../renderer/views/home/NextSteps.tsx'
import { sameWord, twoPlaces, wordsOf } from '../../../../renderer/views/newcase/words.ts'
import { timeLeft } from '../../../../renderer/components/time-left.ts'

describe('recovery words', () => {
  test('are read from a numbered list as well as from a line', () => {
    expect(wordsOf('1. Abandon\n2) ability, 3 able')).toEqual(['abandon', 'ability', 'able'])
  })
  test('two different places are asked for, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 2, maxLength: 2 }), ([a = 0, b = 0]) => {
        const values = [a, b]
        const [first, second] = twoPlaces(24, () => values.shift() ?? 0)
        return first < second && first >= 0 && second < 24
      }),
    )
  })
  test('case and spaces around a word do not count', () => {
    expect(sameWord(' Abandon ', 'abandon')).toBe(true)
    expect(sameWord('abandons', 'abandon')).toBe(false)
  })
})

describe('shortcuts', () => {
  const press = (key: string, code: string, over: object = {}) => ({ key, code, ctrlKey: true, metaKey: false, shiftKey: false, altKey: false, ...over })
  test('work by the place of the key on an Arabic keyboard', () => {
    expect(isShortcut(press('م', 'KeyL'), 'Ctrl L')).toBe(true)
    expect(isShortcut(press('٢', 'Digit2'), 'Ctrl 2')).toBe(true)
  })
  test('mind every modifier', () => {
    expect(isShortcut(press('l', 'KeyL', { shiftKey: true }), 'Ctrl L')).toBe(false)
    expect(isShortcut(press('l', 'KeyL', { ctrlKey: false }), 'Ctrl L')).toBe(false)
    expect(isShortcut(press('F1', 'F1', { ctrlKey: false }), 'F1')).toBe(true)
  })
})

test('the step to do next is the first that is not done', () => {
  expect(stepsOf({ sources: 1, charts: 0, exhibits: 0 }).map(({ done, now }) => [done, now])).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ])
  expect(stepsOf({ sources: 1, charts: 1, exhibits: 1 }).some(({ now }) => now)).toBe(false)
})

test('what an entry of the log says survives what cannot be read', () => {
  expect(detailsOf({ details: '{"file":"a.csv"}' })).toEqual({ file: 'a.csv' })
  expect(detailsOf({ details: 'not json' })).toEqual({})
  expect(detailsOf({ details: '[1]' })).toEqual({})
})

test('time left is rounded as one says it', () => {
  const t = (key: string, values?: Record<string, string | number>) => `${key} ${values?.['count'] ?? ''}`.trim()
  expect(timeLeft(1, t)).toBe('common.leftMoment')
  expect(timeLeft(12, t)).toBe('common.leftSeconds 15')
  expect(timeLeft(61, t)).toBe('common.leftMinutes 1')
})
