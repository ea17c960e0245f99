import type { Progress } from '../../shared/api/contract.ts'

type Step = Omit<Progress, 'job' | 'left'>

/** Most messages a second are ten; a new step and a finished one are always told. */
const EVERY_MS = 100
/** Half-life of the smoothed rate: a file's pace changes slowly, a disk's stutter is not news. The longer a step has taken, the less a minute tells of it. */
const HALF_LIFE = { least: 3_000, share: 0.25 }
/** Too early to say how long it takes. */
const SILENT_MS = 500

interface State {
  step: string
  began: number
  told: number
  at: number
  done: number
  /** Units a millisecond. */
  rate: number | null
}

/**
 * Turns a worker's counts into progress with an estimate of the seconds left in this step, from a rate smoothed over
 * time; null until there is something to go by. `now` in milliseconds.
 */
export function reporter(job: string, send: (progress: Progress) => void, now: () => number = () => performance.now()): (step: Step) => void {
  let state: State | null = null
  return (step) => {
    const at = now()
    if (state === null || state.step !== step.step || step.done < state.done) {
      state = { step: step.step, began: at, told: at, at, done: step.done, rate: null }
      send({ job, ...step, left: null })
      return
    }
    const finished = step.total !== null && step.done >= step.total
    if (!finished && at - state.told < EVERY_MS) return
    state = { ...state, ...smooth(state, at, step.done), told: at }
    send({ job, ...step, left: secondsLeft(state, step, at) })
  }
}

function smooth(state: State, at: number, done: number): Pick<State, 'rate' | 'at' | 'done'> {
  const passed = at - state.at
  if (passed <= 0) return { rate: state.rate, at: state.at, done: state.done }
  const rate = (done - state.done) / passed
  const keep = 0.5 ** (passed / Math.max(HALF_LIFE.least, HALF_LIFE.share * (at - state.began)))
  return { rate: state.rate === null ? rate : keep * state.rate + (1 - keep) * rate, at, done }
}

function secondsLeft({ rate, began }: State, { done, total }: Step, at: number): number | null {
  if (total === null) return null
  if (done >= total) return 0
  return rate === null || rate <= 0 || at - began < SILENT_MS ? null : (total - done) / rate / 1_000
}
