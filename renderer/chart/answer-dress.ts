import type { NodeKind } from '../../shared/model/chart.ts'
import type { Drawn } from './elements.ts'
import { glyphUri } from './icons.ts'
import type { Palette } from './palette.ts'

/** What an answer says of the nodes of its chart, by public id. */
export interface AnswerMarks {
  /** Place in the list, from 1. */
  ranks: ReadonlyMap<string, number>
  /** Number of the group, from 1. */
  groups: ReadonlyMap<string, number>
  /** Taken out: drawn hollow and crossed, without links. */
  struck: ReadonlySet<string>
  /** Ways as nodes in their order, the best first. */
  ways: readonly (readonly string[])[]
}

/** Tints of groups in their order: Okabe and Ito's, as kinds have them. From the ninth on they come again; the number tells them apart. */
const TINTS: readonly NodeKind[] = ['person', 'device', 'number', 'vehicle', 'organisation', 'place', 'sim', 'account']

export const groupTint = (group: number, palette: Pick<Palette, 'kinds'>): string => palette.kinds[TINTS[(group - 1) % TINTS.length] ?? 'other']
/** The same for the page, where custom properties are known. */
export const groupToken = (group: number): string => `var(--kind-${TINTS[(group - 1) % TINTS.length] ?? 'other'})`
/** Two shapes of halo in turn. */
export const groupShape = (group: number): 'ellipse' | 'round-rectangle' => (group % 2 === 1 ? 'ellipse' : 'round-rectangle')

const FIELD = 100

/** A small sign with a figure in it: round for places in a list, in the shape and tint of its group for a group. */
function badge(x: number, figure: string, { fill, ink, line, round }: { fill: string; ink: string; line: string; round: boolean }): string {
  const width = 22 + 10 * Math.max(0, figure.length - 1)
  return `<rect x="${x - width / 2}" y="3" width="${width}" height="24" rx="${round ? 12 : 5}" fill="${fill}" stroke="${line}" stroke-width="2"/><text x="${x}" y="21" font-family="Inter,Arial,sans-serif" font-size="17" font-weight="bold" text-anchor="middle" fill="${ink}">${figure}</text>`
}

/** What lies over a node: its place at one corner, its group at the other, a cross where it is taken out. A field of 100, of which the node takes the middle 60. */
function overlay({ rank, group, struck }: { rank: number | undefined; group: number | undefined; struck: boolean }, palette: Palette): string {
  const parts = [
    struck
      ? `<path d="M18 18L82 82M82 18L18 82" stroke="${palette.paper}" stroke-width="9"/><path d="M18 18L82 82M82 18L18 82" stroke="${palette.ink2}" stroke-width="4.5"/>`
      : '',
    rank === undefined ? '' : badge(20, String(rank), { fill: palette.paper, ink: palette.ink, line: palette.ink, round: true }),
    group === undefined
      ? ''
      : badge(80, String(group), { fill: groupTint(group, palette), ink: palette.kindInk, line: palette.paper, round: groupShape(group) === 'ellipse' }),
  ]
  return `data:image/svg+xml;utf8,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${2 * FIELD}" height="${2 * FIELD}" viewBox="0 0 ${FIELD} ${FIELD}" stroke-linecap="round">${parts.join('')}</svg>`,
  )}`
}

/** The links of ways, each with the place of the best way it is of. */
function linksOfWays(ways: AnswerMarks['ways']): Map<string, number> {
  const found = new Map<string, number>()
  ways.forEach((way, at) => {
    way.slice(1).forEach((id, i) => {
      const key = pairOf(way[i] ?? '', id)
      if (!found.has(key)) found.set(key, at + 1)
    })
  })
  return found
}

const pairOf = (a: string, b: string): string => (a <= b ? `${a}>${b}` : `${b}>${a}`)

/** The elements of a chart with what an answer says of them. */
export function withMarks(drawn: Drawn, marks: AnswerMarks, palette: Palette): Drawn {
  const { ranks, groups, struck, ways } = marks
  const links = linksOfWays(ways)
  const onWay = new Set(ways.flat())
  return {
    nodes: drawn.nodes.map((node) => {
      const id = String(node.data.id)
      const kind = node.data['kind'] as NodeKind
      const [rank, group, gone] = [ranks.get(id), groups.get(id), struck.has(id)]
      const glyph = glyphUri(kind, gone ? palette.ink3 : node.data['hollow'] ? palette.kinds[kind] : palette.kindInk)
      const marked = gone || rank !== undefined || group !== undefined
      return {
        ...node,
        data: {
          ...node.data,
          // Values change in place: what no longer holds must be overwritten, not left out.
          marked: marked ? 1 : 0,
          glyph,
          over: marked ? overlay({ rank, group, struck: gone }, palette) : glyph,
          struck: gone ? 1 : 0,
          halo: group === undefined || gone ? palette.paper : groupTint(group, palette),
          haloShape: group === undefined ? 'ellipse' : groupShape(group),
          grouped: group === undefined || gone ? 0 : 1,
          onWay: onWay.has(id) ? 1 : 0,
          rank: rank === undefined ? Number(node.data['rank']) + ranks.size : rank - 1,
        },
      }
    }),
    edges: drawn.edges
      .filter(({ data }) => !struck.has(String(data['source'])) && !struck.has(String(data['target'])))
      .map((edge) => {
        const way = links.get(pairOf(String(edge.data['source']), String(edge.data['target']))) ?? 0
        return { ...edge, data: { ...edge.data, way, aside: ways.length > 0 && way === 0 ? 1 : 0 } }
      }),
  }
}
