import type { Core, NodeSingular } from 'cytoscape'
import { LABEL_GAP, LABEL_SIZE } from '../../shared/layout/index.ts'
import { labelsThatFit } from './labels.ts'
import type { Label } from './labels.ts'

/** Labels on the screen are never smaller than this, in pixels: zoomed out, fewer show, each still readable. */
const READABLE = 11
/** Below this zoom the second line is left out, and links lose their figures and arrowheads when there are many. */
const SHORT_BELOW = 0.75
const CALM_BELOW = 0.4
const WAIT = 90
/** Nodes on the screen are never smaller than this, in pixels: their shape must still be seen. */
const SEEN = 11

export interface Tuning {
  /** After the viewport or the chart changed. */
  soon: () => void
  again: () => void
  end: () => void
}

/**
 * Keeps labels readable at every zoom: sets their size against the zoom, and hides those of less busy nodes that
 * would lie over others. Runs after the chart rested for a moment, not while it moves.
 */
export function tuneLabels(cy: Core): Tuning {
  let timer: ReturnType<typeof setTimeout> | null = null
  let level = 0
  const tune = (force: boolean): void => {
    timer = null
    const zoom = cy.zoom()
    const size = Math.max(LABEL_SIZE, Math.round((READABLE / zoom) * 2) / 2)
    cy.batch(() => {
      if (force || Math.abs(size - level) / size > 0.04) {
        level = size
        cy.nodes().style({ 'font-size': size, 'text-outline-width': (2.5 * size) / LABEL_SIZE })
        cy.nodes().forEach((node) => {
          const across = Math.max(Number(node.data('size')), SEEN / zoom)
          node.style({ width: across, height: across })
        })
      }
      const short = zoom < SHORT_BELOW
      const labels = cy.nodes().map((node) => labelOf(node, zoom, size, short))
      const fit = labelsThatFit(
        labels,
        cy.nodes().map((node) => spotOf(node, zoom)),
      )
      cy.nodes().forEach((node) => {
        node.toggleClass('short-label', short)
        node.toggleClass('quiet-label', !fit.has(node.id()))
      })
      const calm = zoom < CALM_BELOW || cy.edges().length > 1_500
      cy.edges().forEach((edge) => void edge.toggleClass('calm', calm))
    })
  }
  const soon = (): void => {
    if (timer === null) timer = setTimeout(() => tune(false), WAIT)
  }
  cy.on('viewport', soon)
  return {
    soon,
    again: () => {
      if (timer !== null) clearTimeout(timer)
      tune(true)
    },
    end: () => {
      if (timer !== null) clearTimeout(timer)
    },
  }
}

/** A node's own place on the screen, a little smaller than it is: a label may touch its corner. */
function spotOf(node: NodeSingular, zoom: number): { id: string; x: number; y: number; width: number; height: number } {
  const { x, y } = node.renderedPosition()
  const across = 0.8 * Math.max(Number(node.data('size')) * zoom, SEEN)
  return { id: node.id(), x: x - across / 2, y: y - across / 2, width: across, height: across }
}

function labelOf(node: NodeSingular, zoom: number, size: number, short: boolean): Label {
  const { x, y } = node.renderedPosition()
  const lines = String(node.data(short ? 'short' : 'label')).split('\n')
  const width = Math.max(...lines.map((line) => line.length)) * size * zoom * 0.56
  const height = lines.length * size * zoom * 1.25
  const top = y + (Math.max(Number(node.data('size')), SEEN / zoom) / 2 + LABEL_GAP) * zoom
  return { id: node.id(), rank: node.hasClass('chosen') ? -1 : Number(node.data('rank')), x: x - width / 2, y: top, width, height }
}
