import type { Graph } from '../../../../shared/model/chart.ts'
import { type AnswerMarks, groupShape, groupToken } from '../../../chart/answer-dress.ts'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { Legend } from '../../chart/Legend.tsx'

const MOST = 12

/** What the signs mean: those of the answer first, then those of every chart. */
export function AnswerLegend({ graph, marks }: { graph: Pick<Graph, 'nodes' | 'edges'>; marks: AnswerMarks }) {
  const { t, lang } = useT()
  const there = new Set(graph.nodes.map(({ id }) => id))
  const has = (ids: Iterable<string>): boolean => [...ids].some((id) => there.has(id))
  const groups = [...new Set([...marks.groups].flatMap(([id, group]) => (there.has(id) ? [group] : [])))].toSorted((a, b) => a - b)
  const own = groups.length > 0 || has(marks.ranks.keys()) || has(marks.struck) || has(marks.gone ?? []) || has(marks.fresh ?? []) || marks.ways.length > 0
  return (
    <div className="answer-legend" data-grouped={groups.length > 0 || undefined}>
      {own && (
        <ul className="legend" aria-label={t('chart.legend.title')}>
          {has(marks.ranks.keys()) && (
            <li>
              <span className="answer-rank" aria-hidden>
                {formatNumber(1, lang)}
              </span>
              {t('ask.chart.rank')}
            </li>
          )}
          {groups.length > 0 && (
            <li>
              {groups.slice(0, MOST).map((group) => (
                <GroupSign key={group} group={group} />
              ))}
              {groups.length > MOST && <span>…</span>}
              {t('ask.chart.groups')}
            </li>
          )}
          {has(marks.struck) && (
            <li>
              <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden className="answer-struck">
                <rect x="2" y="2" width="12" height="12" rx="3.5" />
                <path d="M1 1L15 15M15 1L1 15" />
              </svg>
              {t('ask.chart.struck')}
            </li>
          )}
          {has(marks.fresh ?? []) && (
            <li>
              <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden className="answer-fresh">
                <rect x="2.5" y="2.5" width="11" height="11" rx="3.5" />
              </svg>
              {t('ask.chart.fresh')}
            </li>
          )}
          {has(marks.gone ?? []) && (
            <li>
              <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden className="answer-struck">
                <rect x="2" y="2" width="12" height="12" rx="3.5" />
              </svg>
              {t('ask.chart.gone')}
            </li>
          )}
          {marks.ways.length > 0 && (
            <li>
              <svg width={22} height={10} aria-hidden className="answer-way">
                <line x1={0} x2={22} y1={5} y2={5} />
              </svg>
              {t('ask.chart.way')}
            </li>
          )}
        </ul>
      )}
      <Legend graph={graph} />
    </div>
  )
}

/** The number of a group in its shape and tint, as the chart draws it; for lists as well. */
export function GroupSign({ group }: { group: number }) {
  const { t, lang } = useT()
  return (
    <span
      className="answer-group"
      data-shape={groupShape(group)}
      style={{ '--tint': groupToken(group) } as Record<string, string>}
      role="img"
      aria-label={t('ask.chart.group', { n: group })}
    >
      {formatNumber(group, lang)}
    </span>
  )
}
