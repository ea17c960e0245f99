export interface IdleOptions {
  /** Minutes without a sign of the person after which to lock; 0 never. Asked each time, so a change counts at once. */
  minutes: () => Promise<number>
  /** True while there is nothing to lock or something is running. */
  busy: () => boolean
  lock: () => void
  now?: () => number
}

export interface IdleClock {
  active: () => void
  stop: () => void
}

const LOOK_EVERY_MS = 10_000

/** Locks when nobody has touched the window for a while. Time asleep counts: it goes by the clock, not by ticks. */
export function idleClock({ minutes, busy, lock, now = Date.now }: IdleOptions): IdleClock {
  let last = now()
  const look = async (): Promise<void> => {
    if (busy()) last = now()
    const limit = await minutes()
    if (limit > 0 && now() - last >= limit * 60_000) {
      last = now()
      lock()
    }
  }
  const timer = setInterval(() => void look(), LOOK_EVERY_MS)
  timer.unref()
  return {
    active: () => {
      last = now()
    },
    stop: () => clearInterval(timer),
  }
}
