import type { Chain } from '../../../../shared/api/ways.ts'
import type { Language, Translate } from '../../../../shared/model/translate.ts'
import { numberText } from '../../../chart/number.ts'
import { formatNumber } from '../../../i18n/numbers.ts'

const LEAST = 0.1

/** How many chance would show, in words: `about 2`, `less than 0.1`. */
export function expectedText(expected: number, t: Translate, lang: Language): string {
  const text = (value: number): string => formatNumber(value, lang, { maximumFractionDigits: value < 10 ? 1 : 0 })
  return expected < LEAST ? t('ways.chains.less', { n: text(LEAST) }) : t('ways.chains.about', { n: text(expected) })
}

/** Who called whom in turn, as a sentence names it. */
export const pathText = ({ path }: Pick<Chain, 'path'>, lang: Language): string => path.map(numberText).join(lang === 'ar' ? ' ← ' : ' → ')
