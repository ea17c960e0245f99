/** First in, first out; taking costs the same however many wait. */
export interface Queue<T> {
  push(one: T): void
  take(): T | undefined
  readonly size: number
}

export function createQueue<T>(): Queue<T> {
  let waiting: T[] = []
  let head = 0
  return {
    push: (one) => void waiting.push(one),
    take() {
      const one = waiting[head]
      if (head < waiting.length) head++
      // What was taken is let go of now and then, so that the cost of it is shared by many.
      if (head > 1_000 && head * 2 > waiting.length) {
        waiting = waiting.slice(head)
        head = 0
      }
      return one
    },
    get size() {
      return waiting.length - head
    },
  }
}
