import { describe, expect, it } from 'vitest'
import { GIVEN } from '../../../../shared/names/data/given.ts'
import { nameFinder } from '../../../../shared/names/find.ts'
import { matchNames } from '../../../../shared/names/match.ts'
import { cpuClock } from '../../cpu.ts'

const given = GIVEN.trim()
  .split('\n')
  .map((line) => line.split(' ')[2] ?? '')
const SYLLABLES = 'ba dou ki mar sla ten zer ghou cha lim ran bel fou hat nas'.split(' ')

/** Invented names, the same ones each time: given name, sometimes a father, and a family name of three syllables. */
function invented(count: number): string[] {
  let seed = 7
  const next = (most: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * most)
  }
  const family = (): string => Array.from({ length: 3 }, () => SYLLABLES[next(SYLLABLES.length)]).join('')
  return Array.from({ length: count }, () => `${given[next(40)]} ${next(4) === 0 ? `ben ${given[next(40)]} ` : ''}${family()}`)
}

describe('nameFinder', () => {
  const names = ['Mohamed Zeitouni', 'Karim Kandoussi', 'محمد الزيتوني', 'Mohamed Kandoussi', 'Zeitouni', 'Mohamed Zietouni']

  it('gives those that match, best first', () => {
    const found = nameFinder(names)('Mohammed Zaytouni')
    expect(found.map(({ at }) => at)).toEqual([2, 0, 5])
  })

  it('finds what comparing with each would find', () => {
    const many = invented(400)
    const find = nameFinder(many)
    for (const asked of many.slice(0, 40)) {
      const all = many.flatMap((name, at) => (matchNames(asked, name, { kind: 'person' }).match ? [at] : []))
      const found = new Set(find(asked).map(({ at }) => at))
      expect(all.filter((at) => !found.has(at)).length, asked).toBeLessThanOrEqual(Math.floor(all.length * 0.1))
      for (const at of found) expect(all).toContain(at)
    }
  })

  it('looks through a hundred thousand in less than a second', () => {
    const find = nameFinder([...invented(100_000), 'محمد الزيتوني'])
    const took = cpuClock()
    expect(find('Mohamed Zeitouni').at(0)).toMatchObject({ at: 100_000 })
    expect(took()).toBeLessThan(1_000)
  })
})
