import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'

/** A score as a bar and a number of a hundred; it puts pairs in order, and is no probability. */
export function Score({ value }: { value: number }) {
  const { t, lang } = useT()
  const points = formatNumber(Math.round(value * 100), lang)
  return (
    <span className="names-score" title={t('names.scoreHelp')}>
      <span className="names-bar" aria-hidden>
        <span style={{ inlineSize: `${Math.round(value * 100)}%` }} />
      </span>
      <span className="figures" aria-label={t('names.scoreOf', { score: points })}>
        {points}
      </span>
    </span>
  )
}
