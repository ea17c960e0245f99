import type { EventKind } from '../../../../shared/model/event.ts'
import type { Filter, NodeKind } from '../../../../shared/model/chart.ts'
import type { ThingKind } from '../../answers/index.ts'

/** What these questions can be about. */
export const THINGS: readonly ThingKind[] = ['number', 'person', 'account', 'group', 'handset', 'sim']
export const KINDS_ASKED: ReadonlySet<NodeKind> = new Set(['number', 'person', 'organisation', 'account', 'group', 'device', 'sim', 'other'])

/** Kinds of events as one asks for them. */
export const CHOICES = ['all', 'calls', 'messages', 'others'] as const
export type KindChoice = (typeof CHOICES)[number]

const KINDS: Record<KindChoice, EventKind[] | undefined> = {
  all: undefined,
  calls: ['call', 'voicemail'],
  messages: ['sms', 'mms', 'message'],
  others: ['data', 'location', 'file', 'system', 'other'],
}

export interface Asked {
  of: string | null
  kinds?: KindChoice | undefined
  from?: number | undefined
  until?: number | undefined
}

/** What the settings leave of the case. */
export const filterOf = ({ kinds = 'all', from, until }: Omit<Asked, 'of'>): Filter => ({
  ...(KINDS[kinds] && { kinds: KINDS[kinds] }),
  ...(from !== undefined && { from }),
  ...(until !== undefined && { until }),
})
