import { type KeyboardEvent, type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { OnPlane } from '../../../../shared/geo/plane.ts'
import { fit, pan, type Size, toScreen, type View, zoom } from './view.ts'

const STEP = 1.4
const MOVE = 60
/** A press that moves less is a click. */
const STILL = 4

const KEYS: Record<string, readonly [dx: number, dy: number]> = {
  ArrowLeft: [MOVE, 0],
  ArrowRight: [-MOVE, 0],
  ArrowUp: [0, MOVE],
  ArrowDown: [0, -MOVE],
}

/** The part of the plane that is in sight, moved by hand, wheel and keyboard. `name`: as long as it stays, so does the view. */
export function useView(name: string, points: readonly (OnPlane & { reach: number })[]) {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const [moved, setMoved] = useState<{ name: string; view: View } | null>(null)
  const drag = useRef<{ x: number; y: number; far: number } | null>(null)
  const view = moved?.name === name ? moved.view : fit(points, size)
  const latest = useRef({ view, size, name })
  latest.current = { view, size, name }
  const show = (next: View): void => setMoved({ name: latest.current.name, view: next })

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const watch = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])

  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    // The page scrolls until somebody works on the plan: then the wheel is its own.
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !element.contains(document.activeElement)) return
      event.preventDefault()
      const edge = element.getBoundingClientRect()
      const { view: from, size: of } = latest.current
      show(zoom(from, Math.exp(-event.deltaY / 400), of, { x: event.clientX - edge.left, y: event.clientY - edge.top }))
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [])

  return {
    box,
    size,
    view,
    zoomBy: (by: number) => show(zoom(latest.current.view, by, latest.current.size)),
    all: () => setMoved(null),
    /** Brings a point into sight, without a change of scale. */
    seek: (at: OnPlane) => {
      const { view: now, size: of } = latest.current
      const { x, y } = toScreen(now, of, at)
      const edge = 48
      if (x < edge || y < edge || x > of.width - edge || y > of.height - edge) show({ ...now, x: at.x, y: at.y })
    },
    /** True for a press that moved the plan and chose nothing. */
    dragged: () => (drag.current?.far ?? 0) > STILL,
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const move = KEYS[event.key]
      if (move) show(pan(view, move[0], move[1]))
      else if (event.key === '+' || event.key === '=') show(zoom(view, STEP, size))
      else if (event.key === '-') show(zoom(view, 1 / STEP, size))
      else if (event.key === '0') setMoved(null)
      else return
      event.preventDefault()
    },
    onPointerDown: (event: PointerEvent): void => {
      if (event.button === 0) drag.current = { x: event.clientX, y: event.clientY, far: 0 }
    },
    onPointerMove: (event: PointerEvent): void => {
      const from = drag.current
      if (!from || event.buttons !== 1) return
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y]
      const far = from.far + Math.hypot(dx, dy)
      drag.current = { x: event.clientX, y: event.clientY, far }
      if (far > STILL) {
        event.currentTarget.setPointerCapture(event.pointerId)
        show(pan(latest.current.view, dx, dy))
      }
    },
  }
}
