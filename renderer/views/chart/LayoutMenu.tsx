import { ChevronDown, CircleDashed, LayoutGrid, Network, Waypoints } from 'lucide-react'
import { LAYOUTS } from '../../../shared/model/chart.ts'
import { Button } from '../../components/Button.tsx'
import { Menu } from '../../components/Menu.tsx'
import { useT } from '../../i18n/index.ts'
import { formatNumber } from '../../i18n/numbers.ts'
import { useChart } from '../../state/chart.ts'
import { layOut, stopLayout } from '../../state/chart-load.ts'

const ICONS = { force: Waypoints, hierarchy: Network, circle: CircleDashed, grid: LayoutGrid }

/** Chooses how the chart is laid out; while it runs, how far it is and a way to stop it. */
export function LayoutMenu() {
  const { t, lang } = useT()
  const layout = useChart((chart) => chart.history.now.layout)
  const laying = useChart((chart) => chart.laying)
  const Icon = ICONS[layout]
  if (laying !== null)
    return (
      <div className="laying" role="status">
        <span>{t('chart.layout.running', { share: formatNumber(laying, lang, { style: 'percent' }) })}</span>
        <Button look="quiet" onPress={stopLayout}>
          {t('chart.layout.stop')}
        </Button>
      </div>
    )
  return (
    <Menu
      label={t('chart.layout.title')}
      entries={LAYOUTS.map((name) => {
        const Entry = ICONS[name]
        return { id: name, label: t(`chart.layout.${name}`), icon: <Entry aria-hidden />, run: () => void layOut(name) }
      })}
      button={
        <Button look="quiet" icon={<Icon aria-hidden />} after={<ChevronDown aria-hidden className="chevron" />}>
          {t(`chart.layout.${layout}`)}
        </Button>
      }
    />
  )
}
