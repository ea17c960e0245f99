/** A source that is looked into, and at what. */
export const SOURCE_TABS = ['kept', 'duplicates', 'rejected', 'skipped', 'quality', 'about'] as const
export type SourceTab = (typeof SOURCE_TABS)[number]
export interface Opened {
  source: string
  tab: SourceTab
}
