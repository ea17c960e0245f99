import { create } from 'zustand'
import type { Preview } from '../../shared/api/data.ts'
import type { MappingPlan } from '../../shared/model/plan.ts'
import { call } from '../bridge.ts'
import { adopt, importFile, useQueue } from './jobs-import.ts'
import type { ImportOptions, QueuedFile } from './jobs-import-queue.ts'
import { type Draft, type Edit, edited, wholePlan } from './mapping-draft.ts'
import { createNewest } from './newest.ts'
import { back, begin, forth, step, type Steps } from './steps.ts'

export const PANELS = ['fields', 'words', 'rows', 'dates'] as const
export type Panel = (typeof PANELS)[number]

/** The mapping editor while it is open. It outlives the view, so that a look at the chart loses nothing; locking the case empties it. */
export interface Mapping {
  /** Id of the file in the queue. */
  file: string
  path: string
  name: string
  /** What was said of the file elsewhere; what is said here goes before it. */
  options: ImportOptions
  steps: Steps<Draft, Edit>
  /** The draft that was last kept or begun from: another is an unsaved change. */
  saved: Draft
  preview: Preview
  /** The draft that `preview` answers to. */
  shown: Draft
  error: unknown
  panel: Panel
}

export const useMapping = create<{ open: Mapping | null }>(() => ({ open: null }))

const WAIT = 220
const now = (): Mapping | null => useMapping.getState().open
const set = (change: Partial<Mapping>): void => useMapping.setState(({ open }) => ({ open: open && { ...open, ...change } }))

/** What can be said of a file beside a plan. A plan is of one table, and would leave the other sheets of a workbook unread. */
const BESIDE = new Set(['zone', 'region', 'dateOrder', 'subject'])
export const isPlanned = ({ plan }: Draft): boolean => Object.keys(plan).some((name) => !BESIDE.has(name))

/** What the main side is asked of a draft. */
export function question({ path, options }: Pick<Mapping, 'path' | 'options'>, draft: Draft): ImportOptions & { path: string } {
  const { plan, format, encoding, sheets } = draft
  const said = isPlanned(draft) ? { plan } : { ...(plan as Pick<ImportOptions, 'zone' | 'region' | 'dateOrder' | 'subject'>), plan: undefined }
  return { ...options, ...said, path, format, encoding, sheets }
}

const asker = createNewest<Draft, Preview>({
  wait: WAIT,
  read: (draft) => {
    const open = now()
    return open ? call('import.preview', question(open, draft)) : Promise.reject(new Error('closed'))
  },
  answer: (draft, preview) => set({ preview, shown: draft, error: null }),
  fail: (draft, error) => set({ error, shown: draft }),
})

/** Opens the editor on a file that was looked at. */
export function openMapping({ id, path, name, options, preview }: QueuedFile): void {
  if (preview === null) return
  const { plan = {}, format, encoding, sheets, ...rest } = options
  const draft: Draft = { plan, format, encoding, sheets }
  const panel = (preview.unknownValues?.kind.length ?? 0) + (preview.unknownValues?.direction.length ?? 0) > 0 && preview.unsure !== true ? 'words' : 'fields'
  useMapping.setState({ open: { file: id, path, name, options: rest, steps: begin(draft), saved: draft, preview, shown: draft, error: null, panel } })
}

export function closeMapping(): void {
  asker.drop()
  useMapping.setState({ open: null })
}

function move(steps: Steps<Draft, Edit>): void {
  const open = now()
  if (!open || steps === open.steps) return
  set({ steps })
  if (steps.now === open.shown && open.error === null) asker.drop()
  else asker.ask(steps.now)
}

/** The reading that edits begin from. */
export const readingOf = ({ preview }: Pick<Mapping, 'preview'>): MappingPlan => preview.plan ?? {}

/** Does one edit; the file is looked at again behind it. */
export function change(edit: Edit): void {
  const open = now()
  if (open) move(step(open.steps, edit, edited(open.steps.now, edit, readingOf(open))))
}
export const undoChange = (): void => move(back(now()?.steps ?? begin<Draft, Edit>({ plan: {} })))
export const redoChange = (): void => move(forth(now()?.steps ?? begin<Draft, Edit>({ plan: {} })))
export const askAgain = (): void => {
  const open = now()
  if (!open) return
  set({ error: null })
  asker.ask(open.steps.now)
}
export const showPanel = (panel: Panel): void => set({ panel })

export const isChanged = ({ steps, saved }: Pick<Mapping, 'steps' | 'saved'>): boolean => steps.now !== saved
/** The preview answers to the draft as it stands. */
export const isFresh = ({ steps, shown, error }: Pick<Mapping, 'steps' | 'shown' | 'error'>): boolean => steps.now === shown && error === null

/** Keeps the reading with the file in the queue and closes. The file is then imported as it was shown here. */
export function keepReading(): string | null {
  const open = now()
  if (!open || !isFresh(open)) return null
  const draft = open.steps.now
  const { path: _path, ...asked } = question(open, draft)
  const plan = isPlanned(draft) || open.preview.unsure === true ? wholePlan(draft, readingOf(open)) : undefined
  adopt(open.file, { ...asked, plan }, { ...open.preview, unsure: false })
  closeMapping()
  return open.file
}

/** Keeps the reading, and imports the file with it. */
export async function importReading(): Promise<void> {
  const file = keepReading()
  if (file !== null) await importFile(file)
}

// A file that leaves the queue (the case was locked, or it is in the case) takes its reading with it.
useQueue.subscribe(({ files }) => {
  const open = now()
  if (open && !files.some(({ id, state }) => id === open.file && (state === 'ready' || state === 'failed' || state === 'refused'))) closeMapping()
})
