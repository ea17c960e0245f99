import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { happen } from '../../../../main/sample/events.ts'
import { sampleFiles } from '../../../../main/sample/files.ts'
import { BURNERS, NEW_NUMBER, OLD_NUMBER, PEOPLE, SHARED_IMEI } from '../../../../main/sample/people.ts'

const world = happen()
const files = sampleFiles(world)
const text = (name: string): string => Buffer.from(files.find((file) => file.name === name)?.bytes ?? []).toString('latin1')

test('the same seed gives the same bytes', () => {
  const hash = (all: typeof files): string => all.reduce((sum, file) => sum.update(file.bytes), createHash('sha256')).digest('hex')
  expect(hash(sampleFiles(happen()))).toBe(hash(files))
})

test('about twenty thousand rows of seven layouts', () => {
  expect(files.length).toBe(17)
  expect(world.happenings.length).toBeGreaterThan(15_000)
})

test('the pilot is silent under his old number after the change, and under the new one before', () => {
  const last = Math.max(...world.happenings.filter((one) => one.from === OLD_NUMBER || one.to === OLD_NUMBER).map((one) => one.at))
  const first = Math.min(...world.happenings.filter((one) => one.from === NEW_NUMBER || one.to === NEW_NUMBER).map((one) => one.at))
  expect(first).toBeGreaterThan(last)
})

test('one handset carries three numbers', () => {
  const rows = text(`Handset ${SHARED_IMEI}.csv`)
    .split('\n')
    .filter((line) => line.includes(SHARED_IMEI) && line.startsWith('+'))
  const numbers = new Set(
    rows.map((line) => {
      const [from, to, , direction] = line.split(',')
      return direction === 'Outgoing' ? from : to
    }),
  )
  expect(numbers).toEqual(new Set([OLD_NUMBER, ...BURNERS]))
})

test('every IMEI has a right check digit', () => {
  for (const { imei } of PEOPLE) {
    const sum = [...imei].reverse().reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 ? 2 : 1)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
    expect(sum % 10, imei).toBe(0)
  }
})

test('people are marked fictitious', () => {
  for (const one of PEOPLE) expect(one.name + one.arabic).toMatch(/\(fictif\).*\(وهمي\)/)
})
