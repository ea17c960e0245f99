import { HANDSET_SLOTS } from '../../../../shared/api/handsets.ts'
import { formatInstant, formatPeriod } from '../../../i18n/dates.ts'
import { useT } from '../../../i18n/index.ts'
import { useSession } from '../../../state/session.ts'
import { shareOf } from '../../chart/histogram.ts'
import { GAP, isOf, ROW, stepsOf, stintsOf, TOP, type Bar, type Lane } from './lanes.ts'
import { Ticks } from './Ticks.tsx'

const TICK_ROOM = 64
const TALL = 12
const LEAST = 5

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
  const slot = span / HANDSET_SLOTS
  const height = lanes.reduce((sum, { bars }) => sum + bars.length * ROW + GAP, TOP)
  return (
    <svg className="hs-svg" width={width} height={height}>
      <Ticks from={from} until={until} width={width} x={x} room={TICK_ROOM} text={TOP - 9} top={TOP - 4} bottom={height - GAP} />
      {lanes.map(({ key, bars: [first, ...rest] }) => {
        const last = rest.at(-1) ?? first
        return first && last ? (
          <line key={key} className="hs-line" x1={0} x2={width} y1={last.middle + ROW / 2 + GAP / 2} y2={last.middle + ROW / 2 + GAP / 2} />
        ) : null
      })}
      {stepsOf(lanes).map(({ id, from: one, leaves, to, comes }) => (
        <path
          key={`${one.key} ${to.key} ${leaves}`}
          className="hs-step"
          {...lit(chosen !== null && (id === chosen || (isOf(one.use, chosen) && isOf(to.use, chosen))), chosen)}
          d={curve(x(from + (leaves + 1) * slot), one.middle, x(from + comes * slot), to.middle)}
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
  const on = chosen !== null && isOf(use, chosen)
  const id = use.numberId ?? use.imsiId ?? use.imeiId
  const slot = span / HANDSET_SLOTS
  const [first, last] = [x(Date.parse(use.first)), x(Date.parse(use.last))]
  return (
    <g className="hs-bar" {...lit(on, chosen)} onClick={() => id !== null && onChoose(on ? null : id)}>
      <title>{said}</title>
      <line className="hs-thread" x1={first} x2={last} y1={middle} y2={middle} />
      {stintsOf(use.slots).map(([begins, ends]) => {
        const [a, b] = [x(from + begins * slot), x(from + (ends + 1) * slot)]
        const wide = Math.max(LEAST, Math.abs(b - a))
        return <rect key={begins} x={Math.min(a, b)} width={wide} y={middle - TALL / 2} height={TALL} rx={2} />
      })}
      {use.slots.map((n) => {
        const here = x(from + (n + 0.5) * slot)
        return <line key={n} x1={here} x2={here} y1={middle - TALL / 2 + 2} y2={middle + TALL / 2 - 2} />
      })}
    </g>
  )
}

/** What is of the thing looked at stands out, and the rest steps back. */
const lit = (on: boolean, chosen: string | null) => ({ 'data-on': on || undefined, 'data-off': (chosen !== null && !on) || undefined })

/** From the end of one bar to the beginning of the next, leaving and coming upright. */
function curve(x1: number, y1: number, x2: number, y2: number): string {
  const bend = (y2 - y1) / 2
  return `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`
}
