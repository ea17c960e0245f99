import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { idleClock } from '../../../../main/shell/idle.ts'

const MINUTE = 60_000

describe('the idle clock', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const set = (minutes: number) => {
    const state = { busy: false, minutes }
    const lock = vi.fn()
    const clock = idleClock({ minutes: async () => state.minutes, busy: () => state.busy, lock })
    return { state, lock, clock }
  }

  it('locks once nobody touched the window for that long', async () => {
    const { lock, clock } = set(5)
    await vi.advanceTimersByTimeAsync(4.5 * MINUTE)
    clock.active()
    await vi.advanceTimersByTimeAsync(4.5 * MINUTE)
    expect(lock).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(lock).toHaveBeenCalledTimes(1)
    clock.stop()
  })

  it('never locks at 0 minutes, nor while something runs', async () => {
    const never = set(0)
    const running = set(5)
    running.state.busy = true
    await vi.advanceTimersByTimeAsync(600 * MINUTE)
    expect(never.lock).not.toHaveBeenCalled()
    expect(running.lock).not.toHaveBeenCalled()
    running.state.busy = false
    await vi.advanceTimersByTimeAsync(6 * MINUTE)
    expect(running.lock).toHaveBeenCalled()
    never.clock.stop()
    running.clock.stop()
  })

  it('counts the time the machine slept', async () => {
    const { lock, clock } = set(5)
    vi.setSystemTime(Date.now() + 60 * MINUTE)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(lock).toHaveBeenCalledTimes(1)
    clock.stop()
    await vi.advanceTimersByTimeAsync(60 * MINUTE)
    expect(lock).toHaveBeenCalledTimes(1)
  })
})
