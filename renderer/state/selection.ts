/** What is chosen: any number of nodes, or one link, or one event. `trail` leads back (Escape). */
export interface Selection {
  nodes: readonly string[]
  edge: string | null
  event: string | null
  trail: readonly Chosen[]
}
export type Chosen = Pick<Selection, 'nodes' | 'edge' | 'event'>

const TRAIL = 50
const NOTHING: Chosen = { nodes: [], edge: null, event: null }
export const emptySelection: Selection = { ...NOTHING, trail: [] }

export const isEmpty = (chosen: Chosen): boolean => chosen.nodes.length === 0 && chosen.edge === null && chosen.event === null

const same = (a: Chosen, b: Chosen): boolean =>
  a.edge === b.edge && a.event === b.event && a.nodes.length === b.nodes.length && a.nodes.every((id, i) => id === b.nodes[i])

function step(selection: Selection, next: Chosen): Selection {
  const { trail, ...now } = selection
  if (same(now, next)) return selection
  return { ...next, trail: isEmpty(now) ? trail : [...trail, now].slice(-TRAIL) }
}

export const chooseNodes = (selection: Selection, nodes: readonly string[]): Selection => step(selection, { ...NOTHING, nodes })
export const chooseEdge = (selection: Selection, edge: string): Selection => step(selection, { ...NOTHING, edge })
export const chooseEvent = (selection: Selection, event: string): Selection => step(selection, { ...NOTHING, event })

/** Goes on to another node without leaving a trail (arrow keys). */
export const moveTo = (selection: Selection, id: string): Selection => ({ ...NOTHING, nodes: [id], trail: selection.trail })

/** Adds a node to the chosen ones or takes it out of them (shift and click). */
export const toggleNode = (selection: Selection, id: string): Selection =>
  chooseNodes(selection, selection.nodes.includes(id) ? selection.nodes.filter((other) => other !== id) : [...selection.nodes, id])

/** Adds nodes (a box drawn with shift). */
export const addNodes = (selection: Selection, ids: readonly string[]): Selection => chooseNodes(selection, [...new Set([...selection.nodes, ...ids])])

/** One step back along the trail; from its start, nothing is chosen. */
export function back(selection: Selection): Selection {
  const last = selection.trail.at(-1)
  return last ? { ...last, trail: selection.trail.slice(0, -1) } : emptySelection
}

/** Drops what is no longer on the chart. A link stays only while both its ends do; an event does not depend on the chart. */
export function keepOnly(selection: Selection, nodes: ReadonlySet<string>, edges: ReadonlySet<string>): Selection {
  const keep = (chosen: Chosen): Chosen => ({
    nodes: chosen.nodes.filter((id) => nodes.has(id)),
    edge: chosen.edge !== null && edges.has(chosen.edge) ? chosen.edge : null,
    event: chosen.event,
  })
  const now = keep(selection)
  const trail = selection.trail.map(keep).filter((chosen) => !isEmpty(chosen))
  return same(selection, now) && trail.length === selection.trail.length ? selection : { ...now, trail }
}
