import type { Result } from '../../../../shared/api/contract.ts'
import type { Language, Translate } from '../../../../shared/model/translate.ts'
import { numberText } from '../../../chart/number.ts'
import { formatNumber } from '../../../i18n/numbers.ts'

export type Groups = Result<'network.groups'>

/** Modularity must stand so far above what chance reaches before groups mean anything. */
const ABOVE_CHANCE = 0.05
/** Shares of fellows that stay together above which membership is sure, and fairly sure. */
const [SURE, FAIRLY] = [0.9, 0.7]

/** Whether these groups are denser than chance would make them; null where it cannot be said. */
export const isAboveChance = ({ quality, byChance }: Pick<Groups, 'quality' | 'byChance'>): boolean | null =>
  quality === null || byChance === null ? null : quality - byChance > ABOVE_CHANCE

export type Sureness = 'sure' | 'fairly' | 'loose'
/** How sure membership is: the worse of what other seeds and missing links leave together. */
export const surenessOf = ({ again, thinned }: Pick<Groups, 'again' | 'thinned'>): Sureness => {
  const least = Math.min(again, thinned)
  return least >= SURE ? 'sure' : least >= FAIRLY ? 'fairly' : 'loose'
}

/** Which groups there are, who holds the largest together, and how sure that is. */
export function sentenceOf(answer: Groups, t: Translate, lang: Language): string {
  const [first] = answer.rows
  if (!first) return ''
  return [
    t('network.groups.sentence', { count: answer.total, nodes: formatNumber(answer.nodes, lang) }),
    t('network.groups.largest', { count: first.size, name: numberText(first.holders[0]?.label ?? '') }),
    isAboveChance(answer) === false ? t('network.groups.chance') : t(`network.groups.${surenessOf(answer)}`),
  ].join(' ')
}
