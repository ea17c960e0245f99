import './lanes.css'
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Leg, Route } from '../../../../shared/api/places.ts'
import { numberText } from '../../../chart/number.ts'
import { useT } from '../../../i18n/index.ts'
import { formatInstant } from '../../../i18n/dates.ts'
import { localeOf } from '../../../i18n/numbers.ts'
import { useSession } from '../../../state/session.ts'
import { inSentence } from '../parts/things.ts'
import { shareOf, type Tick, type TickLook, ticks } from '../../chart/histogram.ts'
import { type Bar, barsOf, lanesOf, spanOf } from './lanes.ts'

const ROW = 24
const HEAD = 6
const FOOT = 24
const NAMES = 168
const TICK_ROOM = 96
const LEAST = 4
const THICK = 12

const LOOKS: Record<TickLook, Intl.DateTimeFormatOptions> = {
  hour: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
}

interface Props {
  routes: readonly Route[]
  labelOf: (leg: Leg) => string
  chosen: string | null
  onChoose: (key: string) => void
}

/**
 * Places as lanes, time along the reading direction: stays are bars, what lies between them dashed, for nobody knows it. Reached by Tab: arrows go from stay to
 * stay, Home and End to the first and last.
 */
export function Lanes({ routes, labelOf, chosen, onChoose }: Props) {
  const { t, lang, dir } = useT()
  const id = useId()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const watch = new ResizeObserver(() => setWidth(element.clientWidth))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const { lanes, laneOf } = useMemo(() => lanesOf(routes, labelOf, t('places.travel.otherPlaces')), [routes, labelOf, t])
  const bars = useMemo(() => barsOf(routes, laneOf), [routes, laneOf])
  const { from, until } = useMemo(() => spanOf(bars), [bars])
  const rtl = dir === 'rtl'
  const height = HEAD + lanes.length * ROW + FOOT
  const wide = Math.max(0, width - NAMES)
  const x = (at: number): number => (rtl ? wide * (1 - shareOf(at, from, until)) : NAMES + wide * shareOf(at, from, until))
  // Several numbers share a lane: each has its own part of it.
  const part = THICK / Math.max(1, routes.length)
  const y = ({ lane, route }: Pick<Bar, 'lane' | 'route'>): number => HEAD + lane * ROW + ROW / 2 - THICK / 2 + (route + 0.5) * part
  const tickText = ({ at, look }: Tick): string => new Intl.DateTimeFormat(localeOf(lang), { ...LOOKS[look], timeZone: zone }).format(at)
  const tell = (bar: Bar): string =>
    t('places.travel.stay', {
      number: inSentence(routes[bar.route]?.of ?? ''),
      place: labelOf(bar.leg),
      from: formatInstant(bar.from, lang, zone),
      until: formatInstant(bar.until, lang, zone),
    })
  const current = bars.find(({ key }) => key === chosen)
  const onKeyDown = (event: KeyboardEvent): void => {
    const order = bars.toSorted((a, b) => a.from - b.from || a.route - b.route)
    const at = current ? order.indexOf(current) : -1
    const forward = rtl ? 'ArrowLeft' : 'ArrowRight'
    const backward = rtl ? 'ArrowRight' : 'ArrowLeft'
    const next = { [forward]: at + 1, [backward]: at < 0 ? 0 : at - 1, Home: 0, End: order.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    const bar = order[Math.min(order.length - 1, Math.max(0, next))]
    if (bar && bar.key !== chosen) onChoose(bar.key)
  }
  return (
    <figure className="lanes">
      <div
        ref={box}
        className="lanes-sheet"
        role="application"
        tabIndex={0}
        aria-label={t('places.travel.diagram', { count: lanes.length })}
        aria-describedby={`${id}-keys`}
        onKeyDown={onKeyDown}
      >
        {width > NAMES && (
          <svg width={width} height={height} aria-hidden>
            {lanes.map((lane, i) => (
              <g key={lane.id ?? ''} className="lane">
                <line x1={rtl ? 0 : NAMES} x2={rtl ? wide : width} y1={HEAD + (i + 1) * ROW - 0.5} y2={HEAD + (i + 1) * ROW - 0.5} />
                <foreignObject x={rtl ? wide + 8 : 0} y={HEAD + i * ROW} width={NAMES - 8} height={ROW}>
                  <div className="lane-name" dir={dir} title={lane.label}>
                    <bdi>{lane.label}</bdi>
                  </div>
                </foreignObject>
              </g>
            ))}
            {ticks(from, until, Math.floor(wide / TICK_ROOM), zone).map((tick) => {
              const at = x(tick.at)
              const edge = rtl ? [0, wide] : [NAMES, width]
              if (at < (edge[0] ?? 0) + 30 || at > (edge[1] ?? 0) - 30) return null
              return (
                <g key={tick.at} className="lane-tick">
                  <line x1={at} x2={at} y1={HEAD} y2={height - FOOT + 4} />
                  <text x={at} y={height - 6} textAnchor="middle" direction={dir}>
                    {tickText(tick)}
                  </text>
                </g>
              )
            })}
            {bars.map((bar, i) => {
              const before = bars[i - 1]
              if (!before || before.route !== bar.route) return null
              const [x1, x2] = [x(before.until), x(bar.from)]
              return (
                <path
                  key={bar.key}
                  className="lane-between"
                  data-route={bar.route % 4}
                  data-impossible={bar.leg.impossible || undefined}
                  d={`M${x1} ${y(before)}C${(x1 + x2) / 2} ${y(before)} ${(x1 + x2) / 2} ${y(bar)} ${x2} ${y(bar)}`}
                />
              )
            })}
            {bars.map((bar) => {
              const [a, b] = [x(bar.from), x(bar.until)]
              const least = Math.max(LEAST, Math.abs(b - a))
              return (
                <g
                  key={bar.key}
                  className="lane-stay"
                  data-route={bar.route % 4}
                  data-chosen={bar.key === chosen || undefined}
                  onClick={() => onChoose(bar.key)}
                >
                  <title>{tell(bar)}</title>
                  <rect x={Math.min(a, b) - (least - Math.abs(b - a)) / 2} y={y(bar) - part / 2 + 0.5} width={least} height={Math.max(3, part - 1)} rx={1.5} />
                  {bar.leg.silences.map((silence) => {
                    const [c, d] = [x(Date.parse(silence.from)), x(Date.parse(silence.until))]
                    return (
                      <rect
                        key={silence.from}
                        className="lane-silence"
                        x={Math.min(c, d)}
                        y={y(bar) - part / 2 + 1.5}
                        width={Math.abs(d - c)}
                        height={Math.max(1, part - 3)}
                      />
                    )
                  })}
                  {bar.leg.impossible && <path className="lane-warn" d={`M${a} ${y(bar) - 7}l4 -7h-8z`} />}
                </g>
              )
            })}
          </svg>
        )}
      </div>
      <p id={`${id}-keys`} className="for-reader">
        {t('places.travel.keys')}
      </p>
      <p className="for-reader" role="status">
        {current ? tell(current) : ''}
      </p>
      <figcaption className="lanes-legend">
        {routes.length > 1 &&
          routes.map(({ of, ofId }, i) => (
            <span key={ofId}>
              <svg width={18} height={10} aria-hidden>
                <g className="lane-stay" data-route={i % 4}>
                  <rect x={0} y={1} width={18} height={8} rx={1.5} />
                </g>
              </svg>
              <bdi dir="auto">{numberText(of)}</bdi>
            </span>
          ))}
        <span>
          <svg width={18} height={10} aria-hidden>
            <path className="lane-between" d="M0 5H18" />
          </svg>
          {t('places.travel.between')}
        </span>
        {bars.some(({ leg }) => leg.silences.length > 0) && (
          <span>
            <svg width={18} height={10} aria-hidden>
              <g className="lane-stay">
                <rect x={0} y={1} width={18} height={8} rx={1.5} />
                <rect className="lane-silence" x={4} y={2} width={10} height={6} />
              </g>
            </svg>
            {t('places.travel.silence')}
          </span>
        )}
        {bars.some(({ leg }) => leg.impossible) && (
          <span>
            <svg width={12} height={10} aria-hidden>
              <path className="lane-warn" d="M6 9l4 -7h-8z" />
            </svg>
            {t('places.travel.impossible')}
          </span>
        )}
      </figcaption>
    </figure>
  )
}
