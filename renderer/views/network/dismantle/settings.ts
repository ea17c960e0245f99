import type { Result } from '../../../../shared/api/contract.ts'
import type { Filter } from '../../../../shared/model/chart.ts'
import type { Aim } from '../../../../shared/network/dismantle/aims.ts'
import type { AskArgs } from '../../answers/useAsk.ts'

export type Answer = Result<'network.dismantle'>
export type Removed = Answer['rows'][number]

/** What the question is asked with, and what the reader struck out by hand. */
export interface Settings {
  remove: number
  objective: Aim
  /** Whom to leave alone. */
  protect: string[]
  from?: number | undefined
  until?: number | undefined
  /** Struck out by hand; null while the answer's own set is shown struck. */
  struck: string[] | null
  /** Earlier strikes, for undo. */
  past: (string[] | null)[]
  chosen: string | null
  /** What the answer was asked with to which the strikes belong, as text. */
  of: string
}

export const DEFAULTS: Settings = { remove: 3, objective: 'largest', protect: [], struck: null, past: [], chosen: null, of: '' }

/** Most that the slider takes out. */
export const MOST = 10

export const filterOf = ({ from, until }: Pick<Settings, 'from' | 'until'>): Filter => ({
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until }),
})

export const argsOf = ({ remove, objective, protect, ...period }: Settings): AskArgs<'network.dismantle'> => ({
  filter: filterOf(period),
  remove,
  objective,
  protect,
})

/** The strikes shown: those made by hand, or the answer's set. */
export const struckIn = ({ struck }: Pick<Settings, 'struck'>, answer: Pick<Answer, 'rows'> | null): string[] =>
  struck ?? answer?.rows.map(({ id }) => id) ?? []

/** Strikes one out, or takes it back. */
export function toggled(settings: Pick<Settings, 'struck' | 'past'>, shown: readonly string[], id: string): Pick<Settings, 'struck' | 'past'> {
  const next = shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id]
  return strike(settings, next)
}

const STEPS = 100

/** Strikes out these and no others; undoable. */
export const strike = ({ struck, past }: Pick<Settings, 'struck' | 'past'>, next: string[] | null): Pick<Settings, 'struck' | 'past'> => ({
  struck: next,
  past: [...past, struck].slice(-STEPS),
})

/** One step back. */
export const undone = ({ struck, past }: Pick<Settings, 'struck' | 'past'>): Pick<Settings, 'struck' | 'past'> =>
  past.length === 0 ? { struck, past } : { struck: past.at(-1) ?? null, past: past.slice(0, -1) }
