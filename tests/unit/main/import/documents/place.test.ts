import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPlaceReader } from '../../../../../main/import/documents/place.ts'

describe('positions of documents', () => {
  const read = (position: object): { cell: ReturnType<ReturnType<typeof createPlaceReader>>; bad: number } => {
    let bad = 0
    return { cell: createPlaceReader()(position, () => bad++), bad }
  }
  it('are cells by identity, else places by their coordinates, else by name', () => {
    expect(read({ cell: '604-00-1234-567', lat: 34, lon: -5, azimuth: 120, beam: 65, range: 900 }).cell).toEqual({
      value: '604-00-1234-567',
      raw: '604-00-1234-567',
      name: null,
      lat: 34,
      lon: -5,
      azimuth: 120,
      beam: 65,
      range: 900,
    })
    expect(read({ lat: 34.5, lon: -5.25, name: ' Souk ' }).cell).toMatchObject({ value: '34.5,-5.25', name: 'Souk' })
    expect(read({ name: 'Souk' }).cell).toMatchObject({ value: 'Souk', lat: null })
    expect(read({}).cell).toBeNull()
  })
  it('are not taken where they cannot be', () => {
    expect(read({ cell: '604-00-1-2', lat: 0, lon: 0 })).toMatchObject({ cell: { lat: null, lon: null }, bad: 1 })
    expect(read({ lat: 91, lon: 5 })).toEqual({ cell: null, bad: 1 })
    expect(read({ lat: 34 })).toEqual({ cell: null, bad: 1 })
  })
  it('never lie beyond the earth', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (lat, lon) => {
        const { cell } = read({ lat, lon })
        if (cell === null) return
        expect(Math.abs(cell.lat ?? 999)).toBeLessThanOrEqual(90)
        expect(Math.abs(cell.lon ?? 999)).toBeLessThanOrEqual(180)
      }),
    )
  })
})
