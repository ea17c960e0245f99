import type { KeyboardEvent } from 'react'
import type { Point } from '../../../shared/model/chart.ts'
import type { ChartCanvas } from '../../chart/canvas.ts'
import { ARROWS, stepTo, ZOOMS } from '../../chart/step.ts'
import { choose, useChart } from '../../state/chart.ts'
import { moveTo } from '../../state/selection.ts'
import { nodeEntries } from './node-actions.tsx'

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
  if (arrow) {
    const next = stepTo(canvas, current, arrow)
    if (next === null) return canvas.places().length > 0
    choose((selection) => moveTo(selection, next))
    canvas.keepInSight(next)
    return true
  }
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
