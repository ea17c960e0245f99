import type { Args } from '../../shared/api/contract.ts'
import type { Preview } from '../../shared/api/data.ts'
import type { ImportReport } from '../../shared/model/source.ts'

/** What the person says about a file before it is imported; what is left out is recognised. */
export type ImportOptions = Omit<Args<'import.preview'>, 'path'>

/** A file on its way into the case. */
export interface QueuedFile {
  id: string
  path: string
  /** Base name. */
  name: string
  options: ImportOptions
  state: 'looking' | 'ready' | 'refused' | 'waiting' | 'running' | 'done' | 'failed'
  preview: Preview | null
  report: ImportReport | null
  error: unknown
}

/** The last part of a path of either family. */
export const baseName = (path: string): string => path.split(/[\\/]/).filter(Boolean).at(-1) ?? path

export const queued = (id: string, path: string): QueuedFile => ({
  id,
  path,
  name: baseName(path),
  options: {},
  state: 'looking',
  preview: null,
  report: null,
  error: null,
})

export const patched = (files: readonly QueuedFile[], id: string, patch: Partial<QueuedFile>): QueuedFile[] =>
  files.map((file) => (file.id === id ? { ...file, ...patch } : file))

/** A file of which nothing yet says the zone, so one question must be asked. */
export const needsZone = (file: QueuedFile): boolean =>
  file.state === 'ready' && file.preview?.zoneAssumed === true && file.options.zone === undefined && file.preview.alreadyImported === null

/**
 * One question for each zone that is assumed: a layout's usual zone is a better guess than the case's, and answering for
 * the others must not overwrite it.
 */
export function zoneQuestions(files: readonly QueuedFile[]): { assumed: string; files: QueuedFile[] }[] {
  const groups = Map.groupBy(files.filter(needsZone), (file) => file.preview?.zone ?? '')
  return [...groups].map(([assumed, group]) => ({ assumed, files: group }))
}

/** A file that would be guessed at: a person must say how it is read before it is imported. */
export const isUnsure = (file: QueuedFile): boolean => file.state === 'ready' && file.preview?.unsure === true && file.preview.alreadyImported === null

/** Files that can be imported now. */
export const importable = (files: readonly QueuedFile[]): QueuedFile[] =>
  files.filter((file) => file.state === 'ready' && file.preview?.alreadyImported === null && !isUnsure(file))

/**
 * What was said of a file, with more said. A plan goes before the other options, so what is said again is put into it; a format chosen anew, or
 * another encoding, is a fresh start.
 */
export function saidOf(before: ImportOptions, more: ImportOptions): ImportOptions {
  const { plan, ...rest } = { ...before, ...more }
  if (plan === undefined || more.plan !== undefined) return { ...rest, plan }
  if (more.format !== undefined || more.encoding !== undefined || more.sheets !== undefined) return rest
  const { zone, region, dateOrder, subject } = more
  const said = Object.fromEntries(Object.entries({ zone, region, dateOrder, subject }).filter(([, value]) => value !== undefined))
  return { ...rest, plan: { ...plan, ...said } }
}

export const isBusy = (files: readonly QueuedFile[]): boolean => files.some((file) => file.state === 'running' || file.state === 'waiting')
