import { useMemo } from 'react'
import type { Plane } from '../../../../shared/geo/plane.ts'
import { useT } from '../../../i18n/index.ts'
import { barLength, graticule } from './graticule.ts'
import type { Size, View } from './view.ts'
import { arcText, metresText } from './words.ts'

const BAR = 120
const EDGE = 12

/** Degrees under everything on the plan. */
export function Graticule({ plane, view, size }: { plane: Plane; view: View; size: Size }) {
  const { t, dir } = useT()
  /** Below the arrow and the buttons that stand in the upper corners. */
  const top = dir === 'rtl' ? 116 : 64
  const lines = useMemo(() => graticule(plane, view, size), [plane, view, size])
  return (
    <g className="plan-graticule" aria-hidden>
      {lines.map(({ axis, minutes, points }) => (
        <polyline key={`${axis} ${minutes}`} points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      ))}
      {lines.map(({ axis, minutes, label }) => {
        const inside = axis === 'lat' ? label.y > top && label.y < size.height - 44 : label.x > 40 && label.x < size.width - 40
        if (!inside) return null
        return (
          <text
            key={`${axis} ${minutes}`}
            className="plan-halo"
            direction="ltr"
            x={axis === 'lat' ? 4 : label.x}
            y={axis === 'lat' ? label.y - 3 : size.height - 4}
            textAnchor={axis === 'lat' ? 'start' : 'middle'}
          >
            {arcText(minutes, axis, t)}
          </text>
        )
      })}
    </g>
  )
}

/** North, and how long a kilometre is. A map is not mirrored: only where these stand follows the reading direction. */
export function Scale({ view, size }: { view: View; size: Size }) {
  const { t, lang, dir } = useT()
  const metres = barLength(view.scale, BAR)
  const wide = metres * view.scale
  const rtl = dir === 'rtl'
  const start = rtl ? size.width - EDGE - wide : EDGE + 32
  const y = size.height - 26
  return (
    <g className="plan-scale" aria-hidden>
      <path d={`M${start} ${y - 5}V${y}H${start + wide}V${y - 5}`} className="plan-bar" />
      <path d={`M${start + wide / 2} ${y - 3}V${y}`} className="plan-bar" />
      <text className="plan-halo" x={start + wide / 2} y={y - 8} textAnchor="middle" direction={dir}>
        {metresText(metres, lang)}
      </text>
      <g transform={`translate(${rtl ? size.width - 26 : 26} 34)`}>
        <path d="M0 -18L6 4L0 0Z" className="plan-north-dark" />
        <path d="M0 -18L-6 4L0 0Z" className="plan-north-light" />
        <text className="plan-halo" y={16} textAnchor="middle">
          {t('places.plan.north')}
        </text>
      </g>
    </g>
  )
}
