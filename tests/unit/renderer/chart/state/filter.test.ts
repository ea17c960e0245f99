import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EVENT_KINDS } from '../../../../../shared/model/event.ts'
import { filter as schema } from '../../../../../shared/api/schemas.ts'
import { isOpen, partsOf, spanOf, withKinds, withLeast, withOf, without, withPeriod, withSources } from '../../../../../renderer/state/filter.ts'

describe('filter', () => {
  test('says its parts in a fixed order, each of which can be taken off', () => {
    const filter = withSources(withLeast(withPeriod(withKinds({}, ['sms', 'call']), 10, 20), 3), ['src1'])
    expect(partsOf(filter)).toEqual(['kinds', 'period', 'least', 'sources'])
    expect(partsOf(without(filter, 'period'))).toEqual(['kinds', 'least', 'sources'])
    expect(partsOf(filter).reduce(without, filter)).toEqual({})
  })

  test('all kinds or none is no filter, and order makes no difference', () => {
    expect(withKinds({}, EVENT_KINDS)).toEqual({})
    expect(withKinds({ kinds: ['call'] }, [])).toEqual({})
    expect(withKinds({}, ['sms', 'call'])).toEqual(withKinds({}, ['call', 'sms']))
  })

  test('a period the wrong way round is turned, an open end stays open', () => {
    expect(withPeriod({}, 20, 10)).toEqual({ from: 10, until: 20 })
    expect(withPeriod({ from: 1, until: 2 }, undefined, 5.4)).toEqual({ until: 5 })
    expect(withPeriod({ from: 1, until: 2 }, undefined, undefined)).toEqual({})
  })

  test('at least one event is no filter', () => {
    expect(isOpen(withLeast({ least: 5 }, 1))).toBe(true)
    expect(isOpen(withLeast({}, 2))).toBe(false)
  })

  test('the span of the time line keeps everything but the period', () => {
    expect(spanOf({ from: 1, until: 9, least: 2, of: ['s1'] })).toEqual({ least: 2, of: ['s1'] })
  })

  test('whatever is chosen, the case accepts it', () => {
    const day = fc.option(fc.integer({ min: -1e12, max: 4e12 }), { nil: undefined })
    fc.assert(
      fc.property(
        fc.subarray([...EVENT_KINDS]),
        day,
        day,
        fc.integer({ min: -5, max: 1e6 }),
        fc.array(fc.integer({ min: 1, max: 999 })),
        (kinds, from, until, least, ids) => {
          const filter = withOf(
            withLeast(withPeriod(withKinds({}, kinds), from, until), least),
            ids.map((n) => `s${n}`),
          )
          expect(schema.safeParse(filter).success).toBe(true)
          if (filter.from !== undefined && filter.until !== undefined) expect(filter.from).toBeLessThanOrEqual(filter.until)
        },
      ),
    )
  })
})
