import type { Filter, NodeKind } from '../../../../shared/model/chart.ts'
import type { ThingKind } from '../../answers/index.ts'

/** What the question can be about. */
export const THINGS: readonly ThingKind[] = ['number', 'handset', 'sim', 'person']
export const KINDS_ASKED: ReadonlySet<NodeKind> = new Set(['number', 'device', 'sim', 'person'])

export interface Asked {
  of: string | null
  from?: number | undefined
  until?: number | undefined
}

/** What the settings leave of the case. */
export const filterOf = ({ of, from, until }: Asked): Filter => ({
  ...(of !== null && { of: [of] }),
  ...(from !== undefined && { from }),
  ...(until !== undefined && { until }),
})
