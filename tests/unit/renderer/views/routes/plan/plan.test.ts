import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planeAt } from '../../../../../../shared/geo/plane.ts'
import { barLength, graticule } from '../../../../../../renderer/views/routes/plan/graticule.ts'
import { settle } from '../../../../../../renderer/views/routes/plan/labels.ts'
import { isPosition, shapeOf } from '../../../../../../renderer/views/routes/plan/shapes.ts'
import { fit, pan, toPlane, toScreen, zoom } from '../../../../../../renderer/views/routes/plan/view.ts'
import { stepBetween } from '../../../../../../renderer/views/routes/plan/ways.ts'

const SIZE = { width: 600, height: 400 }
const PLACE = { id: 'c1', cell: '604-1-1-1', name: null, lat: 35, lon: -3, azimuth: null, beam: null, range: null }

describe('the view of a plan', () => {
  it('shows all places with what is unsure of them', () => {
    const points = [
      { x: -40_000, y: 0, reach: 5_000 },
      { x: 40_000, y: 10_000, reach: 35_000 },
    ]
    const view = fit(points, SIZE)
    for (const { x, y, reach } of points)
      for (const [dx, dy] of [
        [reach, 0],
        [-reach, 0],
        [0, reach],
        [0, -reach],
      ] as const) {
        const at = toScreen(view, SIZE, { x: x + dx, y: y + dy })
        expect(at.x).toBeGreaterThan(0)
        expect(at.x).toBeLessThan(SIZE.width)
        expect(at.y).toBeGreaterThan(0)
        expect(at.y).toBeLessThan(SIZE.height)
      }
  })

  it('keeps what is under the pointer there while it comes nearer', () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
    fc.assert(
      fc.property(number(-1e5, 1e5), number(-1e5, 1e5), number(0.5, 2), number(0, 600), number(0, 400), (x, y, by, px, py) => {
        const view = { x, y, scale: 0.01 }
        const before = toPlane(view, SIZE, { x: px, y: py })
        const after = toPlane(zoom(view, by, SIZE, { x: px, y: py }), SIZE, { x: px, y: py })
        expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1e-6)
      }),
    )
  })

  it('moves with the hand', () => {
    const view = { x: 0, y: 0, scale: 0.01 }
    const moved = toScreen(pan(view, 30, -20), SIZE, { x: 0, y: 0 })
    expect(moved).toEqual({ x: 330, y: 180 })
  })
})

describe('the graticule', () => {
  const plane = planeAt({ lat: 35, lon: -3 })
  it('has round degrees in sight, with room between them, and labels at the edges', () => {
    const lines = graticule(plane, { x: 0, y: 0, scale: 0.005 }, SIZE)
    expect([...new Set(lines.map(({ axis }) => axis))]).toEqual(['lat', 'lon'])
    for (const { minutes } of lines) expect(Math.abs(minutes % 5)).toBe(0)
    const meridians = lines.filter(({ axis }) => axis === 'lon').map(({ label }) => label.x)
    for (const [i, x] of meridians.entries()) if (i > 0) expect(x - (meridians[i - 1] ?? 0)).toBeGreaterThan(80)
  })
  it('crosses the 180th meridian', () => {
    const lines = graticule(planeAt({ lat: 0, lon: 180 }), { x: 0, y: 0, scale: 0.002 }, SIZE)
    const longitudes = lines.filter(({ axis }) => axis === 'lon').map(({ minutes }) => minutes)
    expect(Math.min(...longitudes)).toBeLessThan(0)
    expect(Math.max(...longitudes)).toBeGreaterThan(0)
  })
  it('is left out where the pole is in sight', () => expect(graticule(planeAt({ lat: 89, lon: 0 }), { x: 0, y: 0, scale: 0.001 }, SIZE)).toEqual([]))
  it('has a bar of a round length that fits', () => {
    expect(barLength(0.01, 120)).toBe(10_000)
    expect(barLength(0.02, 120)).toBe(5_000)
    expect(barLength(1, 120)).toBe(100)
  })
})

describe('shapes', () => {
  it('are sectors where azimuth and range are stated, of a third of the round where the beam is not', () => {
    const shape = shapeOf({ ...PLACE, azimuth: 90, range: 5_000 })
    expect(shape.kind).toBe('sector')
    if (shape.kind !== 'sector') return
    expect(shape.sure).toBe(false)
    const [first, last] = [shape.ring[1]!, shape.ring.at(-1)!]
    expect(first.lat).toBeGreaterThan(35)
    expect(last.lat).toBeLessThan(35)
    for (const { lon } of shape.ring.slice(1)) expect(lon).toBeGreaterThan(-3)
  })
  it('are circles, masts and positions otherwise', () => {
    expect(shapeOf({ ...PLACE, range: 2_000 })).toEqual({ kind: 'circle', metres: 2_000 })
    expect(shapeOf({ ...PLACE, range: 2_000, azimuth: 10, beam: 360 })).toEqual({ kind: 'circle', metres: 2_000 })
    expect(shapeOf(PLACE)).toEqual({ kind: 'mast' })
    expect(shapeOf({ ...PLACE, cell: '35.1,-3' })).toEqual({ kind: 'position' })
    expect(isPosition({ cell: '604-1-1-1' })).toBe(false)
  })
})

describe('names on the plan', () => {
  it('do not lie on each other, and the weightiest has its way', () => {
    const at = (id: string, x: number, y: number, weight: number) => ({ id, text: 'Nador, port', x, y, weight })
    const set = settle([at('a', 100, 100, 1), at('b', 130, 104, 2), at('c', 100, 300, 0), at('d', 700, 100, 9)], SIZE)
    expect(set.map(({ id, side }) => [id, side])).toEqual([
      ['b', 'right'],
      ['a', 'left'],
      ['c', 'right'],
    ])
  })
})

describe('steps of a way', () => {
  it('bend apart there and back, and point where they go', () => {
    const [there, back] = [stepBetween({ x: 0, y: 0 }, { x: 100, y: 0 }), stepBetween({ x: 100, y: 0 }, { x: 0, y: 0 })]
    expect(there?.head).toEqual({ x: 50, y: 5, turn: 0 })
    expect(back?.head).toEqual({ x: 50, y: -5, turn: expect.closeTo(180) })
    expect(stepBetween({ x: 0, y: 0 }, { x: 1, y: 1 })).toBeNull()
  })
})
