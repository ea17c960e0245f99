import { useEffect, useRef } from 'react'
import type { IdentityPair, NameVerdict } from '../../../../shared/api/names.ts'
import { call } from '../../../bridge.ts'
import { isShortcut } from '../../../components/keys.ts'
import { useAnswers } from '../../../state/answers.ts'
import { useSession } from '../../../state/session.ts'
import { sayError } from '../../../state/toasts.ts'
import { useSettings } from '../../answers/index.ts'
import { type Decided, type Done, pairKey } from './deciding.ts'

export interface Settings {
  tab: 'open' | 'decided'
  /** Only scores from here on. */
  least: number
  chosen: string | null
  /** Only pairs with this one. */
  of: string | null
  /** Two things asked about from elsewhere. */
  pair: [string, string] | null
  since: Decided
  history: readonly Done[]
  /** Decisions taken here since the data had this revision. */
  own: { revision: number; count: number }
}

export const DEFAULTS: Settings = { tab: 'open', least: 0, chosen: null, of: null, pair: null, since: {}, history: [], own: { revision: -1, count: 0 } }

export interface Deciding {
  settings: Settings
  set: (change: Partial<Settings>) => void
  decide: (pair: IdentityPair, verdict: NameVerdict | null, then?: Partial<Settings>) => Promise<void>
  undo: () => Promise<void>
}

/** Decisions as they are taken: kept in the case at once, shown at once, and undone one by one. */
export function useDeciding(revision: number): Deciding {
  const [settings, set] = useSettings(DEFAULTS)
  const latest = useRef(settings)
  latest.current = settings
  const keep = async (a: string, b: string, verdict: NameVerdict | null): Promise<NameVerdict | null> => {
    const { previous } = await call('names.decide', { a, b, verdict })
    const { own, since } = latest.current
    set({ since: { ...since, [pairKey([a, b])]: verdict }, own: { revision, count: own.revision === revision ? own.count + 1 : 1 } })
    return previous
  }
  const undo = async (): Promise<void> => {
    const last = latest.current.history.at(-1)
    if (!last) return
    try {
      await keep(last.a, last.b, last.previous)
      set({ history: latest.current.history.slice(0, -1), chosen: pairKey([last.a, last.b]), tab: last.previous === null ? 'open' : latest.current.tab })
    } catch (error) {
      sayError(error)
    }
  }
  return {
    settings,
    set,
    undo,
    decide: async ({ a, b }, verdict, then = {}) => {
      try {
        const previous = await keep(a.id, b.id, verdict)
        set({ history: [...latest.current.history, { a: a.id, b: b.id, previous, verdict, labels: [a.label, b.label] }], ...then })
      } catch (error) {
        sayError(error)
      }
    },
  }
}

/** Revision of the data that the kept list rests on, and whether more than our own decisions changed it since. */
export function useStale(key: string): { revision: number; changed: (own: Settings['own']) => boolean } {
  const revision = useAnswers(({ kept }) => kept[key]?.revision ?? 0)
  const now = useSession((session) => session.revision.data)
  return { revision, changed: (own) => now - revision > (own.revision === revision ? own.count : 0) }
}

/** Keys that decide, anywhere on the page but where something is typed. */
export function useKeys(keys: Readonly<Record<string, () => void>>, on: boolean): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!on) return undefined
    const listen = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && (event.target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName))
      if (event.defaultPrevented || typing || document.querySelector('.m-veil')) return
      const found = Object.entries(latest.current).find(([written]) => isShortcut(event, written))
      if (!found) return
      event.preventDefault()
      found[1]()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [on])
}
