import './heat.css'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Moon } from 'lucide-react'
import { useT } from '../../../../i18n/index.ts'
import { formatNumber } from '../../../../i18n/numbers.ts'
import { useSession } from '../../../../state/session.ts'
import { levelIn, levelsOf } from './levels.ts'
import { hoursText, hourText, weekdayName, weekOrder } from './week.ts'

export interface Square {
  weekday?: number
  hour?: number
}

const [SIDE, LINE, GAP] = [30, 26, 2]
const [NAMES, TOTALS, HEAD, PROFILE] = [86, 62, 18, 40]
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const isNight = (hour: number): boolean => hour >= 22 || hour < 6
const WIDTH = NAMES + 24 * SIDE + TOTALS
const HEIGHT = PROFILE + HEAD + 7 * LINE

/**
 * Events by weekday and hour. Each square, each weekday and each hour opens its rows: by click, or by arrow keys and Enter. Hours run with the
 * reading direction; figures stand in the squares, so that shades need not be told apart.
 */
export function HeatMap({ hours, label, onOpen }: { hours: readonly (readonly number[])[]; label: string; onOpen: (square: Square, title: string) => void }) {
  const { t, lang, dir } = useT()
  const region = useSession(({ summary }) => summary?.region ?? 'MA')
  const { days, weekend } = weekOrder(lang, region)
  const grid = useRef<SVGSVGElement>(null)
  const [at, setAt] = useState({ row: 0, column: 9 })
  const bounds = levelsOf(Math.max(0, ...hours.flat()))
  const byHour = HOURS.map((hour) => hours.reduce((sum, day) => sum + (day[hour] ?? 0), 0))
  const byDay = days.map((day) => (hours[day] ?? []).reduce((sum, n) => sum + n, 0))
  const [mostHour, mostDay] = [Math.max(1, ...byHour), Math.max(1, ...byDay)]
  // Time runs with the reading direction: places are counted from the reading start.
  const x = (from: number, width: number): number => (dir === 'rtl' ? WIDTH - from - width : from)
  const countOf = (row: number, hour: number): number => hours[days[row] ?? 0]?.[hour] ?? 0
  const say = (square: Square, n: number): string =>
    t('contacts.heat.square', {
      count: n,
      day: square.weekday === undefined ? t('contacts.heat.everyDay') : weekdayName(square.weekday, lang),
      hours: square.hour === undefined ? t('contacts.heat.allHours') : hoursText(square.hour),
    })
  const open = (square: Square, n: number): void => {
    if (n > 0) onOpen(square, say(square, n))
  }
  const go = (row: number, column: number): void => {
    const next = { row: Math.max(0, Math.min(6, row)), column: Math.max(0, Math.min(23, column)) }
    setAt(next)
    grid.current?.querySelector<SVGElement>(`[data-square="${next.row} ${next.column}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const ahead = dir === 'rtl' ? -1 : 1
    const moves: Record<string, [number, number]> = {
      ArrowUp: [at.row - 1, at.column],
      ArrowDown: [at.row + 1, at.column],
      ArrowRight: [at.row, at.column + ahead],
      ArrowLeft: [at.row, at.column - ahead],
      Home: [at.row, 0],
      End: [at.row, 23],
    }
    const move = moves[event.key]
    if (move) go(...move)
    else if (event.key === 'Enter' || event.key === ' ') open({ weekday: days[at.row] ?? 0, hour: at.column }, countOf(at.row, at.column))
    else return
    event.preventDefault()
  }
  return (
    <figure className="heat">
      <svg ref={grid} className="heat-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="grid" aria-label={label} aria-rowcount={7} aria-colcount={24}>
        <g aria-hidden className="heat-profile">
          {HOURS.map((hour) => {
            const n = byHour[hour] ?? 0
            const height = n === 0 ? 0 : Math.max(2, (n / mostHour) * (PROFILE - 6))
            return (
              <g key={hour} className={n > 0 ? 'heat-bar heat-open' : 'heat-bar'} onClick={() => open({ hour }, n)}>
                <title>{say({ hour }, n)}</title>
                <rect className="heat-catch" x={x(NAMES + hour * SIDE, SIDE)} y={0} width={SIDE} height={PROFILE} />
                <rect className="heat-length" x={x(NAMES + hour * SIDE, SIDE) + GAP / 2} y={PROFILE - height} width={SIDE - GAP} height={height} />
              </g>
            )
          })}
        </g>
        <g aria-hidden>
          {HOURS.map((hour) => (
            <text
              key={hour}
              className={isNight(hour) ? 'heat-hour heat-night' : 'heat-hour'}
              x={x(NAMES + hour * SIDE, SIDE) + SIDE / 2}
              y={PROFILE + 13}
              direction="ltr"
            >
              {hourText(hour)}
            </text>
          ))}
        </g>
        {days.map((day, row) => (
          <g key={day} role="row" aria-rowindex={row + 1}>
            <text
              aria-hidden
              className={weekend.has(day) ? 'heat-day heat-weekend' : 'heat-day'}
              x={x(0, NAMES - 8) + (dir === 'rtl' ? 0 : NAMES - 8)}
              y={PROFILE + HEAD + row * LINE + LINE / 2 + 4}
              textAnchor="end"
              direction={dir}
            >
              {weekdayName(day, lang)}
            </text>
            {HOURS.map((hour) => {
              const n = countOf(row, hour)
              const level = levelIn(bounds, n)
              const left = x(NAMES + hour * SIDE, SIDE)
              const top = PROFILE + HEAD + row * LINE
              return (
                <g
                  key={hour}
                  role="gridcell"
                  aria-colindex={hour + 1}
                  aria-label={say({ weekday: day, hour }, n)}
                  data-square={`${row} ${hour}`}
                  className={n > 0 ? 'heat-square heat-open' : 'heat-square'}
                  tabIndex={at.row === row && at.column === hour ? 0 : -1}
                  onKeyDown={onKeyDown}
                  onFocus={() => setAt({ row, column: hour })}
                  onClick={() => open({ weekday: day, hour }, n)}
                >
                  <title>{say({ weekday: day, hour }, n)}</title>
                  <rect className="heat-shade" data-level={level} x={left + GAP / 2} y={top + GAP / 2} width={SIDE - GAP} height={LINE - GAP} rx={2} />
                  {n > 0 && (
                    <text className="heat-count" data-level={level} x={left + SIDE / 2} y={top + LINE / 2 + 4} direction="ltr" aria-hidden>
                      {formatNumber(n, lang, n > 9_999 ? { notation: 'compact' } : {})}
                    </text>
                  )}
                </g>
              )
            })}
            <Total
              n={byDay[row] ?? 0}
              most={mostDay}
              left={x(NAMES + 24 * SIDE + 6, TOTALS - 6)}
              top={PROFILE + HEAD + row * LINE}
              dir={dir}
              said={say({ weekday: day }, byDay[row] ?? 0)}
              onOpen={() => open({ weekday: day }, byDay[row] ?? 0)}
            />
          </g>
        ))}
      </svg>
      <figcaption className="heat-legend">
        <Scale bounds={bounds} />
        <span className="heat-legend-night">
          <Moon aria-hidden />
          {t('contacts.heat.night')}
        </span>
        <span>{t('contacts.heat.how')}</span>
      </figcaption>
    </figure>
  )
}

function Total({
  n,
  most,
  left,
  top,
  dir,
  said,
  onOpen,
}: {
  n: number
  most: number
  left: number
  top: number
  dir: string
  said: string
  onOpen: () => void
}) {
  const { lang } = useT()
  const [room, figure] = [TOTALS - 6, 30]
  const width = n === 0 ? 0 : Math.max(2, (n / most) * (room - figure))
  return (
    <g aria-hidden className={n > 0 ? 'heat-bar heat-open' : 'heat-bar'} onClick={onOpen}>
      <title>{said}</title>
      <rect className="heat-catch" x={left} y={top} width={room} height={LINE} />
      <rect className="heat-length" x={dir === 'rtl' ? left + room - width : left} y={top + 6} width={width} height={LINE - 12} />
      <text
        className="heat-total"
        x={dir === 'rtl' ? left + room - width - 4 : left + width + 4}
        y={top + LINE / 2 + 4}
        textAnchor={dir === 'rtl' ? 'end' : 'start'}
        direction="ltr"
      >
        {n > 9_999 ? formatNumber(n, lang, { notation: 'compact' }) : formatNumber(n, lang)}
      </text>
    </g>
  )
}

/** The shades and the least count of each. */
export function Scale({ bounds, say }: { bounds: readonly number[]; say?: (bound: number) => string }) {
  const { t, lang } = useT()
  if (bounds.length === 0) return null
  return (
    <span className="heat-scale" role="img" aria-label={t('contacts.heat.scale')}>
      {bounds.map((bound) => (
        <span key={bound} className="heat-step">
          <span className="heat-swatch" data-level={levelIn(bounds, bound)} />
          <bdi dir="ltr">{say ? say(bound) : t('contacts.heat.least', { n: formatNumber(bound, lang) })}</bdi>
        </span>
      ))}
    </span>
  )
}
