import type { OnPlane } from '../../../../shared/geo/plane.ts'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { classes } from '../../../components/classes.ts'
import type { PlacePoint, Seen } from './Areas.tsx'
import { settle } from './labels.ts'
import { isPosition, type Placed, shapeOf } from './shapes.ts'
import { toScreen } from './view.ts'
import { positionText } from './words.ts'

const nameOf = (place: Placed): string => place.name ?? (isPosition(place) ? positionText(place) : place.cell)

interface Props extends Omit<Seen, 'plane'> {
  points: readonly PlacePoint[]
  numbers?: ReadonlyMap<string, number> | undefined
  chosen: readonly string[]
  onChoose: (place: Placed) => void
  asked: OnPlane | null
}

/** A diamond a cell, a dot a position, with its number in the list and its name where there is room; what is chosen above all. */
export function Marks({ view, size, points, numbers, chosen, onChoose, asked }: Props) {
  const { lang } = useT()
  const middle = asked && toScreen(view, size, asked)
  const weight = (id: string): number => (chosen.includes(id) ? 1e6 : 0) + 1e3 / (numbers?.get(id) ?? 1e3)
  const at = points
    .map(({ id, place, x, y }) => ({ id, place, ...toScreen(view, size, { x, y }) }))
    .filter(({ x, y }) => x > -20 && y > -20 && x < size.width + 20 && y < size.height + 20)
    .toSorted((a, b) => weight(a.id) - weight(b.id))
  const labels = settle(
    at.map(({ id, place, x, y }) => ({ id, text: nameOf(place), x, y, weight: weight(id) })),
    size,
  )
  return (
    <g>
      {middle && <path className="plan-cross" d={`M${middle.x - 7} ${middle.y}H${middle.x + 7}M${middle.x} ${middle.y - 7}V${middle.y + 7}`} />}
      {at.map(({ id, place, x, y }) => {
        const number = numbers?.get(id)
        const big = number !== undefined
        const { kind } = shapeOf(place)
        return (
          <g
            key={id}
            className="plan-mark"
            data-chosen={chosen.includes(id) || undefined}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
            onClick={(event) => {
              event.stopPropagation()
              onChoose(place)
            }}
          >
            <title>{nameOf(place)}</title>
            {kind === 'mast' && <circle className="plan-unknown" r={big ? 15 : 11} />}
            {kind === 'position' && !big ? (
              <circle className="plan-dot" r={4} />
            ) : (
              <path className="plan-diamond" d={big ? 'M0 -11L11 0L0 11L-11 0Z' : 'M0 -6L6 0L0 6L-6 0Z'} />
            )}
            {big && (
              <text className={classes('plan-number', 'figures')} textAnchor="middle" y={3.5} direction="ltr">
                {formatNumber(number, lang)}
              </text>
            )}
          </g>
        )
      })}
      {labels.map(({ id, text, x, y, side }) => (
        <text
          key={id}
          className="plan-label plan-halo"
          data-chosen={chosen.includes(id) || undefined}
          x={side === 'right' ? x + (numbers?.has(id) ? 14 : 9) : x - (numbers?.has(id) ? 14 : 9)}
          y={y + 4}
          direction="ltr"
          textAnchor={side === 'right' ? 'start' : 'end'}
        >
          {text}
        </text>
      ))}
    </g>
  )
}
