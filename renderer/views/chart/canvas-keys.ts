import type { KeyboardEvent } from 'react'
import type { Point } from '../../../shared/model/chart.ts'
import type { ChartCanvas } from '../../chart/canvas.ts'
import { nearest } from '../../chart/nearest.ts'
import type { Arrow } from '../../chart/nearest.ts'
import { choose, useChart } from '../../state/chart.ts'
import { moveTo } from '../../state/selection.ts'
import { nodeEntries } from './node-actions.tsx'

const ARROWS: Record<string, Arrow> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }
const ZOOMS: Record<string, number> = { '+': 1.3, '=': 1.3, '-': 1 / 1.3 }
/** By the place of the key, so that they work on an Arabic keyboard. */
const DOES: Record<string, string> = { KeyE: 'expand', KeyO: 'isolate', KeyC: 'centre', KeyP: 'pin', Delete: 'hide', Backspace: 'hide' }

interface Doors {
  openDetails: () => void
  menu: (at: Point, ids: readonly string[]) => void
}

/** What a key does on the canvas. True when it did something. */
export function canvasKeys(event: KeyboardEvent, canvas: ChartCanvas, doors: Doors): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const { nodes } = useChart.getState().selection
  const current = nodes.at(-1)
  const arrow = ARROWS[event.key]
  if (arrow) return step(canvas, current, arrow)
  const zoom = ZOOMS[event.key]
  if (zoom !== undefined) canvas.zoom(zoom, current)
  else if (event.key === '0') canvas.fit([])
  else if (current === undefined) return false
  else if (event.key === 'Enter') doors.openDetails()
  else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
    const at = canvas.whereIs(current)
    if (at) doors.menu(at, nodes)
  } else {
    const entry = nodeEntries(nodes, doors.openDetails).find(({ id }) => id === DOES[event.code])
    if (!entry) return false
    entry.run()
  }
  return true
}

/** To the nearest node that way; with none chosen, to the one nearest the middle of what is drawn. */
function step(canvas: ChartCanvas, current: string | undefined, arrow: Arrow): boolean {
  const places = canvas.places()
  if (places.length === 0) return false
  const from = places.find(([id]) => id === current)?.[1]
  const middle = { x: places.reduce((sum, [, p]) => sum + p.x, 0) / places.length, y: places.reduce((sum, [, p]) => sum + p.y, 0) / places.length }
  const central = (): string | null =>
    places.toSorted(([, p], [, q]) => Math.hypot(p.x - middle.x, p.y - middle.y) - Math.hypot(q.x - middle.x, q.y - middle.y))[0]?.[0] ?? null
  const next = from ? nearest(from, places, arrow) : central()
  if (next === null) return true
  choose((selection) => moveTo(selection, next))
  canvas.keepInSight(next)
  return true
}
