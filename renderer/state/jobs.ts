import { create } from 'zustand'
import type { Progress } from '../../shared/api/contract.ts'
import { call } from '../bridge.ts'

/** Progress of long work by its job id. The frame feeds it from the `progress` topic. */
export const useJobs = create<{ progress: Record<string, Progress> }>(() => ({ progress: {} }))

/** A new job id: unguessable, no case data in it. */
export const newJob = (): string => crypto.randomUUID()

export const follow = (progress: Progress): void => useJobs.setState((state) => ({ progress: { ...state.progress, [progress.job]: progress } }))

export const forgetJob = (job: string): void =>
  useJobs.setState((state) => {
    const { [job]: _gone, ...progress } = state.progress
    return { progress }
  })

/** Asks for a job to end. The case stays as it was before it. */
export const cancelJob = async (job: string): Promise<boolean> => (await call('job.cancel', { job })).cancelled
