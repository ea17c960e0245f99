import './chart.css'
import './canvas.css'
import './details/details.css'
import { useMemo, useRef } from 'react'
import { usePanelRef } from 'react-resizable-panels'
import { useEscape } from '../../components/keys.ts'
import { Split, SplitLine, SplitPanel } from '../../components/Splitter.tsx'
import { Tabs } from '../../components/Tabs.tsx'
import { useT } from '../../i18n/index.ts'
import { choose, useChart } from '../../state/chart.ts'
import { shown } from '../../state/chart-load.ts'
import '../../state/chart-session.ts'
import { back, isEmpty } from '../../state/selection.ts'
import { Details } from './details/Details.tsx'
import { EventsTable } from './EventsTable.tsx'
import { FilterBar } from './FilterBar.tsx'
import { Histogram } from './Histogram.tsx'
import { Sheet } from './Sheet.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useChartData } from './useChartData.ts'

/** The chart of the case with its filter, its table, its time line, and what is known of what is chosen. */
export function ChartView() {
  const { t } = useT()
  useChartData()
  const tab = useChart((chart) => chart.tab)
  const graph = useChart((chart) => chart.graph)
  const hidden = useChart((chart) => chart.history.now.hidden)
  const chosen = useChart((chart) => !isEmpty(chart.selection))
  const visible = useMemo(() => graph && { ...graph, ...shown(graph, hidden) }, [graph, hidden])
  const panel = usePanelRef()
  const frame = useRef<HTMLElement>(null)
  useEscape(() => choose(back), chosen)
  const openDetails = (): void => {
    panel.current?.expand()
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('#chart-details')?.focus())
  }
  return (
    <main className="chart-view" ref={frame}>
      <h1 className="for-reader">{t('common.view.chart')}</h1>
      <FilterBar />
      <Split id="chart-sides" className="chart-sides">
        <SplitPanel id="chart-main" minSize={420}>
          <Split id="chart-stack" direction="vertical">
            <SplitPanel id="chart-sheet" minSize={160}>
              <div className="chart-top">
                <Tabs
                  className="chart-tabs"
                  label={t('chart.tabs.title')}
                  value={tab}
                  onChange={(next) => useChart.setState({ tab: next })}
                  tabs={[
                    { id: 'chart', label: t('chart.tabs.chart'), content: <Sheet graph={visible} openDetails={openDetails} /> },
                    { id: 'table', label: t('chart.tabs.table'), content: <EventsTable /> },
                  ]}
                />
                <Toolbar />
              </div>
            </SplitPanel>
            <SplitLine label={t('chart.split.histogram')} />
            <SplitPanel id="chart-time" defaultSize={112} minSize={64} maxSize={260} collapsible collapsedSize={0}>
              <Histogram />
            </SplitPanel>
          </Split>
        </SplitPanel>
        <SplitLine label={t('chart.split.details')} />
        <SplitPanel id="chart-details-side" panelRef={panel} defaultSize={340} minSize={260} maxSize={640} collapsible collapsedSize={0}>
          <Details />
        </SplitPanel>
      </Split>
    </main>
  )
}
