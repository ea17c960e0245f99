import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { Share } from '../pattern/Nights.tsx'
import { verdictOf } from './settings.ts'

/** How alike, as a bar and a figure, and how many other pairs are so as well: what many share looks pale. */
export function Likeness({ value, chance }: { value: number | null; chance: number | null }) {
  const { t, lang } = useT()
  const verdict = verdictOf(value, chance)
  const sayChance = (): string => {
    if (verdict === 'none') return t('contacts.compared.notAlike')
    if (chance === null) return t('contacts.compared.noChance')
    return t('contacts.compared.chance', { share: formatNumber(chance, lang, { style: 'percent', maximumFractionDigits: chance < 0.1 ? 1 : 0 }) })
  }
  if (value === null) return <span className="quiet">{t('contacts.compared.unknown')}</span>
  return (
    <span className="likeness" data-verdict={verdict}>
      <span className="likeness-line">
        <Share part={value} of={1} />
        <bdi className="figures">{formatNumber(value, lang, { style: 'percent' })}</bdi>
      </span>
      <span className="likeness-chance">{sayChance()}</span>
    </span>
  )
}
