import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { useSession } from '../../../state/session.ts'
import { levelIn } from '../pattern/heat/levels.ts'
import { hoursText, hourText, weekdayName, weekOrder } from '../pattern/heat/week.ts'

const [SIDE, LINE, NAMES, HEAD] = [10, 14, 34, 14]
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const [WIDTH, HEIGHT] = [NAMES + 24 * SIDE, HEAD + 7 * LINE]

/** A week in small, as shares of its own events, so that busy and quiet phones are read on one scale. Hours run with the reading direction. */
export function SmallHeat({
  hours,
  bounds,
  label,
  onOpen,
}: {
  hours: readonly (readonly number[])[]
  bounds: readonly number[]
  label: string
  onOpen: (weekday: number, hour: number, title: string) => void
}) {
  const { t, lang, dir } = useT()
  const region = useSession(({ summary }) => summary?.region ?? 'MA')
  const { days } = weekOrder(lang, region)
  const all = hours.flat().reduce((sum, n) => sum + n, 0)
  const x = (from: number, width: number): number => (dir === 'rtl' ? WIDTH - from - width : from)
  return (
    <svg className="small-heat" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {[0, 6, 12, 18].map((hour) => (
        <text key={hour} className="heat-hour" x={x(NAMES + hour * SIDE, SIDE) + SIDE / 2} y={10} direction="ltr">
          {hourText(hour)}
        </text>
      ))}
      {days.map((day, row) => (
        <g key={day}>
          <text className="heat-day" x={x(0, NAMES - 4) + (dir === 'rtl' ? 0 : NAMES - 4)} y={HEAD + row * LINE + LINE - 4} textAnchor="end" direction={dir}>
            {weekdayName(day, lang, 'short')}
          </text>
          {HOURS.map((hour) => {
            const n = hours[day]?.[hour] ?? 0
            const title = t('contacts.heat.square', { count: n, day: weekdayName(day, lang), hours: hoursText(hour) })
            return (
              <rect
                key={hour}
                className={n > 0 ? 'heat-shade heat-open' : 'heat-shade'}
                data-level={levelIn(bounds, all === 0 ? 0 : n / all)}
                x={x(NAMES + hour * SIDE, SIDE) + 0.5}
                y={HEAD + row * LINE + 0.5}
                width={SIDE - 1}
                height={LINE - 1}
                onClick={() => n > 0 && onOpen(day, hour, title)}
              >
                <title>{`${title} (${formatNumber(all === 0 ? 0 : n / all, lang, { style: 'percent', maximumFractionDigits: 1 })})`}</title>
              </rect>
            )
          })}
        </g>
      ))}
    </svg>
  )
}
