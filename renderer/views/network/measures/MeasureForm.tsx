import type { ReactNode } from 'react'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { Term } from '../../../components/Tooltip.tsx'
import { useT } from '../../../i18n/index.ts'
import { PeriodField } from '../../answers/index.ts'
import type { MeasureSettings } from './settings.ts'

/** How the network is taken: of which period, by how much contact, in which direction. */
export function MeasureForm({
  settings: { from, until, weighted, directed },
  set,
  directions,
  children,
}: {
  settings: MeasureSettings
  set: (change: Partial<MeasureSettings>) => void
  directions?: boolean
  children?: ReactNode
}) {
  const { t } = useT()
  return (
    <>
      <PeriodField value={{ from, until }} onChange={(period) => set({ from: period.from, until: period.until })} />
      <div className="net-checks">
        <span>
          <Checkbox isSelected={weighted} onChange={(on) => set({ weighted: on })}>
            {t('network.set.weighted')}
          </Checkbox>
          <Term text={t('network.set.weightedHelp')}>{t('network.set.why')}</Term>
        </span>
        {directions && (
          <span>
            <Checkbox isSelected={directed} onChange={(on) => set({ directed: on })}>
              {t('network.set.directed')}
            </Checkbox>
            <Term text={t('network.set.directedHelp')}>{t('network.set.why')}</Term>
          </span>
        )}
      </div>
      {children}
    </>
  )
}
