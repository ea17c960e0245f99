import type { z } from 'zod'
import type { measuredWhole } from '../../../../shared/api/network.ts'
import { Count } from '../../../components/Count.tsx'
import { Term } from '../../../components/Tooltip.tsx'
import { useT } from '../../../i18n/index.ts'
import { Undefined } from './Undefined.tsx'

const SHOWN = [
  'nodes',
  'links',
  'components',
  'largest',
  'groups',
  'density',
  'transitivity',
  'centralization',
  'betweennessCentralization',
  'modularity',
] as const
const FIGURES = { maximumSignificantDigits: 3 } as const

/** What is measured of the network as a whole. */
export function WholeFigures({ whole }: { whole: z.output<typeof measuredWhole> }) {
  const { t } = useT()
  return (
    <dl className="net-whole" aria-label={t('network.whole.title')}>
      {SHOWN.map((name) => (
        <div key={name}>
          <dt>
            <Term text={t(`network.whole.term.${name}`)}>{t(`network.whole.${name}`)}</Term>
          </dt>
          <dd>{whole[name] === null ? <Undefined why={t('network.whole.undefined')} /> : <Count value={whole[name]} options={FIGURES} />}</dd>
        </div>
      ))}
    </dl>
  )
}
