import type { Connector, MeasuredTie, Sampled } from '../../../../shared/api/network.ts'
import type { Translate } from '../../../../shared/model/translate.ts'

/** Why somebody connects, in the strongest words that hold. `groups`: how many there are. */
export function whyConnects({ severed, pairs, cutOff, touches }: Connector, groups: number, t: Translate): string {
  if (severed > 0) return t('network.connect.why.severed', { count: severed, of: groups })
  const alone = [pairs > 0 ? t('network.connect.why.pairs', { count: pairs }) : '', cutOff > 0 ? t('network.connect.why.cutOff', { count: cutOff }) : '']
  if (pairs > 0 || cutOff > 0) return alone.filter((part) => part !== '').join(' ')
  return touches > 1 ? t('network.connect.why.touches', { count: touches, of: groups }) : t('network.connect.why.inside')
}

/** Why a tie holds. */
export function whyHolds({ cutOff, groups: [a, b] }: MeasuredTie, t: Translate): string {
  if (cutOff !== null && cutOff > 0) return t('network.ties.why.cutOff', { count: cutOff })
  if (a !== null && b !== null && a !== b) return t('network.ties.why.between', { a: String(a), b: String(b) })
  return a !== null && a === b ? t('network.ties.why.inside', { a: String(a) }) : t('network.ties.why.other')
}

/** How far a ranking follows from whose records were asked for; empty where it does not. */
export const whySampled = ({ subjects, top }: Sampled, t: Translate): string => (subjects === 0 ? '' : t('network.own.sentence', { count: subjects, of: top }))
