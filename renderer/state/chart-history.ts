import type { ChartState, Point } from '../../shared/model/chart.ts'

/** What changed from one state to another. Of the places only those that differ are kept, so that long histories of large charts stay small. */
interface Patch {
  rest: Omit<ChartState, 'positions'>
  places: Record<string, Point | null>
}
interface Step {
  undo: Patch
  redo: Patch
}
export interface History {
  now: ChartState
  past: readonly Step[]
  future: readonly Step[]
}

const STEPS = 200

export const begin = (now: ChartState): History => ({ now, past: [], future: [] })

function patch(from: ChartState, to: ChartState): Patch {
  const { positions, ...rest } = to
  const places: Patch['places'] = {}
  if (from.positions !== positions) {
    for (const [id, p] of Object.entries(positions)) {
      const before = from.positions[id]
      if (!before || before.x !== p.x || before.y !== p.y) places[id] = p
    }
    for (const id of Object.keys(from.positions)) if (!positions[id]) places[id] = null
  }
  return { rest, places }
}

function apply(state: ChartState, { rest, places }: Patch): ChartState {
  const changes = Object.entries(places)
  if (changes.length === 0) return { ...rest, positions: state.positions }
  const positions = { ...state.positions }
  for (const [id, p] of changes) {
    if (p) positions[id] = p
    else delete positions[id]
  }
  return { ...rest, positions }
}

/** A change by the person: it can be undone, and what was undone before is gone. */
export function record(history: History, next: ChartState): History {
  if (next === history.now) return history
  const step = { undo: patch(next, history.now), redo: patch(history.now, next) }
  return { now: next, past: [...history.past, step].slice(-STEPS), future: [] }
}

/** A change that is none of the person's (places found for new nodes): no step of its own. */
export const amend = (history: History, next: ChartState): History => (next === history.now ? history : { ...history, now: next })

export function undo(history: History): History {
  const step = history.past.at(-1)
  if (!step) return history
  return { now: apply(history.now, step.undo), past: history.past.slice(0, -1), future: [...history.future, step] }
}

export function redo(history: History): History {
  const step = history.future.at(-1)
  if (!step) return history
  return { now: apply(history.now, step.redo), past: [...history.past, step], future: history.future.slice(0, -1) }
}
