import { create } from 'zustand'
import type { Preview } from '../../shared/api/data.ts'
import { call } from '../bridge.ts'
import { isCancelled } from '../components/errors.ts'
import { cancelJob, forgetJob, newJob } from './jobs.ts'
import { importable, type ImportOptions, needsZone, patched, queued, type QueuedFile, saidOf } from './jobs-import-queue.ts'

/** Files on their way into the case, in the order they were given. The id of a file is also the id of its job. */
export const useQueue = create<{ files: QueuedFile[] }>(() => ({ files: [] }))

const get = () => useQueue.getState().files
const patch = (id: string, change: Partial<QueuedFile>) => useQueue.setState((queue) => ({ files: patched(queue.files, id, change) }))
const find = (id: string) => get().find((file) => file.id === id)

export const emptyQueue = (): void => useQueue.setState({ files: [] })
export const removeFile = (id: string): void => useQueue.setState((queue) => ({ files: queue.files.filter((file) => file.id !== id) }))
export const clearDone = (): void => useQueue.setState((queue) => ({ files: queue.files.filter((file) => file.state !== 'done') }))

async function look(id: string): Promise<void> {
  const file = find(id)
  if (!file) return
  patch(id, { state: 'looking', error: null })
  try {
    const preview = await call('import.preview', { path: file.path, ...file.options })
    if (find(id)?.options === file.options) patch(id, { preview, state: 'ready' })
  } catch (error) {
    if (find(id)?.options === file.options) patch(id, { error, state: 'refused' })
  }
}

/** Takes files in and looks at each; nothing is imported yet. */
export async function addFiles(paths: readonly string[]): Promise<void> {
  const known = new Set(get().map((file) => file.path))
  const fresh = paths.filter((path) => !known.has(path)).map((path) => queued(newJob(), path))
  useQueue.setState((queue) => ({ files: [...queue.files, ...fresh] }))
  for (const file of fresh) await look(file.id)
}

/** Says something about one file, and looks again. */
export async function setOptions(id: string, options: ImportOptions): Promise<void> {
  const file = find(id)
  if (!file) return
  patch(id, { options: saidOf(file.options, options) })
  await look(id)
}

/** Takes over a reading that was looked at already (the mapping editor's). */
export const adopt = (id: string, options: ImportOptions, preview: Preview): void => patch(id, { options, preview, state: 'ready', error: null })

/** One answer for all files that do not say their zone. */
export async function setZoneOf(files: readonly QueuedFile[], zone: string): Promise<void> {
  for (const { id } of files) if (get().some((file) => file.id === id && needsZone(file))) await setOptions(id, { zone })
}

async function run(id: string): Promise<void> {
  const file = find(id)
  if (file?.state !== 'waiting') return
  patch(id, { state: 'running', error: null })
  try {
    const report = await call('import.run', { job: id, path: file.path, ...file.options })
    patch(id, { state: 'done', report })
  } catch (error) {
    patch(id, isCancelled(error) ? { state: 'ready' } : { state: 'failed', error })
  } finally {
    forgetJob(id)
  }
}

/** Imports every file that is ready, one after another: each is all or nothing. */
export async function importAll(): Promise<void> {
  const ids = importable(get()).map((file) => file.id)
  for (const id of ids) patch(id, { state: 'waiting' })
  for (const id of ids) await run(id)
}

/** Imports one file, if it is ready. */
export async function importFile(id: string): Promise<void> {
  if (!importable(get()).some((file) => file.id === id)) return
  patch(id, { state: 'waiting' })
  await run(id)
}

/** Stops a file that is being imported, or takes a waiting one out of the line. */
export async function cancelFile(id: string): Promise<void> {
  const file = find(id)
  if (file?.state === 'waiting') patch(id, { state: 'ready' })
  else if (file?.state === 'running') await cancelJob(id)
}
