import { Count } from '../../../components/Count.tsx'
import { Term } from '../../../components/Tooltip.tsx'
import { useT } from '../../../i18n/index.ts'
import { Undefined } from '../measures/Undefined.tsx'
import type { Groups } from './sentence.ts'

const QUALITY = { minimumFractionDigits: 2, maximumFractionDigits: 3 } as const
const PERCENT = { style: 'percent', maximumFractionDigits: 0 } as const

/** The figures that say what a division is worth. */
export function HowSure({ answer: { quality, byChance, again, thinned, runs, seed, alone } }: { answer: Groups }) {
  const { t } = useT()
  const figures = [
    { name: 'quality', value: quality, options: QUALITY },
    { name: 'byChance', value: byChance, options: QUALITY },
    { name: 'again', value: runs > 0 ? again : null, options: PERCENT },
    { name: 'thinned', value: runs > 0 ? thinned : null, options: PERCENT },
    { name: 'seedUsed', value: seed, options: { useGrouping: false } },
    { name: 'alone', value: alone, options: {} },
  ] as const
  return (
    <dl className="net-whole" aria-label={t('network.groups.howSure')}>
      {figures.map(({ name, value, options }) => (
        <div key={name}>
          <dt>
            <Term text={t(`network.groups.term.${name}`, { runs })}>{t(`network.groups.figure.${name}`)}</Term>
          </dt>
          <dd>{value === null ? <Undefined why={t('network.groups.notTried')} /> : <Count value={value} options={options} />}</dd>
        </div>
      ))}
    </dl>
  )
}
