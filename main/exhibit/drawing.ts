import type { PageSettings } from '../../shared/api/chart.ts'
import { MasarError } from '../../shared/api/errors.ts'
import { paperOf } from '../../shared/drawing/exhibit.ts'
import type { ExhibitDrawing } from '../../shared/drawing/types.ts'
import { unveil, unveilAll } from '../../shared/drawing/chart/veil.ts'
import type { ChartNode, ChartState, Graph } from '../../shared/model/chart.ts'
import { formatId } from '../../shared/model/ids.ts'
import { graph } from '../analysis/graph.ts'
import { hideIn, unrevealed } from '../analysis/protection.ts'
import { sourcesOf, type StoredReport } from '../analysis/sources.ts'
import type { OpenCase, ReadableDB } from '../case/types.ts'
import { pageWords } from './words.ts'
import { resting, type Resting } from './resting.ts'

/** Settings of a page; an empty number draws a working chart, which is no exhibit. */
export type DrawSettings = PageSettings

export interface Prepared {
  drawing: ExhibitDrawing
  graph: Graph
  resting: Resting
  /** Protected things printed under their real names: public ids. */
  revealed: string[]
}

/** The chart as the state asks for it, without what the person hid; what is hidden is counted, not forgotten. */
export function visibleGraph({ read, horizon }: Pick<OpenCase, 'read' | 'horizon'>, { filter, layers, limit, only, hidden }: ChartState): Graph {
  const found = graph(read, horizon(), { filter, layers, limit, only })
  const gone = new Set(hidden)
  const nodes = found.nodes.filter(({ id }) => !gone.has(id))
  const here = new Set(nodes.map(({ id }) => id))
  const edges = found.edges.filter(({ from, to }) => here.has(from) && here.has(to))
  return {
    ...found,
    nodes,
    edges,
    omittedNodes: found.omittedNodes + found.nodes.length - nodes.length,
    omittedEdges: found.omittedEdges + found.edges.length - edges.length,
  }
}

/** Everything an exhibit's pages say, taken from the case. Throws `chart-empty`. */
export function prepare(c: OpenCase, state: ChartState, settings: DrawSettings, date: number): Prepared {
  // A page that does not ask for names says none, whoever was revealed on the screen.
  const read = settings.reveal === true ? c.read : unrevealed(c.read)
  const visible = visibleGraph({ read, horizon: c.horizon }, state)
  if (visible.nodes.length === 0) throw new MasarError('chart-empty')
  const found = resting(read, c.horizon(), state.filter, visible.edges)
  const meta = metaOf(read)
  const translate = pageWords(settings.lang)
  const said = (text: string): string => unveil(hideIn(read, text), translate)
  const revealed = settings.reveal === true ? visible.nodes.flatMap((node) => (isNamed(node) ? [node.id] : [])) : []
  const drawing: ExhibitDrawing = {
    nodes: unveilAll(
      visible.nodes.map((node) => printed(node, settings.reveal === true)),
      translate,
    ),
    edges: visible.edges,
    positions: state.positions,
    filter: state.filter,
    events: visible.events,
    allEvents: visible.allEvents,
    omittedNodes: visible.omittedNodes,
    omittedEdges: visible.omittedEdges,
    first: visible.first,
    last: visible.last,
    zone: meta['zone'] ?? 'UTC',
    case: { title: said(meta['title'] ?? ''), number: said(meta['number'] ?? ''), id: c.id },
    exhibit: { number: settings.number, title: said(settings.title), author: said(settings.author), date, root: c.root() },
    sources: unveilAll(sourcesDrawn(read, found), translate),
    footnotes: Object.fromEntries([...found.sources].map(([edge, rows]) => [edge, rows.map((row) => formatId('source', row))])),
    paper: paperOf(settings.paper, settings.orientation),
    colour: settings.colour,
    revealed: revealed.length > 0,
    lang: settings.lang,
    translate,
  }
  return { drawing, graph: visible, resting: found, revealed }
}

/** Revealed in this session, on the record. */
const isNamed = (node: ChartNode): boolean => node.protection !== null && node.veiled === false

/** Labels of protected people stop here: pages are drawn from their ids alone (law 4), unless they are revealed and the page asks for names. */
function printed(node: ChartNode, reveal: boolean): ChartNode {
  if (node.protection === null) return node
  return reveal && isNamed(node) ? { ...node, protection: null } : { ...node, label: '', detail: '' }
}

const metaOf = (read: ReadableDB): Partial<Record<string, string>> =>
  Object.fromEntries(read.prepare('SELECT key, value FROM meta').raw().all() as [string, string][])

/** The files behind the drawn links, in the order they were imported, with the count that adds up. */
function sourcesDrawn(read: ReadableDB, found: Resting): ExhibitDrawing['sources'] {
  const rows = [...new Set([...found.sources.values()].flat())].sort((a, b) => a - b)
  const infos = sourcesOf(read, rows)
  const report = read.prepare('SELECT report FROM source WHERE id = ?').pluck()
  return rows.flatMap((row) => {
    const info = infos.get(row)
    if (!info) return []
    const { read: count, kept, duplicates, rejected } = JSON.parse(report.get(row) as string) as StoredReport
    return [{ id: formatId('source', row), file: info.file, sha256: info.sha256, rows: count, kept, duplicates, rejected }]
  })
}
