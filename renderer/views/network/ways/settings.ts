import type { Obstacle } from '../../../../shared/api/ways.ts'
import type { Filter } from '../../../../shared/model/chart.ts'
import type { Period } from '../../answers/index.ts'

/** What is asked about a way from one to another. */
export interface WaysSettings {
  from: string | null
  to: string | null
  through: readonly string[]
  avoiding: readonly string[]
  inOrder: boolean
  directed: boolean
  most: number
  period: Period
}

export const FIRST_WAYS: WaysSettings = { from: null, to: null, through: [], avoiding: [], inOrder: false, directed: false, most: 5, period: {} }

export const filterOf = ({ from, until }: Period): Filter => ({ ...(from !== undefined && { from }), ...(until !== undefined && { until }) })

/** What the case is asked; null while one end is open or both are the same. */
export function waysArgs({ from, to, through, avoiding, inOrder, directed, most, period }: WaysSettings) {
  if (from === null || to === null || from === to) return null
  return { from, to, through: [...through], avoiding: [...avoiding], inOrder, directed, most, filter: filterOf(period) }
}

/** The settings without what keeps the two apart. */
export function lifted(obstacles: readonly Obstacle[]): Partial<WaysSettings> {
  const change: Record<Obstacle, Partial<WaysSettings>> = {
    order: { inOrder: false },
    directed: { directed: false },
    avoiding: { avoiding: [] },
    through: { through: [] },
    period: { period: {} },
    kinds: {},
    sources: {},
    least: {},
  }
  return Object.assign({}, ...obstacles.map((one) => change[one])) as Partial<WaysSettings>
}
