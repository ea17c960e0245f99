import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { momentOf, momentText } from '../../../../../../renderer/views/phones/around/moment.ts'

const ZONE = 'Europe/Paris'

describe('a moment typed by the clock of the case', () => {
  it.each([
    ['2031-05-12 22:05', Date.UTC(2031, 4, 12, 20, 5)],
    ['2031-5-2 7:05:09', Date.UTC(2031, 4, 2, 5, 5, 9)],
    ['2031-05-12T22h05', Date.UTC(2031, 4, 12, 20, 5)],
  ])('%s', (text, at) => {
    expect(momentOf(text, ZONE)).toBe(at)
  })

  it.each(['', '2031-05-12', '2031-02-30 10:00', '2031-05-12 24:00', '2031-05-12 10:60', 'yesterday'])('is none: %s', (text) => {
    expect(momentOf(text, ZONE)).toBeNull()
  })

  it('comes back from its text, to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2000, 0, 1) / 1_000, max: Date.UTC(2040, 0, 1) / 1_000 }), (seconds) => {
        const at = seconds * 1_000
        const back = momentOf(momentText(at, ZONE), ZONE)
        // An hour that the clock shows twice is read as the first of the two.
        expect([0, 3_600_000]).toContain(at - (back ?? NaN))
      }),
    )
  })
})
