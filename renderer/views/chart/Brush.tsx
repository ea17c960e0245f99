import { useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useT } from '../../i18n/index.ts'
import { instantAt, shareOf } from './histogram.ts'

interface Props {
  from: number
  until: number
  /** What the filter keeps; undefined is open. */
  chosen: [number | undefined, number | undefined]
  /** Milliseconds that an arrow key moves an edge. */
  step: number
  zone: string
  describe: (at: number) => string
  onChoose: (from: number | undefined, until: number | undefined) => void
}

const LEAST_DRAG = 4
type Drag = { what: 'new' | 'move' | 'from' | 'until'; start: number; from: number; until: number; moved: boolean }

/** Chooses a stretch of time: drag over the bars, drag it or its edges, or move its edges with the arrow keys. */
export function Brush({ from, until, chosen, step, describe, onChoose }: Props) {
  const { t, dir } = useT()
  const area = useRef<HTMLDivElement>(null)
  const drag = useRef<Drag | null>(null)
  const [draft, setDraft] = useState<[number, number] | null>(null)
  const open = chosen[0] === undefined && chosen[1] === undefined
  const start = draft?.[0] ?? Math.max(from, Math.min(until, chosen[0] ?? from))
  const end = draft?.[1] ?? Math.max(from, Math.min(until, chosen[1] ?? until))

  const at = (event: PointerEvent): number => {
    const frame = area.current!.getBoundingClientRect()
    const share = (event.clientX - frame.left) / frame.width
    return instantAt(dir === 'rtl' ? 1 - share : share, from, until)
  }
  const begin = (what: Drag['what']) => (event: PointerEvent) => {
    if (event.button !== 0) return
    event.stopPropagation()
    area.current?.setPointerCapture(event.pointerId)
    drag.current = { what, start: at(event), from: start, until: end, moved: false }
  }
  const move = (event: PointerEvent): void => {
    const now = drag.current
    if (!now) return
    const here = at(event)
    const frame = area.current!.getBoundingClientRect()
    if (!now.moved && Math.abs(here - now.start) < (LEAST_DRAG / frame.width) * (until - from)) return
    now.moved = true
    const by = Math.max(from - now.from, Math.min(until - now.until, here - now.start))
    const next: [number, number] =
      now.what === 'new'
        ? [now.start, here]
        : now.what === 'move'
          ? [now.from + by, now.until + by]
          : now.what === 'from'
            ? [here, now.until]
            : [now.from, here]
    setDraft(next[0] <= next[1] ? next : [next[1], next[0]])
  }
  const drop = (): void => {
    const now = drag.current
    drag.current = null
    if (!now) return
    if (draft) finish(draft[0], draft[1])
    else if (now.what === 'new' && !open) onChoose(undefined, undefined)
    setDraft(null)
  }
  const finish = (a: number, b: number): void => onChoose(a <= from ? undefined : a, b >= until ? undefined : b)

  const key = (edge: 'from' | 'until') => (event: KeyboardEvent) => {
    const forward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const backward = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const by = { [forward]: step, [backward]: -step, ArrowUp: step, ArrowDown: -step, PageUp: 10 * step, PageDown: -10 * step }[event.key]
    if (event.key === 'Home') finish(edge === 'from' ? from : start, edge === 'from' ? end : start + step)
    else if (event.key === 'End') finish(edge === 'from' ? end - step : start, edge === 'from' ? end : until)
    else if (by === undefined) return
    else if (edge === 'from') finish(Math.min(end - step, Math.max(from, start + by)), end)
    else finish(start, Math.max(start + step, Math.min(until, end + by)))
    event.preventDefault()
  }
  const percent = (instant: number): string => `${100 * shareOf(instant, from, until)}%`
  const handle = (edge: 'from' | 'until', instant: number) => (
    <div
      className={open && !draft ? 'brush-handle brush-open' : 'brush-handle'}
      role="slider"
      tabIndex={0}
      aria-label={t(edge === 'from' ? 'chart.histogram.from' : 'chart.histogram.until')}
      aria-valuemin={from}
      aria-valuemax={until}
      aria-valuenow={Math.round(instant)}
      aria-valuetext={describe(instant)}
      style={{ insetInlineStart: percent(instant) }}
      onPointerDown={begin(edge)}
      onKeyDown={key(edge)}
    />
  )
  return (
    <div
      className="brush"
      role="group"
      aria-label={t('chart.histogram.label')}
      ref={area}
      onPointerDown={begin('new')}
      onPointerMove={move}
      onPointerUp={drop}
      onPointerCancel={drop}
      onDoubleClick={() => onChoose(undefined, undefined)}
    >
      {(!open || draft) && (
        <div
          className="brush-chosen"
          style={{ insetInlineStart: percent(start), insetInlineEnd: `${100 - 100 * shareOf(end, from, until)}%` }}
          onPointerDown={begin('move')}
        />
      )}
      {handle('from', start)}
      {handle('until', end)}
      {draft && (
        <output className="brush-says" style={{ insetInlineStart: percent((start + end) / 2) }}>
          {t('chart.filter.fromTo', { from: describe(start), to: describe(end) })}
        </output>
      )}
    </div>
  )
}
