import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { middleOf, planeAt, towards } from '../../../../shared/geo/plane.ts'

const place = fc.record({ lat: fc.double({ min: -80, max: 80, noNaN: true }), lon: fc.double({ min: -180, max: 179.9, noNaN: true }) })

describe('a plane', () => {
  it('comes back to where it came from', () => {
    fc.assert(
      fc.property(place, fc.double({ min: -4e6, max: 4e6, noNaN: true }), fc.double({ min: -4e6, max: 4e6, noNaN: true }), (middle, x, y) => {
        const plane = planeAt(middle)
        const back = plane.to(plane.from({ x, y }))
        expect(Math.hypot(back.x - x, back.y - y)).toBeLessThan(0.01)
      }),
    )
  })

  it('has true distances from its middle, along a meridian and along the equator', () => {
    const degree = 111_195.08
    expect(planeAt({ lat: 35, lon: -3 }).to({ lat: 36, lon: -3 })).toEqual({ x: 0, y: expect.closeTo(degree, 0) })
    expect(planeAt({ lat: 0, lon: 179.5 }).to({ lat: 0, lon: -179.5 })).toEqual({ x: expect.closeTo(degree, 0), y: expect.closeTo(0, 6) })
  })

  it('knows the distance from Nador to Almería as the haversine has it', () => {
    const { x, y } = planeAt({ lat: 35.168, lon: -2.933 }).to({ lat: 36.838, lon: -2.463 })
    expect(Math.hypot(x, y) / 1_000).toBeCloseTo(190.4, 0)
  })
})

describe('towards', () => {
  it('goes where an azimuth points', () => {
    const north = towards({ lat: 35, lon: -3 }, 0, 10_000)
    expect(north).toEqual({ lat: expect.closeTo(35.0899, 3), lon: expect.closeTo(-3, 9) })
    const east = towards({ lat: 35, lon: -3 }, 90, 10_000)
    expect(east.lon).toBeGreaterThan(-3)
    expect(east.lat).toBeCloseTo(35, 3)
  })
})

describe('the middle of points', () => {
  it('is that of what spans them, the 180th meridian among it', () => {
    expect(middleOf([])).toBeNull()
    expect(middleOf([{ lat: 35, lon: -3 }])).toEqual({ lat: 35, lon: -3 })
    const middle = middleOf([
      { lat: 0, lon: 179 },
      { lat: 0, lon: -179 },
      { lat: 0.1, lon: 179 },
    ])
    expect(Math.abs(middle?.lon ?? 0)).toBeGreaterThan(179.9)
  })
})
