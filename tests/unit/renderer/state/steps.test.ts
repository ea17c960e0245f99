import fc from 'fast-check'
import { expect, test } from 'vitest'
import { back, begin, forth, step, type Steps } from '../../../../renderer/state/steps.ts'

const add = (steps: Steps<number[], number>, command: number) => step(steps, command, [...steps.now, command])

test('every step back can be gone again, and the other way round', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 30 }), fc.nat(40), (commands, times) => {
      const all = commands.reduce(add, begin<number[], number>([]))
      let steps = all
      for (let at = 0; at < times; at++) steps = back(steps)
      expect(steps.now).toEqual(commands.slice(0, Math.max(0, commands.length - times)))
      for (let at = 0; at < times; at++) steps = forth(steps)
      expect(steps).toEqual(all)
    }),
  )
})

test('a new step forgets what was undone', () => {
  const steps = add(back(add(add(begin<number[], number>([]), 1), 2)), 3)
  expect(steps.now).toEqual([1, 3])
  expect(forth(steps)).toBe(steps)
})

test('no more than 200 steps are kept', () => {
  const steps = Array.from({ length: 250 }, (_, at) => at).reduce(add, begin<number[], number>([]))
  expect(steps.past).toHaveLength(200)
  expect(steps.past[0]?.before).toHaveLength(50)
})
