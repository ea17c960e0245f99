import './Frame.css'
import { lazy, Suspense } from 'react'
import { Spinner } from '../components/Spinner.tsx'
import { useShortcut } from '../components/keys.ts'
import { useT } from '../i18n/index.ts'
import { go, useSession, type View } from '../state/session.ts'
import { lock } from '../state/session-actions.ts'
import { DataView } from '../views/data/DataView.tsx'
import { HomeView } from '../views/home/HomeView.tsx'
import { LogView } from '../views/log/LogView.tsx'
import { Boundary } from './Boundary.tsx'
import { Rail } from './Rail.tsx'
import { TitleBar } from './TitleBar.tsx'

const ChartView = lazy(() => import('../views/chart/ChartView.tsx').then((file) => ({ default: file.ChartView })))
const ExhibitsView = lazy(() => import('../views/exhibits/ExhibitsView.tsx').then((file) => ({ default: file.ExhibitsView })))

const PAGES: Record<View, React.ComponentType> = { case: HomeView, data: DataView, chart: ChartView, exhibits: ExhibitsView, log: LogView }

/** An open case: title above, rail at the reading start, one view. */
export function Frame() {
  const { t } = useT()
  const view = useSession((session) => session.view)
  const Shown = PAGES[view]
  useShortcut('Ctrl L', () => void lock())
  useShortcut('Ctrl 1', () => go('case'))
  useShortcut('Ctrl 2', () => go('data'))
  useShortcut('Ctrl 3', () => go('chart'))
  useShortcut('Ctrl 4', () => go('exhibits'))
  useShortcut('Ctrl 5', () => go('log'))
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
