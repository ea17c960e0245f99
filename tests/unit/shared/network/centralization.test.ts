import { describe, expect, it } from 'vitest'
import { centralities } from '../../../../shared/network/betweenness.ts'
import { pathCentralization } from '../../../../shared/network/centralization.ts'
import { network } from '../../../../shared/network/csr.ts'
import { ties } from './fixtures.ts'

const of = (n: number, links: string, pieces = 1) => {
  const { betweenness, closeness } = centralities(network(n, ties(links)))
  return pathCentralization(betweenness, closeness, pieces)
}

describe('centralization by paths', () => {
  it('is 1 for a star and 0 for a ring', () => {
    const star = of(6, '0-1 0-2 0-3 0-4 0-5')
    expect([star.betweenness, star.closeness]).toEqual([1, expect.closeTo(1, 12)])
    expect(of(5, '0-1 1-2 2-3 3-4 4-0')).toEqual({ betweenness: 0, closeness: 0 })
  })

  it('is null where it is not defined', () => {
    expect(of(2, '0-1')).toEqual({ betweenness: null, closeness: null })
    expect(of(5, '0-1 1-2 3-4', 2).closeness).toBeNull()
  })
})
