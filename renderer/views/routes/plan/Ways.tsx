import { Fragment } from 'react'
import type { PlacePoint, Seen } from './Areas.tsx'
import { toScreen } from './view.ts'
import { stepBetween, type Way } from './ways.ts'

/** Room on a step below which its arrowhead would hide it. */
const HEAD = 18

/** Journeys as lines in the order of time: an arrowhead half way along each step, dashed ways by their number; what cannot be in red. */
export function Ways({ view, size, points, ways, way }: Omit<Seen, 'plane'> & { points: readonly PlacePoint[]; ways: readonly Way[]; way: string | null }) {
  const where = new Map(points.map(({ id, x, y }) => [id, toScreen(view, size, { x, y })]))
  const strong = (one: Way): boolean => one.id === way || (way === null && ways.length === 1)
  return (
    <g aria-hidden>
      {ways
        .toSorted((a, b) => Number(strong(a)) - Number(strong(b)))
        .map((one) => {
          const known = one.places.flatMap((id, i) => (where.has(id) ? [{ id, i }] : []))
          return (
            <g key={one.id} className="plan-way" data-chosen={strong(one) || undefined} data-dash={(one.number - 1) % 4}>
              {known.slice(1).map(({ id, i }, n) => {
                const before = known[n]!
                const step = stepBetween(where.get(before.id)!, where.get(id)!)
                if (!step) return null
                // Over a place that nobody knows the position of, the way is only guessed.
                return (
                  <Fragment key={i}>
                    <path d={step.path} data-impossible={one.impossible?.includes(i) || undefined} data-unsure={i - before.i > 1 || undefined} />
                    {step.length > HEAD && (
                      <path
                        className="plan-head"
                        data-impossible={one.impossible?.includes(i) || undefined}
                        d="M-5 -4.5L6 0L-5 4.5L-2.5 0Z"
                        transform={`translate(${step.head.x.toFixed(1)} ${step.head.y.toFixed(1)}) rotate(${step.head.turn.toFixed(1)})`}
                      />
                    )}
                  </Fragment>
                )
              })}
            </g>
          )
        })}
    </g>
  )
}
