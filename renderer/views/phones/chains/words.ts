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

const [LRI, RLI, FSI, PDI] = ['\u2066', '\u2067', '\u2068', '\u2069']

/** Who called whom in turn, as a sentence names it: along the direction of the language, whatever the names are written in. */
export function pathText({ path }: Pick<Chain, 'path'>, lang: Language): string {
  const arrow = lang === 'ar' ? ' ← ' : ' → '
  return (lang === 'ar' ? RLI : LRI) + path.map((party) => FSI + numberText(party) + PDI).join(arrow) + PDI
}
