import type { CaseSummary } from '../../shared/api/case.ts'
import type { Args } from '../../shared/api/contract.ts'
import { call, on } from '../bridge.ts'
import { follow } from './jobs.ts'
import { addFiles, emptyQueue } from './jobs-import.ts'
import { enter, leave, type LockReason, markChanged, markLocked, setSummary, useSession } from './session.ts'
import { startAt, takeWaiting } from './session-start.ts'

/** A case that is open on the main side becomes the window's: title, view, files that were waiting for it. */
export function show(summary: CaseSummary): void {
  enter(summary)
  startAt('first')
  void call('shell.title', { title: `${[summary.number, summary.title].filter(Boolean).join(' ')} – Masar` })
  const files = takeWaiting()
  if (files.length > 0) {
    useSession.setState({ view: 'data' })
    void addFiles(files)
  }
}

/** Opens a case and shows it. Throws the refusal; the window is then where it was. */
export async function openCase(args: Args<'case.open'>): Promise<void> {
  const before = useSession.getState()
  useSession.setState({ phase: 'opening' })
  try {
    show(await call('case.open', args))
  } catch (error) {
    useSession.setState({ phase: before.phase })
    throw error
  }
}

/** Ends the case process; the window shows the way back in. */
export async function lock(): Promise<void> {
  if (useSession.getState().summary === null) return
  await call('shell.lock', {})
  wentDark('lock')
}

/** Locks, and goes back to the first page. */
export async function closeCase(): Promise<void> {
  await call('shell.lock', {})
  emptyQueue()
  leave()
  void call('shell.title', { title: 'Masar' })
}

function wentDark(why: LockReason): void {
  if (useSession.getState().summary === null) return
  emptyQueue()
  markLocked(why)
  void call('shell.title', { title: 'Masar' })
}

/** Reads the figures of the case again. */
export async function refresh(): Promise<void> {
  if (useSession.getState().summary !== null) setSummary(await call('case.summary', {}))
}

/** Follows what the main side tells unasked. Returns how to stop. */
export function listen(): () => void {
  const stops = [
    on('progress', follow),
    on('locked', ({ why }) => wentDark(why)),
    on('changed', ({ what }) => {
      markChanged(what)
      refresh().catch(() => undefined)
    }),
    on('closing', () => {
      void lock()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
