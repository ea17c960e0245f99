import { create } from 'zustand'
import type { CaseSummary } from '../../shared/api/case.ts'
import type { TopicOf } from '../../shared/api/contract.ts'

/** Where the window is: nothing open, opening, a case, or a case that was locked and waits for its passphrase. */
export type Phase = 'welcome' | 'opening' | 'open' | 'locked'
export const VIEWS = ['case', 'data', 'chart', 'phones', 'network', 'routes', 'exhibits', 'log'] as const
export type View = (typeof VIEWS)[number]
export type LockReason = TopicOf<'locked'>['why']

export interface Session {
  phase: Phase
  summary: CaseSummary | null
  view: View
  /** The reader asked for a new exhibit of the chart, not for the list of those printed. */
  printing: boolean
  /** Path and name of the case to open again, once locked. */
  locked: { path: string; title: string; why: LockReason } | null
  /** Counts up at each `changed`: what was read before is stale. */
  revision: { data: number; charts: number; exhibits: number; keys: number; formats: number; stages: number }
}

export const FIRST: Session = {
  phase: 'welcome',
  summary: null,
  view: 'case',
  printing: false,
  locked: null,
  revision: { data: 0, charts: 0, exhibits: 0, keys: 0, formats: 0, stages: 0 },
}

export const useSession = create<Session>(() => FIRST)

/** Pure steps from session to session. A case without data opens on Data, where its first step is. */
export const opened = (session: Session, summary: CaseSummary): Session => ({
  ...session,
  phase: 'open',
  summary,
  locked: null,
  view: session.locked?.path === summary.path ? session.view : summary.sources === 0 ? 'data' : 'case',
})

export const lockedBy = (session: Session, why: LockReason): Session =>
  session.summary ? { ...session, phase: 'locked', locked: { path: session.summary.path, title: session.summary.title, why }, summary: null } : session

export const closed = (session: Session): Session => ({ ...FIRST, revision: session.revision })

export const changed = (session: Session, what: TopicOf<'changed'>['what']): Session => ({
  ...session,
  revision: { ...session.revision, [what]: session.revision[what] + 1 },
})

/** Shows a view of the open case. */
export const go = (view: View): void => useSession.setState({ view, printing: false })
/** Goes straight to a new exhibit of the chart in the window. */
export const printChart = (): void => useSession.setState({ view: 'exhibits', printing: true })
export const setSummary = (summary: CaseSummary): void => useSession.setState({ summary })
export const enter = (summary: CaseSummary): void => useSession.setState((session) => opened(session, summary))
export const leave = (): void => useSession.setState(closed)
export const markLocked = (why: LockReason): void => useSession.setState((session) => lockedBy(session, why))
export const markChanged = (what: TopicOf<'changed'>['what']): void => useSession.setState((session) => changed(session, what))
