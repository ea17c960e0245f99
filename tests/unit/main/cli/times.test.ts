import { describe, expect, it } from 'vitest'
import { readTime } from '../../../../main/cli/times.ts'

const ZONE = 'Africa/Casablanca'
const iso = (text: string, edge: 'start' | 'end' = 'start'): string => new Date(readTime(text, ZONE, edge)).toISOString()

describe('times as a person types them', () => {
  it('are on the clock of the zone, which goes back for Ramadan, unless an offset stands with them', () => {
    expect(iso('2024-03-01')).toBe('2024-02-29T23:00:00.000Z')
    expect(iso('2024-03-20')).toBe('2024-03-20T00:00:00.000Z')
    expect(iso('2024-03-20 14:30')).toBe('2024-03-20T14:30:00.000Z')
    expect(iso('2024-03-20T14:30+02:00')).toBe('2024-03-20T12:30:00.000Z')
  })

  it('take a bare day in whole as an end, of however many hours', () => {
    expect(iso('2024-03-09', 'end')).toBe('2024-03-09T23:00:00.000Z')
    expect(iso('2024-03-10', 'end')).toBe('2024-03-11T00:00:00.000Z')
  })

  it('refuse what is no time', () => {
    for (const text of ['2024-02-30', '2024-03-20T25:00', '2024-03-20T14:30+99:00', 'yesterday'])
      expect(() => readTime(text, ZONE, 'start')).toThrow(expect.objectContaining({ code: 'usage' }))
  })
})
