import { describe, expect, it } from 'vitest'
import { reporter } from '../../../../main/service/progress.ts'
import type { Progress } from '../../../../shared/api/contract.ts'

/** Tells of `rate` units a millisecond, every `every` ms, up to `total`. */
function run({ total, rate, every, until = total }: { total: number; rate: number; every: number; until?: number }): (Progress & { at: number })[] {
  let now = 0
  const heard: (Progress & { at: number })[] = []
  const tell = reporter(
    'j',
    (progress) => void heard.push({ ...progress, at: now }),
    () => now,
  )
  for (now = 0; now * rate <= until; now += every) tell({ step: 'reading', done: Math.min(total, now * rate), total, unit: 'bytes' })
  return heard
}

describe('progress', () => {
  it('speaks ten times a second at most, and always at the end', () => {
    const heard = run({ total: 10_000, rate: 1, every: 1 })
    expect(heard.length).toBeLessThanOrEqual(102)
    expect(heard.at(-1)).toMatchObject({ done: 10_000, left: 0 })
  })

  it('knows nothing at first and the truth later', () => {
    const heard = run({ total: 60_000, rate: 1, every: 50, until: 30_000 })
    expect(heard[1]?.left).toBeNull()
    for (const { at, left } of heard.filter((one) => one.at > 1_000)) expect(left).toBeCloseTo((60_000 - at) / 1_000, 1)
  })

  it('is within a third of the truth from a tenth on, pauses of seconds notwithstanding', () => {
    let now = 0
    const heard: { at: number; left: number }[] = []
    const tell = reporter(
      'j',
      ({ done, left }) => void (done > 20_000 && done < 180_000 && heard.push({ at: now, left: left ?? NaN })),
      () => now,
    )
    for (let done = 0; done < 200_000; done += 100, now += done % 20_000 === 10_000 ? 4_000 : 100)
      tell({ step: 'reading', done, total: 200_000, unit: 'bytes' })
    expect(heard.length).toBeGreaterThan(1_000)
    expect(Math.max(...heard.map(({ at, left }) => Math.abs((left * 1_000) / (now - at) - 1)))).toBeLessThan(0.33)
  })

  it('begins anew with each step, and without a total says none', () => {
    const heard: Progress[] = []
    let now = 0
    const tell = reporter(
      'j',
      (progress) => void heard.push(progress),
      () => now,
    )
    tell({ step: 'reading', done: 100, total: 100, unit: 'bytes' })
    tell({ step: 'matching', done: 0, total: null, unit: 'rows' })
    now = 2_000
    tell({ step: 'matching', done: 50, total: null, unit: 'rows' })
    expect(heard.map((one) => [one.step, one.left])).toEqual([
      ['reading', null],
      ['matching', null],
      ['matching', null],
    ])
  })
})
