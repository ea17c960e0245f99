import type { Steps } from '../../shared/network/steps.ts'
import { createTurns } from '../import/load/turns.ts'

export interface TurnOptions {
  /** Milliseconds after which the work is told to end with the best it has. */
  limit?: number
  /** Once it is aborted the work is told the same. */
  stop?: AbortSignal
  /** Told the share that is done, 0 to 1. */
  progress?: (share: number) => void
}

/** Does long work of shared/network piece by piece, so that the process goes on answering. Throws `cancelled` once the signal is given. */
export async function inTurns<T>(steps: Steps<T>, signal: AbortSignal, { limit = Infinity, stop, progress }: TurnOptions = {}): Promise<T> {
  const turns = createTurns(signal)
  const end = performance.now() + limit
  for (;;) {
    const { done, value } = steps.next(performance.now() > end || stop?.aborted === true)
    if (done) return value
    progress?.(value)
    await turns.take()
  }
}
