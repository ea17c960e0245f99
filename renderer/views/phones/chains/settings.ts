import type { Period } from '../../answers/index.ts'

/** What is asked about calls that follow each other. */
export interface ChainsSettings {
  /** Minutes from the end of one call to the start of the next. */
  within: number
  least: number
  of: readonly string[]
  period: Period
}

export const FIRST_CHAINS: ChainsSettings = { within: 10, least: 3, of: [], period: {} }

export const MINUTE = 60_000

export const chainsArgs = ({ within, least, of, period: { from, until } }: ChainsSettings) => ({
  within: within * MINUTE,
  least,
  order: 'chance' as const,
  ...(of.length > 0 && { of: [...of] }),
  filter: { ...(from !== undefined && { from }), ...(until !== undefined && { until }) },
})
