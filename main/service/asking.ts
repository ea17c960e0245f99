import type { Horizon, ReadableDB } from '../case/types.ts'
import { reporter } from './progress.ts'
import { opened, runJob, type Session } from './session.ts'

/** What work on a question is given: what it may read, when to stop, and whom to tell how far it is. */
export interface Asking {
  read: ReadableDB
  horizon: Horizon
  signal: AbortSignal
  /** Share that is done, 0 to 1. */
  progress: (share: number) => void
}

const PARTS = 1_000

/** Answers a question as a job: it tells its progress, and `job.cancel` stops it at its next turn. Throws `no-case-open`, `busy`, `cancelled`. */
export function asking<T>(session: Session, job: string, work: (asking: Asking) => Promise<T>): Promise<T> {
  const open = opened(session)
  const tell = reporter(job, (progress) => session.capabilities.progress(progress))
  const progress = (share: number): void => tell({ step: 'answering', done: Math.round(PARTS * Math.min(1, Math.max(0, share))), total: PARTS, unit: 'parts' })
  return runJob(session, job, (signal) => work({ read: open.read, horizon: open.horizon(), signal, progress }))
}
