import './ticks.css'
import { useT } from '../../../i18n/index.ts'
import { localeOf } from '../../../i18n/numbers.ts'
import { useSession } from '../../../state/session.ts'
import { ticks, type TickLook } from '../../chart/histogram.ts'

const LOOKS: Record<TickLook, Intl.DateTimeFormatOptions> = {
  hour: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
}

interface Props {
  from: number
  until: number
  width: number
  /** Pixels along the drawing of an instant. */
  x: (at: number) => number
  /** Pixels that one date needs. */
  room: number
  /** Base of the dates, and where their lines begin and end. */
  text: number
  top: number
  bottom: number
}

/** Dates of the case's clock and their lines. A date without room before the end of the drawing keeps its line only. */
export function Ticks({ from, until, width, x, room, text, top, bottom }: Props) {
  const { lang, dir } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const left = (here: number): number => (dir === 'rtl' ? here : width - here)
  return (
    <>
      {ticks(from, until, Math.max(2, Math.floor(width / room)), zone).map(({ at, look }) => (
        <g key={at} className="hs-tick">
          <line x1={x(at)} x2={x(at)} y1={top} y2={bottom} />
          {left(x(at)) > room * 0.7 && (
            <text x={x(at)} y={text} direction={dir}>
              {new Intl.DateTimeFormat(localeOf(lang), { ...LOOKS[look], timeZone: zone }).format(at)}
            </text>
          )}
        </g>
      ))}
    </>
  )
}
