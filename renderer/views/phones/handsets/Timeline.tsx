import { HANDSET_SLOTS } from '../../../../shared/api/handsets.ts'
import { formatInstant, formatPeriod } from '../../../i18n/dates.ts'
import { useT } from '../../../i18n/index.ts'
import { localeOf } from '../../../i18n/numbers.ts'
import { useSession } from '../../../state/session.ts'
import { shareOf, ticks, type TickLook } from '../../chart/histogram.ts'
import { GAP, isOf, ROW, stepsOf, TOP, type Bar, type Lane } from './lanes.ts'

const TICK_ROOM = 84
const TALL = 12
const LEAST = 5
const LOOKS: Record<TickLook, Intl.DateTimeFormatOptions> = {
  hour: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
}

interface Props {
  lanes: readonly Lane[]
  from: number
  until: number
  width: number
  chosen: string | null
  onChoose: (id: string | null) => void
}

/** Bars from first to last event with strokes where events were; lines follow a number from handset to handset. Time runs with the reading direction. */
export function Timeline({ lanes, from, until, width, chosen, onChoose }: Props) {
  const { lang, dir } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const rtl = dir === 'rtl'
  const span = Math.max(1, until - from)
  const x = (at: number): number => {
    const along = 2 + shareOf(at, from, from + span) * (width - 4)
    return rtl ? width - along : along
  }
  const height = lanes.reduce((sum, { bars }) => sum + bars.length * ROW + GAP, TOP)
  return (
    <svg className="hs-svg" width={width} height={height}>
      {ticks(from, until, Math.max(2, Math.floor(width / TICK_ROOM)), zone).map(({ at, look }) => {
        const here = x(at)
        const end = rtl ? here < 40 : here > width - 40
        return (
          <g key={at} className="hs-tick">
            <line x1={here} x2={here} y1={TOP - 4} y2={height - GAP} />
            <text x={here} y={TOP - 9} textAnchor={end ? 'end' : 'start'} direction={dir}>
              {new Intl.DateTimeFormat(localeOf(lang), { ...LOOKS[look], timeZone: zone }).format(at)}
            </text>
          </g>
        )
      })}
      {lanes.map(({ key, bars: [first, ...rest] }) => {
        const last = rest.at(-1) ?? first
        return first && last ? (
          <line key={key} className="hs-line" x1={0} x2={width} y1={last.middle + ROW / 2 + GAP / 2} y2={last.middle + ROW / 2 + GAP / 2} />
        ) : null
      })}
      {stepsOf(lanes).map(({ id, from: one, to }) => (
        <path
          key={`${one.key} ${to.key}`}
          className="hs-step"
          data-on={id === chosen || undefined}
          data-off={(chosen !== null && id !== chosen) || undefined}
          d={curve(x(Date.parse(one.use.last)), one.middle, x(Date.parse(to.use.first)), to.middle)}
        />
      ))}
      {lanes.flatMap(({ bars }) =>
        bars.map((bar) => (
          <One
            key={bar.key}
            bar={bar}
            x={x}
            from={from}
            span={span}
            chosen={chosen}
            onChoose={onChoose}
            said={`${formatPeriod(Date.parse(bar.use.first), Date.parse(bar.use.last), lang, zone)}, ${formatInstant(Date.parse(bar.use.first), lang, zone, 'clock')}`}
          />
        )),
      )}
    </svg>
  )
}

interface OneProps {
  bar: Bar
  x: (at: number) => number
  from: number
  span: number
  chosen: string | null
  onChoose: (id: string | null) => void
  said: string
}

function One({ bar: { use, middle }, x, from, span, chosen, onChoose, said }: OneProps) {
  const [a, b] = [x(Date.parse(use.first)), x(Date.parse(use.last))]
  const [low, wide] = [Math.min(a, b), Math.max(LEAST, Math.abs(b - a))]
  const on = chosen !== null && isOf(use, chosen)
  const id = use.numberId ?? use.imsiId ?? use.imeiId
  const slot = span / HANDSET_SLOTS
  return (
    <g className="hs-bar" data-on={on || undefined} data-off={(chosen !== null && !on) || undefined} onClick={() => id !== null && onChoose(on ? null : id)}>
      <title>{said}</title>
      <rect x={low} y={middle - TALL / 2} width={wide} height={TALL} rx={2} />
      {use.slots.map((n) => {
        const here = Math.min(low + wide - 1, Math.max(low + 1, x(from + (n + 0.5) * slot)))
        return <line key={n} x1={here} x2={here} y1={middle - TALL / 2 + 2} y2={middle + TALL / 2 - 2} />
      })}
    </g>
  )
}

/** From the end of one bar to the beginning of the next, leaving and coming upright. */
function curve(x1: number, y1: number, x2: number, y2: number): string {
  const bend = (y2 - y1) / 2
  return `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`
}
