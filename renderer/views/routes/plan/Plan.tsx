import '../../chart/canvas.css'
import './plan.css'
import { useEffect, useId, useMemo, useState } from 'react'
import { Maximize, Minus, Plus } from 'lucide-react'
import type { Place } from '../../../../shared/api/places.ts'
import type { LatLon } from '../../../../shared/geo/projections.ts'
import { middleOf, planeAt } from '../../../../shared/geo/plane.ts'
import { IconButton } from '../../../components/IconButton.tsx'
import { useT } from '../../../i18n/index.ts'
import { Areas } from './Areas.tsx'
import { Legend } from './Legend.tsx'
import { Marks } from './Marks.tsx'
import { Graticule, Scale } from './Sheet.tsx'
import { isPlaced, reachOf, type Placed } from './shapes.ts'
import { useView } from './useView.ts'
import { toPlane } from './view.ts'
import { Ways } from './Ways.tsx'
import type { Way } from './ways.ts'
import { metresText, positionText } from './words.ts'

const STEP = 1.4
const NONE: readonly never[] = []
/** Places drawn at most, those given first. */
const MOST = 600

export interface PlanProps {
  label: string
  /** The most telling first; those without a position are counted below. */
  places: readonly Place[]
  /** What stands in the sign of a place: its number in the list, from 1. */
  numbers?: ReadonlyMap<string, number>
  ways?: readonly Way[]
  /** Drawn stronger, and its places by number. */
  way?: string | null
  /** Places to draw stronger. */
  chosen?: readonly string[]
  onChoose?: (id: string | null) => void
  /** A point asked about, with so many metres round it. */
  point?: (LatLon & { metres: number }) | undefined
}

/**
 * A plan of places without any map: true to scale, north up, cells as the areas that they are. It is the same in every language. Moved by hand, by wheel once
 * it has the focus, by arrow keys; + and - and 0 for all.
 */
export function Plan({ label, places, numbers, ways = NONE, way = null, chosen = NONE, onChoose, point }: PlanProps) {
  const { t, lang } = useT()
  const id = useId()
  const placed = useMemo(() => places.filter(isPlaced).slice(0, MOST), [places])
  const nowhere = places.length - places.filter(isPlaced).length
  const name = `${placed.map((one) => one.id).join()} ${point ? `${point.lat},${point.lon},${point.metres}` : ''}`
  const plane = useMemo(() => planeAt(middleOf([...placed, ...(point ? [point] : [])]) ?? { lat: 35, lon: 0 }), [name]) // oxlint-disable-line react/exhaustive-deps -- `name` says which places these are
  const points = useMemo(() => placed.map((one) => ({ id: one.id, place: one, ...plane.to(one), reach: reachOf(one) })), [placed, plane])
  const asked = useMemo(() => (point ? { ...plane.to(point), reach: point.metres } : null), [plane, point])
  const sheet = useView(name, asked ? [...points, asked] : points)
  const { view, size } = sheet
  const [pointer, setPointer] = useState<LatLon | null>(null)
  const [first] = chosen
  const key = chosen.join()
  useEffect(() => {
    const at = points.find((one) => one.id === first)
    if (at) sheet.seek(at)
    // oxlint-disable-next-line react/exhaustive-deps -- only what is chosen moves the plan
  }, [key])
  const choose = (one: Placed | null): void => {
    if (!sheet.dragged()) onChoose?.(one === null ? null : one.id)
  }
  if (placed.length === 0 && !point) return <p className="plan plan-none">{t('places.plan.none')}</p>
  const seen = size.width > 0 ? { plane, view, size } : null

  return (
    <figure className="plan">
      <div
        className="plan-sheet"
        ref={sheet.box}
        role="application"
        tabIndex={0}
        aria-label={label}
        aria-describedby={`${id}-keys`}
        onKeyDown={sheet.onKeyDown}
        onPointerDown={sheet.onPointerDown}
        onPointerMove={(event) => {
          sheet.onPointerMove(event)
          const edge = event.currentTarget.getBoundingClientRect()
          setPointer(plane.from(toPlane(view, size, { x: event.clientX - edge.left, y: event.clientY - edge.top })))
        }}
        onPointerLeave={() => setPointer(null)}
        onClick={() => choose(null)}
      >
        {seen && (
          <svg width={size.width} height={size.height} aria-hidden>
            <Graticule {...seen} />
            <Areas {...seen} points={points} chosen={chosen} asked={asked} />
            <Ways {...seen} points={points} ways={ways} way={way} />
            <Marks {...seen} points={points} numbers={numbers} chosen={chosen} onChoose={choose} asked={asked} />
            <Scale view={view} size={size} />
          </svg>
        )}
        {pointer && (
          <bdi dir="ltr" className="plan-pointer figures">
            {positionText(pointer)}
          </bdi>
        )}
      </div>
      <p id={`${id}-keys`} className="for-reader">
        {t('places.plan.keys')}
      </p>
      <ul className="for-reader">
        {placed.slice(0, 60).map((one) => (
          <li
            key={one.id}
          >{`${one.name ?? one.cell}, ${positionText(one)}${one.range ? `, ${t('places.plan.reach', { metres: metresText(one.range, lang) })}` : ''}`}</li>
        ))}
      </ul>
      <div className="canvas-zoom" role="group" aria-label={t('chart.zoom.title')}>
        <IconButton label={t('chart.zoom.in')} keys="+" onPress={() => sheet.zoomBy(STEP)}>
          <Plus aria-hidden />
        </IconButton>
        <IconButton label={t('chart.zoom.out')} keys="-" onPress={() => sheet.zoomBy(1 / STEP)}>
          <Minus aria-hidden />
        </IconButton>
        <IconButton label={t('chart.zoom.fit')} keys="0" onPress={sheet.all}>
          <Maximize aria-hidden />
        </IconButton>
      </div>
      <Legend places={placed} ways={ways} nowhere={nowhere} asked={point !== undefined} omitted={places.length - nowhere - placed.length} />
    </figure>
  )
}
