import { describe, expect, it } from 'vitest'
import { inTurns } from '../../../../main/analysis/in-turns.ts'
import type { Steps } from '../../../../shared/network/steps.ts'

/** Counts until it is told to end, or to `most`. */
function* counting(most: number): Steps<number> {
  for (let i = 0; i < most; i++) if (yield i / most) return i
  return most
}

describe('long work in turns', () => {
  it('ends by itself, and tells how far it is', async () => {
    const shares: number[] = []
    expect(await inTurns(counting(4), new AbortController().signal, { progress: (share) => shares.push(share) })).toBe(4)
    expect(shares).toEqual([0, 0.25, 0.5, 0.75])
  })

  it('is told when its time is up', async () => {
    expect(await inTurns(counting(Infinity), new AbortController().signal, { limit: 30 })).toBeGreaterThan(0)
  })

  it('lets others have their turn, and hears them', async () => {
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), 20)
    await expect(inTurns(counting(Infinity), stop.signal)).rejects.toMatchObject({ code: 'cancelled' })
    clearTimeout(timer)
  })
})
