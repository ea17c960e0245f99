/** Milliseconds that the end of a thread waits at most for others to be up: one that hangs while it starts is found by its silence. */
const MOST = 1_000

/** Threads that are starting, and those that are ending or wait to: these go first. */
const lives = { starting: 0, ending: 0 }
const waiting: (() => void)[] = []

const changed = (): void => waiting.splice(0).forEach((wake) => wake())
const change = (): Promise<void> => new Promise((resolve) => waiting.push(resolve))

/**
 * Resolves when a thread may be started: while none is being ended. What it gives is to be called once the thread is up, or was given up. V8 keeps one register
 * of machine code for all threads of a process; memory of a thread that ends can be taken by one that starts before it is struck off there
 * (docs/decisions/0153).
 */
export async function threadMayStart(): Promise<() => void> {
  while (lives.ending > 0) await change()
  lives.starting++
  let up = false
  return () => {
    if (up) return
    up = true
    lives.starting--
    changed()
  }
}

/** Ends a thread while none is being started, or after a second. Several may end at once. */
export async function endThread<T>(end: () => Promise<T>): Promise<T> {
  const until = performance.now() + MOST
  lives.ending++
  try {
    while (lives.starting > 0 && performance.now() < until) {
      const timer = setTimeout(changed, until - performance.now())
      await change()
      clearTimeout(timer)
    }
    return await end()
  } finally {
    lives.ending--
    changed()
  }
}
