import { MasarError } from '../../../shared/api/errors.ts'
import { LIMITS } from '../limits.ts'

/** Gives the event loop its turn, so that the window's questions are answered while a million rows are written. */
export interface Turns {
  /** To be called often: yields when the turn has lasted too long. Throws `cancelled` when the person gave up. */
  take(): Promise<void> | undefined
  check(): void
}

export function createTurns(signal: AbortSignal): Turns {
  let began = performance.now()
  const check = (): void => {
    if (signal.aborted) throw new MasarError('cancelled')
  }
  return {
    check,
    take() {
      check()
      if (performance.now() - began < LIMITS.turn) return undefined
      return new Promise<void>((resolve) => {
        // The first may come right after a file was read, before timers and messages have had their turn; the second comes after them.
        setImmediate(() =>
          setImmediate(() => {
            began = performance.now()
            resolve()
          }),
        )
      }).then(check)
    },
  }
}
