import { useState } from 'react'
import { ArrowLeft, ArrowLeftRight, ArrowRight, Minus } from 'lucide-react'
import type { ChartEdge, Graph } from '../../../../shared/model/chart.ts'
import { numberText } from '../../../chart/number.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { Button } from '../../../components/Button.tsx'
import { Count } from '../../../components/Count.tsx'
import { useT } from '../../../i18n/index.ts'
import { choose } from '../../../state/chart.ts'
import { chooseEdge } from '../../../state/selection.ts'
import { KindIcon } from '../KindIcon.tsx'

const FIRST = 12

/** Which way events run, seen from `id`, as an arrow that turns with the reading direction. */
function Way({ edge, id }: { edge: ChartEdge; id: string }) {
  const { t } = useT()
  const [out, into] = edge.from === id ? [edge.forward, edge.backward] : [edge.backward, edge.forward]
  const [Icon, key] =
    out > 0 && into > 0
      ? ([ArrowLeftRight, 'both'] as const)
      : out > 0
        ? ([ArrowRight, 'out'] as const)
        : into > 0
          ? ([ArrowLeft, 'in'] as const)
          : ([Minus, 'unknown'] as const)
  return (
    <span className="way" role="img" aria-label={t(`chart.way.${key}`)} title={t(`chart.way.${key}`)}>
      <Icon className="mirror" aria-hidden />
    </span>
  )
}

/** The links of a node that are on the chart, busiest first. */
export function Links({ id, graph }: { id: string; graph: Graph }) {
  const { t } = useT()
  const [all, setAll] = useState(false)
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]))
  const links = graph.edges
    .filter((edge) => edge.from === id || edge.to === id)
    .map((edge) => ({ edge, other: nodes.get(edge.from === id ? edge.to : edge.from) }))
    .toSorted((a, b) => Number(b.edge.kind === 'events') - Number(a.edge.kind === 'events') || b.edge.events - a.edge.events)
  if (links.length === 0) return null
  return (
    <section className="links">
      <h3>{t('chart.links.title', { count: links.length })}</h3>
      <ul>
        {links.slice(0, all ? undefined : FIRST).map(({ edge, other }) => (
          <li key={edge.id}>
            <Button look="quiet" className="link-row" onPress={() => choose((selection) => chooseEdge(selection, edge.id))}>
              {other && <KindIcon kind={other.kind} size={16} hollow={other.protection !== null} />}
              <span className="link-name">
                <Bdi ltr={/^[+\d]/.test(other?.label ?? '')}>{numberText(other?.label ?? edge.id)}</Bdi>
                {edge.kind !== 'events' && <span className="quiet">{t(`chart.edge.${edge.kind}`)}</span>}
              </span>
              {(edge.kind === 'events' || edge.forward + edge.backward > 0) && <Way edge={edge} id={id} />}
              <span className="link-count">
                <Count value={edge.events} />
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {links.length > FIRST && (
        <Button look="quiet" onPress={() => setAll(!all)}>
          {all ? t('chart.links.fewer') : t('chart.links.all', { count: links.length })}
        </Button>
      )}
    </section>
  )
}
