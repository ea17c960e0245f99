export interface Newest<Q> {
  /** Asks, once nothing newer was asked for `wait` ms. */
  ask(question: Q): void
  /** Forgets what is asked or under way: no answer to it will be told. */
  drop(): void
}

interface Asking<Q, A> {
  /** Never more than one at a time. */
  read(question: Q): Promise<A>
  answer(question: Q, answer: A): void
  fail(question: Q, error: unknown): void
  wait: number
}

/**
 * Asks slow questions of which only the newest matters: waits until the asking stands still, has one on its way at a time, and drops
 * answers that are no longer wanted.
 */
export function createNewest<Q, A>({ read, answer, fail, wait }: Asking<Q, A>): Newest<Q> {
  let wanted: { question: Q } | null = null
  let running = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const run = async (): Promise<void> => {
    const mine = wanted
    if (mine === null || running) return
    running = true
    try {
      const found = await read(mine.question)
      if (wanted === mine) answer(mine.question, found)
    } catch (error) {
      if (wanted === mine) fail(mine.question, error)
    }
    running = false
    if (wanted === mine) wanted = null
    else if (timer === undefined) void run()
  }
  return {
    ask(question) {
      wanted = { question }
      clearTimeout(timer)
      timer = setTimeout(() => {
        timer = undefined
        void run()
      }, wait)
    },
    drop() {
      wanted = null
      clearTimeout(timer)
      timer = undefined
    },
  }
}
