import { useMemo } from 'react'
import { linkWidth } from '../../../shared/layout/index.ts'
import type { ChartEdge, Graph } from '../../../shared/model/chart.ts'
import { LINK_KINDS } from '../../../shared/model/entity.ts'
import { useT } from '../../i18n/index.ts'
import { formatNumber } from '../../i18n/numbers.ts'
import { NODE_KINDS } from '../../chart/palette.ts'
import { widthSteps } from './legend.ts'
import { KindIcon } from './KindIcon.tsx'

const DASHES = { confirmed: undefined, unconfirmed: '6 3', tentative: '1.6 3' }
const isStated = (kind: ChartEdge['kind']): boolean => LINK_KINDS.some((one) => one === kind)

/** What the signs mean, made from what is on the chart and nothing else. */
export function Legend({ graph }: { graph: Pick<Graph, 'nodes' | 'edges'> }) {
  const { t, lang } = useT()
  const { kinds, widths, stated, dashed, certainties, subject, guarded } = useMemo(() => {
    const there = new Set(graph.nodes.map((node) => node.kind))
    const calls = graph.edges.filter((edge) => edge.kind === 'events')
    return {
      kinds: NODE_KINDS.filter((kind) => there.has(kind)),
      widths: calls.length > 0 ? widthSteps(calls.reduce((most, edge) => Math.max(most, edge.events), 1)) : [],
      // As most of them are drawn, or the legend would show a line that is not on the chart.
      dashed: DASHES[graph.edges.find((edge) => isStated(edge.kind))?.certainty ?? 'confirmed'],
      stated: LINK_KINDS.filter((kind) => graph.edges.some((edge) => edge.kind === kind)),
      certainties: (['unconfirmed', 'tentative'] as const).filter((certainty) => graph.edges.some((edge) => edge.certainty === certainty)),
      subject: graph.nodes.some((node) => node.subject),
      guarded: graph.nodes.some((node) => node.protection !== null),
    }
  }, [graph])
  if (graph.nodes.length === 0) return null
  return (
    <ul className="legend" aria-label={t('chart.legend.title')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <KindIcon kind={kind} size={15} />
          {t(`chart.kind.${kind}`)}
        </li>
      ))}
      {subject && (
        <li>
          <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden className="legend-subject">
            <rect x="1" y="1" width="14" height="14" rx="4.5" />
            <rect x="4" y="4" width="8" height="8" rx="2.5" />
          </svg>
          {t('chart.legend.subject')}
        </li>
      )}
      {guarded && (
        <li>
          <KindIcon kind="person" size={15} hollow />
          {t('chart.legend.protected')}
        </li>
      )}
      {widths.length > 0 && (
        <li className="legend-widths">
          {widths.map((n) => (
            <span key={n}>
              <svg width={22} height={10} aria-hidden>
                <line x1={0} x2={22} y1={5} y2={5} strokeWidth={linkWidth(n)} />
              </svg>
              {formatNumber(n, lang)}
            </span>
          ))}
          {t('chart.legend.events')}
        </li>
      )}
      {stated.length > 0 && (
        <li>
          <svg width={22} height={10} aria-hidden className="legend-stated">
            <line x1={0} x2={22} y1={5} y2={5} strokeWidth={1.2} strokeDasharray={dashed} />
          </svg>
          {stated.map((kind) => t(`chart.edge.${kind}`)).join(t('chart.legend.comma'))} ({t('chart.legend.stated')})
        </li>
      )}
      {certainties.map((certainty) => (
        <li key={certainty}>
          <svg width={22} height={10} aria-hidden>
            <line x1={0} x2={22} y1={5} y2={5} strokeWidth={1.6} strokeDasharray={DASHES[certainty]} />
          </svg>
          {t(`chart.certainty.${certainty}`)}
        </li>
      ))}
    </ul>
  )
}
