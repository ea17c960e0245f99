import { useEffect, useRef, useState } from 'react'
import { call } from '../../bridge.ts'
import { useAsync } from '../../components/useAsync.ts'
import { formatInstant } from '../../i18n/dates.ts'
import { useT } from '../../i18n/index.ts'
import { localeOf } from '../../i18n/numbers.ts'
import { change, useChart } from '../../state/chart.ts'
import { withFilter } from '../../state/chart-state.ts'
import { spanOf, withPeriod } from '../../state/filter.ts'
import { useSession } from '../../state/session.ts'
import { Brush } from './Brush.tsx'
import type { Tick, TickLook } from './histogram.ts'
import { shareOf, ticks } from './histogram.ts'

const BUCKETS = 160
const BASE = 18
const TICK_ROOM = 96

const LOOKS: Record<TickLook, Intl.DateTimeFormatOptions> = {
  hour: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
}

/** Events over time under the rest of the filter. Time runs with the reading direction; a part of it is chosen by dragging. */
export function Histogram() {
  const { t, lang, dir } = useT()
  const zone = useSession((session) => session.summary?.zone ?? 'UTC')
  const revision = useSession((session) => session.revision.data)
  const filter = useChart((chart) => chart.history.now.filter)
  const span = spanOf(filter)
  const { value } = useAsync(`${JSON.stringify(span)} ${revision}`, () => call('chart.histogram', { filter: span, buckets: BUCKETS }))
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const watch = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])

  const from = value?.from ?? null
  const until = value?.until ?? null
  const most = Math.max(1, ...(value?.counts ?? []))
  const { width } = size
  const height = Math.max(0, size.height - BASE)
  const rtl = dir === 'rtl'
  const x = (share: number): number => (rtl ? 1 - share : share) * width
  const tickText = ({ at, look }: Tick): string => new Intl.DateTimeFormat(localeOf(lang), { ...LOOKS[look], timeZone: zone }).format(at)

  return (
    <div className="histogram" ref={box}>
      {value && from !== null && until !== null && width > 0 && (
        <>
          <svg width={width} height={size.height} aria-hidden>
            <line className="histogram-base" x1={0} x2={width} y1={height + 0.5} y2={height + 0.5} />
            {ticks(from, until, Math.floor(width / TICK_ROOM), zone).map((tick) => {
              const at = x(shareOf(tick.at, from, until))
              const room = 40
              const anchor = at < room ? (rtl ? 'end' : 'start') : at > width - room ? (rtl ? 'start' : 'end') : 'middle'
              return (
                <g key={tick.at} className="histogram-tick">
                  <line x1={at} x2={at} y1={0} y2={height + 4} />
                  <text x={Math.min(width - 2, Math.max(2, at))} y={height + 14} textAnchor={anchor} direction={dir}>
                    {tickText(tick)}
                  </text>
                </g>
              )
            })}
            {value.counts.map((count, i) => {
              if (count === 0) return null
              const a = x(i / value.counts.length)
              const b = x((i + 1) / value.counts.length)
              const tall = Math.max(2, ((height - 4) * count) / most)
              const start = from + i * value.width
              const out = (filter.from !== undefined && start + value.width <= filter.from) || (filter.until !== undefined && start >= filter.until)
              return (
                <rect
                  key={start}
                  className={out ? 'histogram-bar histogram-out' : 'histogram-bar'}
                  x={Math.min(a, b) + 0.5}
                  width={Math.max(1, Math.abs(b - a) - 1)}
                  y={height - tall}
                  height={tall}
                />
              )
            })}
          </svg>
          <Brush
            key={`${from} ${until}`}
            from={from}
            until={until}
            chosen={[filter.from, filter.until]}
            step={value.width}
            zone={zone}
            describe={(at) => formatInstant(at, lang, zone, 'minute')}
            onChoose={(a, b) => change((state) => withFilter(state, withPeriod(state.filter, a, b)))}
          />
          <span className="histogram-most" title={t('chart.histogram.scale')}>
            {t('chart.histogram.most', { count: most })}
          </span>
        </>
      )}
      {value && from === null && <p className="histogram-empty">{t('chart.histogram.empty')}</p>}
    </div>
  )
}
