import '../../chart/chart.css'
import '../../chart/canvas.css'
import './answer-chart.css'
import { useMemo } from 'react'
import { Banner } from '../../../components/Banner.tsx'
import { Button } from '../../../components/Button.tsx'
import { errorSentence } from '../../../components/errors.ts'
import { Spinner } from '../../../components/Spinner.tsx'
import { useAsync } from '../../../components/useAsync.ts'
import { call } from '../../../bridge.ts'
import { useT } from '../../../i18n/index.ts'
import { useSession } from '../../../state/session.ts'
import type { Filter, Layers } from '../../../../shared/model/chart.ts'
import { AnswerCanvas } from './AnswerCanvas.tsx'
import { AnswerLegend } from './AnswerLegend.tsx'

/** Nodes drawn at most: as many as a person can still tell apart. */
const MOST = 400

export interface AnswerChartProps {
  /** Public ids, the most telling first; `all`: the whole network under the filter. */
  nodes: readonly string[] | 'all'
  filter?: Filter
  /** Place in the list by public id, from 1. */
  ranks?: Readonly<Record<string, number>>
  /** Number of the group by public id, from 1. */
  groups?: Readonly<Record<string, number>>
  /** Taken out: drawn hollow and crossed, their links gone. */
  struck?: readonly string[]
  /** Ways as ids in their order, the best first. */
  ways?: readonly (readonly string[])[]
  /** Not there any more: drawn hollow, with their links. There for the first time: with a strong outline. */
  gone?: readonly string[]
  fresh?: readonly string[]
  chosen?: string | null
  onChoose?: (id: string | null) => void
  /** Double click, or Enter, on a node. */
  onOpen?: (id: string) => void
  /** What is drawn beside numbers; people and places where they are among the nodes, where absent. */
  layers?: Partial<Layers>
  label?: string
}

const NONE: readonly never[] = []
const NOTHING = {}

/** The chart of an answer, live: told apart by groups, ranks, ways, what is struck out. What it leaves out is said. */
export function AnswerChart({
  nodes,
  filter = NOTHING,
  ranks = NOTHING,
  groups = NOTHING,
  struck = NONE,
  ways = NONE,
  gone = NONE,
  fresh = NONE,
  layers,
  ...rest
}: AnswerChartProps) {
  const { t, lang } = useT()
  const revision = useSession((session) => session.revision.data)
  const wanted = nodes === 'all' ? null : nodes.slice(0, MOST)
  const shown: Layers = {
    people: layers?.people ?? wanted?.some((id) => id.startsWith('e')) ?? false,
    devices: layers?.devices ?? false,
    places: layers?.places ?? wanted?.some((id) => /^c\d/.test(id)) ?? false,
  }
  const question = JSON.stringify([wanted, filter, shown])
  const read = useAsync(`${question} ${revision} ${lang}`, () => call('chart.graph', { filter, layers: shown, only: wanted, limit: MOST }))
  const marks = useMemo(
    () => ({
      ranks: new Map(Object.entries(ranks)),
      groups: new Map(Object.entries(groups)),
      struck: new Set(struck),
      ways,
      gone: new Set(gone),
      fresh: new Set(fresh),
    }),
    [ranks, groups, struck, ways, gone, fresh],
  )
  const graph = read.value
  if (read.error !== null)
    return (
      <figure className="answer-chart">
        <Banner look="error" action={<Button onPress={read.reload}>{t('common.tryAgain')}</Button>}>
          {errorSentence(read.error)}
        </Banner>
      </figure>
    )
  if (!graph)
    return (
      <figure className="answer-chart answer-chart-waiting">
        <Spinner what={t('ask.chart.drawing')} />
      </figure>
    )
  if (graph.nodes.length === 0) return <figure className="answer-chart answer-chart-waiting">{t('ask.chart.none')}</figure>
  const asked = nodes === 'all' ? graph.nodes.length + graph.omittedNodes : Math.max(nodes.length, graph.nodes.length)
  return (
    <figure className="answer-chart">
      <AnswerCanvas graph={graph} name={question} marks={marks} filter={filter} {...rest} />
      {asked > graph.nodes.length && nodes !== 'all' && nodes.length <= MOST ? null : asked > graph.nodes.length ? (
        <figcaption className="omitted" role="status">
          <span>{t('ask.chart.omitted', { count: graph.nodes.length, all: asked })}</span>
        </figcaption>
      ) : null}
      <AnswerLegend graph={graph} marks={marks} />
    </figure>
  )
}
