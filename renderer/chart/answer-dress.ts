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
  /** Not there any more: drawn hollow, with their links. */
  gone?: ReadonlySet<string>
  /** There for the first time: drawn with a strong outline. */
  fresh?: ReadonlySet<string>
}

/** Tints of groups in their order: Okabe and Ito's first, as kinds have them. From the twelfth on they come again; the number tells them apart. */
const TINTS: readonly NodeKind[] = ['person', 'device', 'number', 'vehicle', 'organisation', 'place', 'sim', 'account', 'document', 'vessel', 'group']

export const groupTint = (group: number, palette: Pick<Palette, 'kinds'>): string => palette.kinds[TINTS[(group - 1) % TINTS.length] ?? 'other']
/** The same for the page, where custom properties are known. */
export const groupToken = (group: number): string => `var(--kind-${TINTS[(group - 1) % TINTS.length] ?? 'other'})`
/** Two shapes of halo in turn. */
export const groupShape = (group: number): 'ellipse' | 'round-rectangle' => (group % 2 === 1 ? 'ellipse' : 'round-rectangle')

const FIELD = 100

/** The number of a group in a small sign of its shape and tint, at a corner. */
function badge(group: number, palette: Palette): string {
  const figure = String(group)
  const width = 32 + 15 * (figure.length - 1)
  const at = Math.min(83, 98 - width / 2)
  return `<rect x="${at - width / 2}" y="2" width="${width}" height="32" rx="${groupShape(group) === 'ellipse' ? 16 : 6}" fill="${groupTint(group, palette)}" stroke="${palette.paper}" stroke-width="3"/>${text(figure, at, 26.5, 24, palette.kindInk)}`
}

const text = (figure: string, x: number, y: number, size: number, colour: string): string =>
  `<text x="${x}" y="${y}" font-family="Inter,Arial,sans-serif" font-size="${size}" font-weight="bold" text-anchor="middle" fill="${colour}">${figure}</text>`

const picture = (parts: string): string =>
  `data:image/svg+xml;utf8,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${2 * FIELD}" height="${2 * FIELD}" viewBox="0 0 ${FIELD} ${FIELD}" stroke-linecap="round">${parts}</svg>`,
  )}`

/** Size of a figure of one, two, three digits in a field of 100. */
const SIZES = [94, 80, 60]

/** The place in the list, or without one the number of the group, where other nodes have the icon of their kind: the shape still tells the kind. */
function numeral(rank: number, colour: string): string {
  const figure = String(rank)
  const size = SIZES[Math.min(SIZES.length, figure.length) - 1] ?? 60
  return picture(text(figure, 50, 50 + 0.36 * size, size, colour))
}

/** What lies over a node: its group at a corner, a cross where it is taken out. A field of 100, of which the node takes the middle 60. */
const overlay = (group: number | undefined, struck: boolean, palette: Palette): string =>
  picture(
    (struck
      ? `<path d="M18 18L82 82M82 18L18 82" stroke="${palette.paper}" stroke-width="9"/><path d="M18 18L82 82M82 18L18 82" stroke="${palette.ink2}" stroke-width="4.5"/>`
      : '') + (group === undefined ? '' : badge(group, palette)),
  )

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
  const { ranks, groups, struck, ways, gone: left, fresh } = marks
  const links = linksOfWays(ways)
  const onWay = new Set(ways.flat())
  return {
    nodes: drawn.nodes.map((node) => {
      const id = String(node.data.id)
      const kind = node.data['kind'] as NodeKind
      const [rank, group, gone] = [ranks.get(id), groups.get(id), struck.has(id)]
      const hollow = gone || (left?.has(id) ?? false)
      const tint = group === undefined ? palette.kinds[kind] : groupTint(group, palette)
      const ink = hollow ? palette.ink3 : node.data['hollow'] ? tint : palette.kindInk
      const figure = rank ?? group
      const glyph = figure === undefined ? glyphUri(kind, ink) : numeral(figure, ink)
      const marked = hollow || rank !== undefined || group !== undefined
      return {
        ...node,
        data: {
          ...node.data,
          // Values change in place: what no longer holds must be overwritten, not left out.
          marked: marked ? 1 : 0,
          glyph,
          over: marked ? overlay(rank === undefined ? undefined : group, gone, palette) : glyph,
          crossed: gone ? 1 : 0,
          struck: hollow ? 1 : 0,
          halo: group === undefined || gone ? palette.paper : tint,
          haloShape: group === undefined ? 'ellipse' : groupShape(group),
          grouped: group === undefined || gone ? 0 : 1,
          onWay: onWay.has(id) || (fresh?.has(id) ?? false) ? 1 : 0,
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
