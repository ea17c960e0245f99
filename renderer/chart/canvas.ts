import cytoscape from 'cytoscape'
import type { CollectionReturnValue, Core, EventObject, NodeSingular, Position } from 'cytoscape'
import type { Point } from '../../shared/model/chart.ts'
import type { Drawn } from './elements.ts'
import type { Palette } from './palette.ts'
import { chartStyle } from './style.ts'
import { tuneLabels } from './tune.ts'

/** What a person does on the canvas. */
export interface CanvasEvents {
  chooseNode: (id: string, more: boolean) => void
  chooseEdge: (id: string) => void
  chooseBox: (ids: string[], more: boolean) => void
  chooseNothing: () => void
  open: (id: string) => void
  menu: (at: Point, node: string | null) => void
  moved: (places: Record<string, Point>) => void
  viewport: (zoom: number) => void
}

/** A drawn chart that can be told what to draw. Nothing of Cytoscape is seen outside renderer/chart. */
export interface ChartCanvas {
  draw: (drawn: Drawn) => void
  mark: (nodes: readonly string[], edge: string | null) => void
  paint: (palette: Palette) => void
  fit: (ids: readonly string[]) => void
  /** About a node, or about the middle. */
  zoom: (factor: number, about?: string) => void
  /** Brings a node into sight without changing the zoom, when it is out of it. */
  keepInSight: (id: string) => void
  /** Middle of a node on the page, for menus opened by keyboard. */
  whereIs: (id: string) => Point | null
  places: () => [string, Point][]
  destroy: () => void
}

const MARGIN = 56
const LEAST_ZOOM = 0.03
const MOST_ZOOM = 3.5
/** Above this many links, they are not drawn while the chart moves. */
const MANY_LINKS = 4_000
/** Above this many nodes, a picture of the chart moves while it is dragged or zoomed, and is drawn sharp when it rests. */
const MANY_NODES = 250
const STYLE_ID = '__________cytoscape_stylesheet'

/** Cytoscape would add a style element, which the content security policy refuses; where its id exists it adds none. chart.css says what it would have. */
function keepStyleOut(): void {
  if (document.getElementById(STYLE_ID)) return
  const mark = document.createElement('meta')
  mark.id = STYLE_ID
  document.head.append(mark)
}

export function createCanvas(container: HTMLElement, palette: Palette, events: CanvasEvents): ChartCanvas {
  keepStyleOut()
  const cy = cytoscape({
    container,
    style: chartStyle(palette),
    minZoom: LEAST_ZOOM,
    maxZoom: MOST_ZOOM,
    boxSelectionEnabled: true,
    selectionType: 'single',
    hideEdgesOnViewport: false,
    pixelRatio: 'auto',
  })
  const tune = tuneLabels(cy)
  listen(cy, events)
  cy.on('viewport', () => events.viewport(cy.zoom()))
  const resize = new ResizeObserver(() => cy.resize())
  resize.observe(container)
  return {
    draw: (drawn) => {
      sync(cy, drawn)
      const renderer = (cy as unknown as { renderer(): { hideEdgesOnViewport: boolean; textureOnViewport: boolean } }).renderer()
      renderer.hideEdgesOnViewport = drawn.edges.length > MANY_LINKS
      renderer.textureOnViewport = drawn.nodes.length > MANY_NODES
      tune.soon()
    },
    mark: (nodes, edge) => {
      mark(cy, nodes, edge)
      tune.soon()
    },
    paint: (next) => {
      cy.style(chartStyle(next))
      tune.again()
    },
    fit: (ids) => {
      const some = pick(cy, ids)
      cy.stop()
      if (some.length === 1 && some[0]) {
        const zoom = Math.max(cy.zoom(), 0.9)
        cy.viewport({ zoom, pan: panTo(cy, (some[0] as NodeSingular).position(), zoom) })
      } else {
        cy.fit(some.length > 0 ? some : cy.elements(), Math.min(MARGIN, Math.round(0.15 * Math.min(cy.width(), cy.height()))))
        if (cy.zoom() > 1.25) cy.viewport({ zoom: 1.25, pan: panTo(cy, centreOf(cy), 1.25) })
      }
      tune.again()
    },
    zoom: (factor, about) =>
      cy.zoom({
        level: Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, cy.zoom() * factor)),
        renderedPosition: (about === undefined ? undefined : (cy.$id(about)[0] as NodeSingular | undefined)?.renderedPosition()) ?? {
          x: cy.width() / 2,
          y: cy.height() / 2,
        },
      }),
    keepInSight: (id) => {
      const at = cy.$id(id)[0] as NodeSingular | undefined
      if (!at) return
      const { x, y } = at.renderedPosition()
      const dx = Math.max(0, MARGIN - x) - Math.max(0, x - cy.width() + MARGIN)
      const dy = Math.max(0, MARGIN - y) - Math.max(0, y - cy.height() + MARGIN)
      if (dx !== 0 || dy !== 0) cy.panBy({ x: dx, y: dy })
    },
    whereIs: (id) => {
      const node = cy.$id(id)[0] as NodeSingular | undefined
      if (!node) return null
      const frame = container.getBoundingClientRect()
      const at = node.renderedPosition()
      return { x: frame.left + at.x, y: frame.top + at.y }
    },
    places: () => cy.nodes().map((node) => [node.id(), { ...node.position() }]),
    destroy: () => {
      resize.disconnect()
      tune.end()
      cy.destroy()
    },
  }
}

function pick(cy: Core, ids: readonly string[]): CollectionReturnValue {
  const wanted = new Set(ids)
  return cy.elements().filter((element) => wanted.has(element.id()))
}

const panTo = (cy: Core, at: Position, zoom: number): Position => ({ x: cy.width() / 2 - at.x * zoom, y: cy.height() / 2 - at.y * zoom })

function centreOf(cy: Core): Position {
  const box = cy.elements().boundingBox({})
  return { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 }
}

/** Brings what is drawn to what should be, in one batch: gone, changed, new. */
function sync(cy: Core, drawn: Drawn): void {
  const wanted = new Map([...drawn.nodes, ...drawn.edges].map((element) => [element.data.id, element]))
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove()
    const fresh = []
    for (const [id, element] of wanted) {
      const there = cy.$id(id ?? '')[0]
      if (!there) fresh.push(element)
      else {
        if (differs(there.data(), element.data)) there.data(element.data)
        if (element.position && there.isNode()) {
          const at = there.position()
          if (at.x !== element.position.x || at.y !== element.position.y) there.position(element.position)
        }
      }
    }
    cy.add(fresh)
  })
}

/** Setting data restyles an element, which is what costs: it is done only where something changed. */
const differs = (now: Record<string, unknown>, next: Record<string, unknown>): boolean => Object.keys(next).some((key) => now[key] !== next[key])

/** Shows what is chosen, what touches it, and the rest paler. */
function mark(cy: Core, nodes: readonly string[], edge: string | null): void {
  cy.batch(() => {
    cy.elements().removeClass('chosen near dim').unselect()
    const chosen = pick(cy, edge ? [...nodes, edge] : nodes)
    if (chosen.length === 0) return
    chosen.addClass('chosen').select()
    const links = nodes.length > 0 ? chosen.nodes().connectedEdges() : chosen.edges()
    const around = links.connectedNodes()
    links.addClass('near')
    around.addClass('near')
    if (nodes.length <= 1) cy.elements().not(chosen).not(links).not(around).addClass('dim')
  })
}

function listen(cy: Core, events: CanvasEvents): void {
  const more = (event: EventObject): boolean => {
    const original = event.originalEvent as MouseEvent | undefined
    return Boolean(original?.shiftKey || original?.ctrlKey || original?.metaKey)
  }
  cy.on('tap', 'node', (event) => events.chooseNode(event.target.id(), more(event)))
  cy.on('tap', 'edge', (event) => events.chooseEdge(event.target.id()))
  cy.on('tap', (event) => event.target === cy && events.chooseNothing())
  cy.on('dbltap', 'node', (event) => events.open(event.target.id()))
  cy.on('cxttap', (event) => {
    const frame = cy.container()!.getBoundingClientRect()
    const node = event.target !== cy && event.target.isNode() ? event.target.id() : null
    events.menu({ x: frame.left + event.renderedPosition.x, y: frame.top + event.renderedPosition.y }, node)
  })
  cy.on('boxend', (event) => {
    const adding = more(event)
    setTimeout(() =>
      events.chooseBox(
        cy.nodes(':selected').map((node) => node.id()),
        adding,
      ),
    )
  })
  cy.on('dragfreeon', 'node', (event) => {
    const together = event.target.selected() ? cy.nodes(':selected').union(event.target) : event.target
    events.moved(Object.fromEntries((together as cytoscape.NodeCollection).map((node) => [node.id(), rounded(node.position())])))
  })
}

const rounded = (p: Position): Point => ({ x: Math.round(p.x * 100) / 100, y: Math.round(p.y * 100) / 100 })
