import type { ChartEdge, ChartNode, Filter, Point } from '../model/chart.ts'
import type { Language, Translate } from '../model/translate.ts'

/** A chart and everything printed round it. Drawing is pure: the same input gives the same bytes. */
export interface ExhibitDrawing {
  nodes: ChartNode[]
  edges: ChartEdge[]
  positions: Record<string, Point>
  /** What the page must say of itself. */
  filter: Filter
  events: number
  allEvents: number
  omittedNodes: number
  omittedEdges: number
  first: number | null
  last: number | null
  zone: string
  case: { title: string; number: string; id: string }
  exhibit: { number: string; title: string; author: string; /** UTC ms. */ date: number; /** Audit root, hex. */ root: string }
  /** Sources that the drawn links rest on. */
  sources: { id: string; file: string; sha256: string; rows: number; kept: number; duplicates: number; rejected: number }[]
  /** Which sources each edge rests on: edge id to source ids. Gives the footnote marks. */
  footnotes: Record<string, string[]>
  paper: { /** Millimetres. */ width: number; height: number; name: string }
  colour: boolean
  /** True where protected people are printed under their real names; the page says so. */
  revealed?: boolean
  lang: Language
  translate: Translate
}
