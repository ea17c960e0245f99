import type { NodeKind } from '../../shared/model/chart.ts'
import type { SelectorKind } from '../../shared/model/selector.ts'

/** What a selector is drawn as. */
export const NODE_OF_SELECTOR: Record<SelectorKind, NodeKind> = {
  number: 'number',
  shortcode: 'number',
  name: 'number',
  unknown: 'number',
  imei: 'device',
  imsi: 'sim',
  account: 'account',
  group: 'group',
  device: 'device',
}
