import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { degrees, fromE7, fromPair, fromText, metres, numberOf } from '../../../../../../main/import/documents/places/position.ts'

describe('positions', () => {
  test('numbers and texts of numbers are read, all else is none', () => {
    expect(degrees(34.0209, '-6.8416')).toEqual({ lat: 34.0209, lon: -6.8416 })
    expect(degrees('٣٤٫٠٢'.replace('٫', '.'), '-6,84')).toEqual({ lat: 34.02, lon: -6.84 })
    for (const bad of [null, undefined, '', ' ', 'north', Number.NaN, Infinity, '1e999', {}, [1], true, '1 2', '0x10'])
      expect(degrees(bad, 1), typeof bad).toBeNull()
  })

  test('what lies beyond the globe is none, nor is 0, 0, which devices write while they know nothing', () => {
    expect([degrees(90, 180), degrees(-90, -180)].every(Boolean)).toBe(true)
    expect([degrees(90.000001, 0), degrees(0, 180.1), degrees(-91, 1), degrees(0, 0), degrees('0.0', '0')]).toEqual([null, null, null, null, null])
    expect(degrees(0, 9.4)).toEqual({ lat: 0, lon: 9.4 })
  })

  test('ten-millionths of a degree, and those that lost their sign', () => {
    expect(fromE7(340209000, -68416000)).toEqual({ lat: 34.0209, lon: -6.8416 })
    expect(fromE7(340209000, 2 ** 32 - 68416000)).toEqual({ lat: 34.0209, lon: -6.8416, unsure: true })
    expect(fromE7(340209000, 1_900_000_000)).toBeNull()
    expect(fromE7(undefined, 1)).toBeNull()
  })

  test('positions as text in all their spellings', () => {
    const rabat = { lat: 34.0209, lon: -6.8416 }
    for (const text of ['geo:34.0209,-6.8416', 'geo:34.0209,-6.8416;u=35', '34.0209°, -6.8416°', '34.0209, -6.8416', ' 34.0209,-6.8416 '])
      expect(fromText(text), text).toEqual(rabat)
    for (const text of ['geo:', 'geo:1', '34.0209', 'geo:91,0', 'x34,6', null, 5, '1,'.repeat(500)]) expect(fromText(text), typeof text).toBeNull()
    expect(fromPair([-6.8416, 34.0209, 20])).toEqual(rabat)
    expect([fromPair([1]), fromPair('1,2'), fromPair(null)]).toEqual([null, null, null])
  })

  test('whatever is written, a position is on the globe or none', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (lat, lon) => {
        for (const found of [degrees(lat, lon), fromE7(lat, lon), fromPair([lat, lon]), fromText(lat)])
          if (found) expect(Math.abs(found.lat) <= 90 && Math.abs(found.lon) <= 180).toBe(true)
        const size = metres(lat)
        expect(size === undefined || size >= 0).toBe(true)
      }),
    )
  })

  test('digits stay as they were read', () => {
    fc.assert(
      fc.property(fc.double({ min: -90, max: 90, noNaN: true }), (value) => {
        const text = String(value)
        if (!text.includes('e')) expect(String(numberOf(text))).toBe(text === '0' ? '0' : text)
      }),
    )
  })
})
