import type { OnPlane, Plane } from '../../../../shared/geo/plane.ts'
import { type Placed, shapeOf } from './shapes.ts'
import { type Size, toScreen, type View } from './view.ts'

export interface Seen {
  plane: Plane
  view: View
  size: Size
}
export interface PlacePoint extends OnPlane {
  id: string
  place: Placed
  reach: number
}

/** Where a telephone served by a cell may have been: sectors and circles, not points. */
export function Areas({
  plane,
  view,
  size,
  points,
  chosen,
  asked,
}: Seen & { points: readonly PlacePoint[]; chosen: readonly string[]; asked: (OnPlane & { reach: number }) | null }) {
  const point = asked && toScreen(view, size, asked)
  return (
    <g aria-hidden>
      {points.map(({ id, place, x, y }) => {
        const shape = shapeOf(place)
        const strong = chosen.includes(id) || undefined
        if (shape.kind === 'circle') {
          const at = toScreen(view, size, { x, y })
          return <circle key={id} className="plan-area" data-chosen={strong} cx={at.x} cy={at.y} r={shape.metres * view.scale} />
        }
        if (shape.kind !== 'sector') return null
        const ring = shape.ring.map((one) => toScreen(view, size, plane.to(one)))
        return (
          <polygon
            key={id}
            className="plan-area"
            data-chosen={strong}
            data-unsure={!shape.sure || undefined}
            points={ring.map((one) => `${one.x.toFixed(1)},${one.y.toFixed(1)}`).join(' ')}
          />
        )
      })}
      {asked && point && <circle className="plan-asked" cx={point.x} cy={point.y} r={asked.reach * view.scale} />}
    </g>
  )
}
