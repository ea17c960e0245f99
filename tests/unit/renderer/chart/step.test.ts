import { expect, test } from 'vitest'
import { stepTo } from '../../../../renderer/chart/step.ts'

const canvas = {
  places: (): [string, { x: number; y: number }][] => [
    ['s1', { x: 0, y: 0 }],
    ['s2', { x: 100, y: 5 }],
    ['s3', { x: 210, y: 0 }],
  ],
}

test('an arrow leads to the nearest node that way, and nowhere past the last', () => {
  expect(stepTo(canvas, 's1', 'right')).toBe('s2')
  expect(stepTo(canvas, 's2', 'right')).toBe('s3')
  expect(stepTo(canvas, 's3', 'right')).toBeNull()
})

test('with none chosen it begins in the middle, and on an empty plane nowhere', () => {
  expect(stepTo(canvas, undefined, 'up')).toBe('s2')
  expect(stepTo({ places: () => [] }, undefined, 'up')).toBeNull()
})
