import { Button } from 'react-aria-components'
import { BriefcaseBusiness, FileCheck2, type LucideIcon, Network, Phone, Route, ScrollText, Table2, Waypoints } from 'lucide-react'
import { Tooltip } from '../components/Tooltip.tsx'
import { useT } from '../i18n/index.ts'
import { go, useSession, type View, VIEWS } from '../state/session.ts'

const ICONS: Record<View, LucideIcon> = {
  case: BriefcaseBusiness,
  data: Table2,
  chart: Waypoints,
  phones: Phone,
  network: Network,
  routes: Route,
  exhibits: FileCheck2,
  log: ScrollText,
}

/** The views of a case, at the reading start. */
export function Rail() {
  const { t, dir } = useT()
  const shown = useSession((session) => session.view)
  return (
    <nav className="app-rail" aria-label={t('common.views')}>
      {VIEWS.map((view, at) => {
        const Icon = ICONS[view]
        return (
          <Tooltip key={view} text={t(`common.viewHelp.${view}`)} keys={`Ctrl ${at + 1}`} placement={dir === 'rtl' ? 'left' : 'right'}>
            <Button className="app-rail-item" {...(view === shown && { 'aria-current': 'page' as const })} onPress={() => go(view)}>
              <Icon aria-hidden />
              {t(`common.view.${view}`)}
            </Button>
          </Tooltip>
        )
      })}
    </nav>
  )
}
