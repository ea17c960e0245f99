import type { NodeKind } from '../../shared/model/chart.ts'
import type { SelectorKind } from '../../shared/model/selector.ts'

/** What a selector is drawn as. Who or what bears a bare name is not stated; a telephone's sign would say more than the file does. */
export const NODE_OF_SELECTOR: Record<SelectorKind, NodeKind> = {
  number: 'number',
  shortcode: 'number',
  name: 'other',
  unknown: 'number',
  imei: 'device',
  imsi: 'sim',
  account: 'account',
  group: 'group',
  device: 'device',
}

/** Selectors whose value only tells them apart; people read the text that the file shows. */
const SHOWN_AS_READ = new Set<SelectorKind>(['account', 'group', 'device', 'name'])

/** What people call a selector. */
export const shownAs = (kind: SelectorKind, value: string, raw: string): string => (SHOWN_AS_READ.has(kind) && raw !== '' ? raw : value)
