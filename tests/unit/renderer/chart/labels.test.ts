import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelsThatFit } from '../../../../renderer/chart/labels.ts'
import type { Label } from '../../../../renderer/chart/labels.ts'
import { nearest } from '../../../../renderer/chart/nearest.ts'

const touch = (a: Label, b: Label) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const labels = fc
  .array(
    fc.record({
      x: fc.integer({ min: -300, max: 900 }),
      y: fc.integer({ min: -300, max: 900 }),
      width: fc.integer({ min: 5, max: 200 }),
      height: fc.integer({ min: 8, max: 40 }),
    }),
    { maxLength: 60 },
  )
  .map((boxes) => boxes.map((box, rank) => ({ id: `s${rank}`, rank, ...box })))

describe('labels that fit', () => {
  test('none lies on another, and the busiest always shows', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const shown = labelsThatFit(all)
        const list = all.filter(({ id }) => shown.has(id))
        for (const a of list) for (const b of list) if (a !== b) expect(touch(a, b)).toBe(false)
        if (all.length > 0) expect(shown.has('s0')).toBe(true)
      }),
    )
  })

  test('hides one only for a busier one that is in its way', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const shown = labelsThatFit(all)
        for (const label of all)
          if (!shown.has(label.id)) expect(all.some((other) => other.rank < label.rank && shown.has(other.id) && touch(label, other))).toBe(true)
      }),
    )
  })

  test('a chosen node shows its label whatever is there', () => {
    const box = { x: 0, y: 0, width: 50, height: 12 }
    expect(
      labelsThatFit([
        { id: 'a', rank: 0, ...box },
        { id: 'b', rank: -1, ...box },
      ]),
    ).toEqual(new Set(['b']))
  })

  test('keeps off other nodes, except for the busiest', () => {
    const on = { id: 'other', x: 10, y: 2, width: 10, height: 10 }
    const label = { id: 'a', x: 0, y: 0, width: 50, height: 12 }
    expect(labelsThatFit([{ ...label, rank: 40 }], [on]).size).toBe(0)
    expect(labelsThatFit([{ ...label, rank: 0 }], [on]).size).toBe(1)
    expect(labelsThatFit([{ ...label, rank: 40 }], [{ ...on, id: 'a' }]).size).toBe(1)
  })
})

describe('arrow keys', () => {
  const places = [
    ['middle', { x: 0, y: 0 }],
    ['right', { x: 100, y: 10 }],
    ['far right', { x: 300, y: 0 }],
    ['above', { x: 5, y: -80 }],
    ['aside', { x: 20, y: -400 }],
  ] as const

  test('go to the nearest node that way', () => {
    expect(nearest({ x: 0, y: 0 }, places, 'right')).toBe('right')
    expect(nearest({ x: 0, y: 0 }, places, 'up')).toBe('above')
    expect(nearest({ x: 0, y: 0 }, places, 'down')).toBe(null)
    expect(nearest({ x: 100, y: 10 }, places, 'left')).toBe('middle')
  })

  test('never stay where they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: fc.integer(), y: fc.integer() }), { minLength: 1 }),
        fc.constantFrom('up' as const, 'down' as const, 'left' as const, 'right' as const),
        (points, arrow) => {
          const all = points.map((p, i) => [`s${i}`, p] as const)
          const next = nearest(points[0]!, all, arrow)
          if (next !== null) expect(all.find(([id]) => id === next)![1]).not.toEqual(points[0])
        },
      ),
    )
  })
})
