import { describe, expect, it } from 'vitest'
import { breaksIn } from '../../../../../main/analysis/pattern/energy.ts'
import { turns } from '../../../../../main/analysis/turns.ts'
import { seeded } from '../../../../../shared/network/random.ts'

const days = (n: number, of: (day: number, noise: number) => number, seed = 3): Float64Array => {
  const random = seeded(seed)
  return Float64Array.from({ length: n }, (_, day) => of(day, random()))
}

describe('breaks in a series', () => {
  it('are where its level or its spread changes, and nowhere else', async () => {
    expect(
      (
        await breaksIn(
          days(60, (day, noise) => noise + (day < 30 ? 0 : 2)),
          1,
          turns(),
        )
      ).map(({ at }) => at),
    ).toEqual([30])
    const [wider] = await breaksIn(
      days(200, (day, noise) => (noise - 0.5) * (day < 100 ? 1 : 12)),
      1,
      turns(),
    )
    expect(wider?.at).toBeGreaterThan(90)
    expect(wider?.at).toBeLessThan(110)
    expect(
      await breaksIn(
        days(13, (day, noise) => noise + (day < 6 ? 0 : 9)),
        1,
        turns(),
      ),
    ).toEqual([])
    expect(await breaksIn(new Float64Array(0), 1, turns())).toEqual([])
    expect(await breaksIn(new Float64Array(50), 1, turns())).toEqual([])
  })

  it('are rarely found in days of one kind', async () => {
    let found = 0
    for (let seed = 0; seed < 60; seed += 1)
      found += (
        await breaksIn(
          days(40, (_, noise) => noise, seed),
          1,
          turns(),
        )
      ).length
    // One in a hundred is what the level allows.
    expect(found).toBeLessThanOrEqual(3)
  })

  it('can be several, the same at every asking', async () => {
    const series = days(90, (day, noise) => noise + (day < 30 ? 0 : day < 60 ? 3 : 1))
    const found = await breaksIn(series, 1, turns())
    expect(found.map(({ at }) => at)).toEqual([30, 60])
    expect(await breaksIn(series, 1, turns())).toEqual(found)
  })
})
