import { useMemo } from 'react'
import type { Filter } from '../../../../shared/model/chart.ts'
import { useSession } from '../../../state/session.ts'
import { type Period, useSettings } from '../../answers/index.ts'

/** How the network is taken, the same for every question about it. */
export interface MeasureSettings extends Period {
  weighted: boolean
  directed: boolean
}

const DEFAULTS: MeasureSettings = { weighted: false, directed: false }
/** Up to so many numbers an answer is there at once, and asks itself. */
const QUICK = 2_000

/** The settings of the question whose page this is, what they ask, and whether that is cheap. `limit`: rows at most. */
export function useMeasures({ from, until, weighted, directed }: MeasureSettings, limit: number) {
  const numbers = useSession(({ summary }) => summary?.selectors ?? Infinity)
  const args = useMemo(
    () => ({ filter: { ...(from !== undefined && { from }), ...(until !== undefined && { until }) } as Filter, weighted, directed, limit }),
    [from, until, weighted, directed, limit],
  )
  return { args, auto: numbers <= QUICK }
}

export const useMeasureSettings = () => useSettings<MeasureSettings>(DEFAULTS)
