import type { ChartNode } from '../../model/chart.ts'
import { parseId } from '../../model/ids.ts'
import type { Translate } from '../../model/translate.ts'
import { cleanText } from '../text/clean.ts'

/** What a page calls a node. For protected people this is all that is ever drawn of them. */
export interface Name {
  name: string
  detail: string
  hollow: boolean
  /** Characters that could not be printed. */
  removed: number
}

/**
 * The pseudonym of a protected node: what it is protected as, and the person's row in the case, so that it is the same on
 * every page and in every exhibit (law 4), and a number is seen to be the person's. Never looks at the label.
 */
export function pseudonym(node: Pick<ChartNode, 'id' | 'kind' | 'protection' | 'protectedAs'>, translate: Translate): string {
  const number = String(parseId(node.protectedAs?.persons[0] ?? node.id)?.row ?? node.id)
  const who = translate(`page.protected.${node.protection ?? 'victim'}`, { number })
  const nth = node.protectedAs?.nth ?? 1
  const thing = (): string => `${translate('page.protected.thing', { kind: translate(`page.kind.${node.kind}`), who })}${nth > 1 ? ` (${nth})` : ''}`
  const whole = node.kind === 'person' && !node.protectedAs ? who : thing()
  // A pseudonym is one word: its number must not fall into another line.
  // Isolates round its parts would leave it without a direction of its own.
  return whole.replace(/[\u2066-\u2069]/g, '').replaceAll(' ', '\u00a0')
}

/** What stands for the name of somebody else who bears the name of a protected person: saying it would give that person away. */
export function sameNameAs({ id, protection }: Pick<ChartNode, 'id' | 'protection'>, translate: Translate): string {
  const who = pseudonym({ id, kind: 'person', protection, protectedAs: undefined }, translate)
  return translate('page.protected.sameName', { who }).replace(/[\u2066-\u2069]/g, '')
}

export function nameOf(node: ChartNode, translate: Translate): Name {
  if (node.protection !== null) return { name: pseudonym(node, translate), detail: '', hollow: true, removed: 0 }
  const [label, detail] = [cleanText(node.label), cleanText(node.detail)]
  return { name: label.text === '' ? translate('page.nameless') : label.text, detail: detail.text, hollow: false, removed: label.removed + detail.removed }
}
