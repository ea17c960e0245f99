/** What is asked about the time around an event, or around a moment. */
export interface AroundSettings {
  event: string | null
  /** UTC ms. */
  at: number | null
  minutes: number
  who: 'all' | 'parties' | 'cells'
}

export const FIRST_AROUND: AroundSettings = { event: null, at: null, minutes: 15, who: 'all' }

/** What the case is asked; null while no time is named. */
export function aroundArgs({ event, at, minutes, who }: AroundSettings) {
  if (event !== null) return { event, minutes, who }
  return at === null ? null : { at, minutes }
}
