import type { Core, NodeSingular } from 'cytoscape'
import { LABEL_GAP, LABEL_SIZE } from '../../shared/layout/index.ts'
import { labelsThatFit } from './labels.ts'
import type { Label } from './labels.ts'

/** Labels on the screen are never smaller than this, in pixels: zoomed out, fewer show, each still readable. */
const READABLE = 11
/** Below this zoom the second line is left out, and links lose their figures and arrowheads when there are many. */
const SHORT_BELOW = 0.75
const CALM_BELOW = 0.4
const CALM_ABOVE = 1_500
/** Nodes on the screen are not much smaller than this, in pixels: their shape must still be seen. */
const SEEN = 11
const LEAST_NODE = 26
const MOST_GROWTH = 2.2
/** Across a node on the screen, in pixels, below which no figure in it can be read. */
const TINY_BELOW = 11
/** Milliseconds of rest before labels are set anew. */
const WAIT = 130

export interface Tuning {
  /** After the zoom or the chart changed. */
  soon: () => void
  again: () => void
  end: () => void
}

/** Zoomed out, nodes grow against the zoom, busier ones staying larger. */
const growthAt = (zoom: number): number => Math.round(20 * Math.min(MOST_GROWTH, Math.max(1, SEEN / (LEAST_NODE * zoom)))) / 20

/**
 * Keeps labels readable at every zoom: sets the size of those that show against the zoom, and hides those of less busy
 * nodes that would lie over others. Runs once the chart rests, and touches only what changes: restyling is what costs.
 */
export function tuneLabels(cy: Core): Tuning {
  let timer: ReturnType<typeof setTimeout> | null = null
  let growth = 1
  const tune = (): void => {
    timer = null
    const zoom = cy.zoom()
    const size = Math.max(LABEL_SIZE, Math.round(READABLE / zoom))
    const short = zoom < SHORT_BELOW
    const calm = zoom < CALM_BELOW || cy.edges().length > CALM_ABOVE
    growth = growthAt(zoom)
    const nodes = cy.nodes()
    const fit = labelsThatFit(
      nodes.map((node) => labelOf(node, zoom, size, short, growth)),
      nodes.map((node) => spotOf(node, zoom, growth)),
    )
    cy.batch(() => {
      nodes.forEach((node) => {
        const shows = fit.has(node.id())
        if (node.scratch('_growth') !== growth) {
          const across = Number(node.data('size')) * growth
          node.style({ width: across, height: across })
          node.scratch('_growth', growth)
        }
        if (shows && node.scratch('_size') !== size) {
          node.style({ 'font-size': size, 'text-outline-width': (2.5 * size) / LABEL_SIZE })
          node.scratch('_size', size)
        }
        const tiny = Number(node.data('size')) * growth * zoom < TINY_BELOW
        if (node.hasClass('tiny') !== tiny) node.toggleClass('tiny', tiny)
        if (node.hasClass('short-label') !== short) node.toggleClass('short-label', short)
        if (node.hasClass('quiet-label') === shows) node.toggleClass('quiet-label', !shows)
      })
      cy.edges().forEach((edge) => {
        if (edge.hasClass('calm') !== calm) edge.toggleClass('calm', calm)
      })
    })
  }
  const soon = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(tune, WAIT)
  }
  cy.on('zoom', soon)
  return {
    soon,
    again: () => {
      if (timer !== null) clearTimeout(timer)
      tune()
    },
    end: () => {
      if (timer !== null) clearTimeout(timer)
    },
  }
}

/** A node's own place on the screen, a little smaller than it is: a label may touch its corner. */
function spotOf(node: NodeSingular, zoom: number, growth: number): { id: string; x: number; y: number; width: number; height: number } {
  const { x, y } = node.renderedPosition()
  const across = 0.8 * Number(node.data('size')) * growth * zoom
  return { id: node.id(), x: x - across / 2, y: y - across / 2, width: across, height: across }
}

function labelOf(node: NodeSingular, zoom: number, size: number, short: boolean, growth: number): Label {
  const { x, y } = node.renderedPosition()
  const lines = String(node.data(short ? 'short' : 'label')).split('\n')
  const width = Math.max(...lines.map((line) => line.length)) * size * zoom * 0.56
  const height = lines.length * size * zoom * 1.25
  const top = y + ((Number(node.data('size')) * growth) / 2 + LABEL_GAP) * zoom
  return { id: node.id(), rank: node.hasClass('chosen') ? -1 : Number(node.data('rank')), x: x - width / 2, y: top, width, height }
}
