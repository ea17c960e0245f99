import { createHash } from 'node:crypto'
import type { PageSettings } from '../../shared/api/chart.ts'
import type { ChartState } from '../../shared/model/chart.ts'
import { parseId } from '../../shared/model/ids.ts'
import type { Prepared } from './drawing.ts'

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** JSON with the keys of objects in order, so that equal manifests have equal hashes. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  )

/**
 * What an exhibit rests on, to draw it again and to check it: the chart as asked for, the settings of the page, each
 * source with its hash and the rows used of it, and the audit root before it was printed.
 */
export function manifestOf(
  { drawing, resting, revealed }: Prepared,
  state: ChartState,
  settings: PageSettings,
  pdf: { sha256: string; pages: number; bytes: number },
): string {
  return canonical({
    version: 1,
    case: drawing.case,
    exhibit: { ...drawing.exhibit, date: new Date(drawing.exhibit.date).toISOString() },
    settings,
    ...(revealed.length > 0 ? { revealed } : {}),
    filter: state.filter,
    layers: state.layers,
    layout: state.layout,
    only: state.only,
    hidden: state.hidden,
    limit: state.limit,
    positions: { count: Object.keys(state.positions).length, sha256: sha256(canonical(state.positions)) },
    drawn: {
      nodes: drawing.nodes.length,
      links: drawing.edges.length,
      events: drawing.events,
      allEvents: drawing.allEvents,
      omittedNodes: drawing.omittedNodes,
      omittedLinks: drawing.omittedEdges,
    },
    sources: drawing.sources.map((source) => ({ ...source, evidence: resting.rows.get(parseId(source.id)?.row ?? 0) ?? [] })),
    footnotes: drawing.footnotes,
    pdf,
  })
}
