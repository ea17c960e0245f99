import { MasarError } from '../../shared/api/errors.ts'
import type { Capabilities } from '../capabilities.ts'
import type { OpenCase } from '../case/types.ts'

/** The one case this process holds, and the long work under way in it. */
export interface Session {
  readonly capabilities: Capabilities
  open: OpenCase | null
  readonly jobs: Map<string, Job>
}

export interface Job {
  controller: AbortController
  done: Promise<unknown>
}

export const newSession = (capabilities: Capabilities): Session => ({ capabilities, open: null, jobs: new Map() })

/** Throws `no-case-open`. */
export function opened({ open }: Session): OpenCase {
  if (!open) throw new MasarError('no-case-open')
  return open
}

/** Puts a case in the session. One at a time: throws `busy` where one is open already. */
export async function enter(session: Session, start: () => Promise<OpenCase>): Promise<OpenCase> {
  if (session.open) throw new MasarError('busy')
  const open = await start()
  if (session.open) {
    open.close()
    throw new MasarError('busy')
  }
  session.open = open
  return open
}

/**
 * Runs long work that `job.cancel` can stop. Whatever work throws once its signal is set is `cancelled`. A job id in use
 * is refused with `busy`.
 */
export async function runJob<T>(session: Session, id: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  if (session.jobs.has(id)) throw new MasarError('busy')
  const controller = new AbortController()
  const run = async (): Promise<T> => {
    try {
      return await work(controller.signal)
    } catch (error) {
      throw controller.signal.aborted ? new MasarError('cancelled') : error
    } finally {
      session.jobs.delete(id)
    }
  }
  const done = Promise.resolve().then(run)
  session.jobs.set(id, { controller, done })
  return done
}

/** Why a job is told to stop where the case is left: it has no time to come to an end with what it has. */
export const LEFT = new MasarError('cancelled')

/** Tells a job to stop; false where there is none of this id. */
export function cancelJob({ jobs }: Session, id: string): boolean {
  const job = jobs.get(id)
  job?.controller.abort()
  return job !== undefined
}

/** Cancels what runs, waits until it has taken itself back, and closes the case. */
export async function leave(session: Session): Promise<void> {
  for (const { controller } of session.jobs.values()) controller.abort(LEFT)
  await Promise.allSettled([...session.jobs.values()].map((job) => job.done))
  session.open?.close()
  session.open = null
}
