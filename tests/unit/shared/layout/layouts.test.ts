import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layouts } from '../../../../shared/layout/index.ts'
import { boxesOf, overlap } from '../../../../shared/layout/boxes.ts'
import type { LayoutInput } from '../../../../shared/layout/types.ts'
import type { LayoutName } from '../../../../shared/model/chart.ts'
import { cpuClock } from '../../cpu.ts'

const names = Object.keys(layouts) as LayoutName[]

const inputs: fc.Arbitrary<LayoutInput> = fc
  .record({
    sizes: fc.array(fc.record({ width: fc.integer({ min: 20, max: 220 }), height: fc.integer({ min: 20, max: 90 }), down: fc.integer({ min: 0, max: 30 }) }), {
      minLength: 1,
      maxLength: 45,
    }),
    ends: fc.array(fc.tuple(fc.nat(44), fc.nat(44), fc.integer({ min: 1, max: 5_000 })), { maxLength: 90 }),
    rtl: fc.boolean(),
  })
  .map(({ sizes, ends, rtl }) => ({
    ids: sizes.map((_, i) => `s${i + 1}`),
    radii: sizes.map(() => 40),
    boxes: sizes,
    links: ends.map(([a, b, weight]) => ({ a: a % sizes.length, b: b % sizes.length, weight })),
    start: {},
    fixed: [],
    rtl,
  }))

const pairsThatOverlap = (input: LayoutInput, places: Record<string, { x: number; y: number }>, skip: Set<number>): string[] => {
  const boxes = boxesOf(input)
  const found: string[] = []
  for (let i = 0; i < input.ids.length; i++) {
    for (let j = i + 1; j < input.ids.length; j++) {
      if (skip.has(i) && skip.has(j)) continue
      const shrink = (b: (typeof boxes)[number]) => ({ ...b, width: b.width - 0.05, height: b.height - 0.05 })
      if (overlap(places[input.ids[i]!]!, shrink(boxes[i]!), places[input.ids[j]!]!, shrink(boxes[j]!))) found.push(`${i} ${j}`)
    }
  }
  return found
}

describe.each(names)('%s', (name) => {
  test('places every node, at finite places, the same each time, none on another', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const places = layouts[name].run(input)
        expect(Object.keys(places)).toEqual(input.ids)
        for (const { x, y } of Object.values(places)) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
        expect(layouts[name].run(structuredClone(input))).toEqual(places)
        expect(pairsThatOverlap(input, places, new Set())).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('leaves fixed nodes where they are and puts nothing on them', () => {
    fc.assert(
      fc.property(
        inputs,
        fc.array(fc.tuple(fc.nat(44), fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })), { minLength: 1, maxLength: 8 }),
        (input, kept) => {
          const start: LayoutInput['start'] = {}
          for (const [i, x, y] of kept) start[input.ids[i % input.ids.length]!] = { x, y }
          const fixed = input.ids.flatMap((id, i) => (start[id] ? [i] : []))
          const held = { ...input, start, fixed }
          const places = layouts[name].run(held)
          for (const i of fixed) expect(places[input.ids[i]!]).toEqual(start[input.ids[i]!])
          expect(pairsThatOverlap(held, places, new Set(fixed))).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  test('takes an empty chart', () => {
    expect(layouts[name].run({ ids: [], radii: [], links: [], start: {}, fixed: [], rtl: false })).toEqual({})
  })

  test('ends early with every node placed when told to stop', () => {
    const ids = Array.from({ length: 80 }, (_, i) => `s${i + 1}`)
    const links = ids.slice(1).map((_, i) => ({ a: i + 1, b: i % 5, weight: i + 1 }))
    const places = layouts[name].run({ ids, radii: ids.map(() => 30), links, start: {}, fixed: [], rtl: false }, () => false)
    expect(Object.keys(places)).toHaveLength(80)
  })
})

test('grid and hierarchy read from the other side in a right-to-left language', () => {
  const input: LayoutInput = {
    ids: ['s1', 's2', 's3'],
    radii: [20, 20, 20],
    links: [
      { a: 0, b: 1, weight: 90 },
      { a: 0, b: 2, weight: 5 },
    ],
    start: {},
    fixed: [],
    rtl: false,
  }
  const ltr = layouts.grid.run(input)
  const rtl = layouts.grid.run({ ...input, rtl: true })
  expect(ltr['s1']!.x).toBeLessThan(ltr['s2']!.x)
  expect(rtl['s1']!.x).toBeGreaterThan(rtl['s2']!.x)
})

test('force draws linked nodes nearer than strangers', () => {
  const ids = Array.from({ length: 24 }, (_, i) => `s${i + 1}`)
  const links = ids.flatMap((_, i) => (i % 12 === 0 ? [] : [{ a: i, b: i - (i % 12), weight: 20 }]))
  const places = layouts.force.run({ ids, radii: ids.map(() => 20), links: [...links, { a: 0, b: 12, weight: 1 }], start: {}, fixed: [], rtl: false })
  const far = (a: number, b: number) => Math.hypot(places[ids[a]!]!.x - places[ids[b]!]!.x, places[ids[a]!]!.y - places[ids[b]!]!.y)
  const own = ids.map((_, i) => far(i, i - (i % 12))).reduce((sum, d) => sum + d, 0)
  const other = ids.map((_, i) => far(i, i < 12 ? 12 : 0)).reduce((sum, d) => sum + d, 0)
  expect(own).toBeLessThan(other / 1.5)
})

test('force lays 400 nodes and 1,200 links well within its budget', () => {
  const ids = Array.from({ length: 400 }, (_, i) => `s${i + 1}`)
  const links = Array.from({ length: 1_200 }, (_, i) => ({ a: i % 400, b: (i * i * 7 + 13) % 60, weight: 1 + (i % 90) }))
  const took = cpuClock()
  layouts.force.run({ ids, radii: ids.map(() => 55), links, start: {}, fixed: [], rtl: false })
  expect(took()).toBeLessThan(4_000)
})
