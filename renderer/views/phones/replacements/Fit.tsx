import type { Replacement } from '../../../../shared/api/telephony.ts'
import { Count } from '../../../components/Count.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { isWeak } from './weak.ts'

const TWO = { minimumFractionDigits: 2, maximumFractionDigits: 2 }

/** A fit as a bar, and a stroke where the next best stands: a weak answer looks weak. */
export function Fit({ row }: { row: Pick<Replacement, 'score' | 'runnerUp' | 'reasons'> }) {
  const { t, lang } = useT()
  const { score, runnerUp } = row
  const said = (value: number): string => formatNumber(value, lang, TWO)
  const text =
    runnerUp === null ? t('handsets.swap.scoreAlone', { score: said(score) }) : t('handsets.swap.scoreHelp', { score: said(score), next: said(runnerUp) })
  return (
    <span className="swap-fit" title={text}>
      <span className="swap-bar" data-weak={isWeak(row) || undefined} role="img" aria-label={text}>
        <span className="swap-fill" style={{ inlineSize: `${score * 100}%` }} />
        {runnerUp !== null && <span className="swap-next" style={{ insetInlineStart: `${runnerUp * 100}%` }} />}
      </span>
      <Count value={score} options={TWO} />
    </span>
  )
}
