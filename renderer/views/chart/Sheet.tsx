import { FileInput, FilterX } from 'lucide-react'
import type { Graph } from '../../../shared/model/chart.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { errorSentence } from '../../components/errors.ts'
import { Spinner } from '../../components/Spinner.tsx'
import { useT } from '../../i18n/index.ts'
import { change, useChart } from '../../state/chart.ts'
import { emptiness } from '../../state/chart-actions.ts'
import { loadGraph } from '../../state/chart-load.ts'
import { everything, revealAll, showMore, withFilter } from '../../state/chart-state.ts'
import { go } from '../../state/session.ts'
import { Canvas } from './Canvas.tsx'
import { Legend } from './Legend.tsx'
import { NodeList } from './NodeList.tsx'

/** Why nothing is drawn, and the one thing to do about it. */
function Nothing({ graph }: { graph: Graph }) {
  const { t } = useT()
  const hidden = useChart((chart) => chart.history.now.hidden.length)
  if (emptiness(graph.allEvents, 0) === 'data')
    return (
      <EmptyState
        icon={<FileInput aria-hidden />}
        title={t('chart.empty.dataTitle')}
        action={
          <Button look="primary" onPress={() => go('data')}>
            {t('chart.empty.dataAction')}
          </Button>
        }
      >
        {t('chart.empty.dataText')}
      </EmptyState>
    )
  const reset = (): void => change((state) => revealAll(everything(withFilter(state, {}))))
  return (
    <EmptyState
      icon={<FilterX aria-hidden />}
      title={t('chart.empty.filterTitle')}
      action={
        <Button look="primary" onPress={reset}>
          {t('chart.empty.filterAction')}
        </Button>
      }
    >
      {hidden > 0 && graph.omittedNodes === 0 && graph.events > 0 ? t('chart.empty.hiddenText', { count: hidden }) : t('chart.empty.filterText')}
    </EmptyState>
  )
}

/** What is not drawn is said, always. */
function Omitted({ graph }: { graph: Graph }) {
  const { t } = useT()
  if (graph.omittedNodes === 0 && graph.omittedEdges === 0) return null
  return (
    <div className="omitted" role="status">
      <span>
        {graph.omittedNodes > 0
          ? t('chart.omitted.nodes', { count: graph.nodes.length, all: graph.nodes.length + graph.omittedNodes })
          : t('chart.omitted.edges', { count: graph.omittedEdges })}
      </span>
      {graph.omittedNodes > 0 && (
        <Button look="quiet" onPress={() => change(showMore)}>
          {t('chart.omitted.more')}
        </Button>
      )}
    </div>
  )
}

/** The canvas with what is said about it; or why there is none. */
export function Sheet({ graph, openDetails }: { graph: Graph | null; openDetails: () => void }) {
  const { t } = useT()
  const error = useChart((chart) => chart.error)
  const loading = useChart((chart) => chart.loading)
  if (error)
    return (
      <div className="sheet-note">
        <Banner look="error" action={<Button onPress={() => void loadGraph()}>{t('common.tryAgain')}</Button>}>
          {errorSentence(error)}
        </Banner>
      </div>
    )
  if (!graph)
    return (
      <div className="sheet-note">
        <Spinner what={t('common.reading')} />
      </div>
    )
  if (graph.nodes.length === 0 && !loading) return <Nothing graph={graph} />
  return (
    <div className="sheet">
      <Canvas graph={graph} openDetails={openDetails} />
      <NodeList graph={graph} openDetails={openDetails} />
      <Omitted graph={graph} />
      <Legend graph={graph} />
    </div>
  )
}
