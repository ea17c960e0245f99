import { describe, expect, it } from 'vitest'
import type { Leg, Route } from '../../../../../shared/api/places.ts'
import { barsOf, LANES, lanesOf, spanOf } from '../../../../../renderer/views/routes/travel/lanes.ts'
import { isWrong, placeOf, DEFAULTS } from '../../../../../renderer/views/routes/near/settings.ts'
import { askedOf } from '../../../../../renderer/views/routes/towers/settings.ts'
import { firstOf, lastOf, usualOf } from '../../../../../renderer/views/routes/presence/habit.ts'

const leg = (place: number, hour: number): Leg => ({
  from: new Date(hour * 3_600_000).toISOString(),
  until: new Date((hour + 1) * 3_600_000).toISOString(),
  place: `p${place}`,
  lat: null,
  lon: null,
  stage: null,
  placeId: `c${place}`,
  seen: 1,
  events: [],
  metres: null,
  kmh: null,
  impossible: false,
  silences: [],
})
const route = (...legs: Leg[]): Route => ({ of: 'x', ofId: 's1', legs, total: legs.length })

describe('the lanes of journeys', () => {
  it('stand in the order in which places come up', () => {
    const { lanes, laneOf } = lanesOf([route(leg(7, 0), leg(3, 5), leg(7, 9))], ({ place }) => place, 'others')
    expect(lanes).toEqual([
      { id: 'c7', label: 'p7' },
      { id: 'c3', label: 'p3' },
    ])
    expect(laneOf(leg(3, 0))).toBe(1)
  })
  it('gather in one lane what does not fit, and keep the most visited', () => {
    const legs = Array.from({ length: 40 }, (_, i) => leg(i + 1, i))
    const { lanes, laneOf } = lanesOf([route(...legs, leg(40, 50), leg(40, 60))], ({ place }) => place, 'others')
    expect(lanes.length).toBe(LANES)
    expect(lanes.at(-1)).toEqual({ id: null, label: 'others' })
    expect(lanes.map(({ id }) => id)).toContain('c40')
    expect(laneOf(leg(30, 0))).toBe(LANES - 1)
  })
  it('cover all stays in time', () => {
    const bars = barsOf([route(leg(1, 2), leg(2, 8))], () => 0)
    const { from, until } = spanOf(bars)
    expect(from).toBeLessThan(2 * 3_600_000)
    expect(until).toBeGreaterThan(9 * 3_600_000)
    expect(spanOf([]).until).toBeGreaterThan(spanOf([]).from)
  })
})

describe('what is asked about places', () => {
  it('leaves out places that name no cell', () => {
    expect(askedOf({ places: [{ cells: [] }, { cells: ['c1'], from: 5 }, { cells: ['c2', 'c3'], until: 9 }] })).toEqual([
      { cells: ['c1'], from: 5 },
      { cells: ['c2', 'c3'], until: 9 },
    ])
  })
  it('is a cell, or a position in any writing with metres', () => {
    expect(placeOf(DEFAULTS)).toBeNull()
    expect(placeOf({ ...DEFAULTS, cells: ['c1'], from: 1 })).toEqual({ cells: ['c1'], from: 1 })
    expect(placeOf({ ...DEFAULTS, mode: 'point', position: '35°30′N 3°15′W' })).toEqual({ lat: 35.5, lon: -3.25, metres: 2_000 })
    expect(placeOf({ ...DEFAULTS, mode: 'point', position: 'the beach' })).toBeNull()
    expect(isWrong({ mode: 'point', position: 'the beach' })).toBe(true)
    expect(isWrong({ mode: 'point', position: '' })).toBe(false)
  })
})

describe('who was there', () => {
  const at = (habit: 'never' | 'resident', first: string, last: string) => ({
    place: 0,
    seen: 1,
    first,
    last,
    days: 1,
    nights: 1,
    others: 0,
    habit,
    events: [],
  })
  it('is explained by the most usual of the places', () => {
    const row = { at: [at('never', '2031-01-02', '2031-01-03'), at('resident', '2031-01-01', '2031-01-02')] }
    expect([usualOf(row), firstOf(row), lastOf(row)]).toEqual(['resident', '2031-01-01', '2031-01-03'])
  })
})
