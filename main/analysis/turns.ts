import { setImmediate } from 'node:timers/promises'

/** Longest stretch of work between two looks at the event loop. Steps between two calls are short, so a turn stays under 50 ms. */
const TURN_MS = 20

/** Lets the process answer others in between. */
export interface Turns {
  /** True once this turn has lasted long enough: `await pause()` then. */
  due: () => boolean
  /** Ends this turn and begins the next. Throws the signal's reason once it is aborted. */
  pause: () => Promise<void>
}

/** Cuts long work into turns that `signal` can stop between. Throws its reason where it is aborted already. */
export function turns(signal?: AbortSignal): Turns {
  signal?.throwIfAborted()
  let began = performance.now()
  return {
    due: () => performance.now() - began > TURN_MS,
    pause: async () => {
      await setImmediate()
      signal?.throwIfAborted()
      began = performance.now()
    },
  }
}

/** Calls `work` with each item in turn; pauses as needed. Looks at the clock every `every` items only, for that costs as well. */
export async function eachInTurns<T>(items: Iterable<T>, pace: Turns, work: (item: T) => unknown, every = 64): Promise<void> {
  let n = 0
  for (const item of items) {
    work(item)
    n += 1
    if (n % every === 0 && pace.due()) await pace.pause()
  }
}
