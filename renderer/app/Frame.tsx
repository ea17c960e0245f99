import './Frame.css'
import { lazy, Suspense } from 'react'
import { Spinner } from '../components/Spinner.tsx'
import { useShortcut } from '../components/keys.ts'
import { useViewKeys } from './useViewKeys.ts'
import { useT } from '../i18n/index.ts'
import { useSession, type View } from '../state/session.ts'
import { lock } from '../state/session-actions.ts'
import { DataView } from '../views/data/DataView.tsx'
import { HomeView } from '../views/home/HomeView.tsx'
import { LogView } from '../views/log/LogView.tsx'
import { Boundary } from './Boundary.tsx'
import { Rail } from './Rail.tsx'
import { TitleBar } from './TitleBar.tsx'

const ChartView = lazy(() => import('../views/chart/ChartView.tsx').then((file) => ({ default: file.ChartView })))
const ExhibitsView = lazy(() => import('../views/exhibits/ExhibitsView.tsx').then((file) => ({ default: file.ExhibitsView })))
const PhonesView = lazy(() => import('../views/phones/PhonesView.tsx').then((file) => ({ default: file.PhonesView })))
const NetworkView = lazy(() => import('../views/network/NetworkView.tsx').then((file) => ({ default: file.NetworkView })))
const RoutesView = lazy(() => import('../views/routes/RoutesView.tsx').then((file) => ({ default: file.RoutesView })))

const PAGES: Record<View, React.ComponentType> = {
  case: HomeView,
  data: DataView,
  chart: ChartView,
  phones: PhonesView,
  network: NetworkView,
  routes: RoutesView,
  exhibits: ExhibitsView,
  log: LogView,
}

/** An open case: title above, rail at the reading start, one view. */
export function Frame() {
  const { t } = useT()
  const view = useSession((session) => session.view)
  const Shown = PAGES[view]
  useShortcut('Ctrl L', () => void lock())
  useViewKeys()
  return (
    <div className="app-frame">
      <TitleBar />
      <Rail />
      <div className="app-view">
        <Boundary key={view}>
          <Suspense
            fallback={
              <div className="app-waiting">
                <Spinner what={t('common.opening')} />
              </div>
            }
          >
            <Shown />
          </Suspense>
        </Boundary>
      </div>
    </div>
  )
}
