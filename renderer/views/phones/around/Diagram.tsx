import type { KeyboardEvent } from 'react'
import type { Result } from '../../../../shared/api/contract.ts'
import { numberText } from '../../../chart/number.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { formatInstant } from '../../../i18n/dates.ts'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { useSession } from '../../../state/session.ts'
import { KindIcon } from '../../chart/KindIcon.tsx'
import { lanesOf, type Mark, marksOfTime } from './lanes.ts'

const LANE = 26
/** Units of the drawing along time; the picture is stretched to its place. */
const WIDE = 1_000
const LEAST = 4

interface Props {
  found: Result<'telephony.around'>
  chosen: string | null
  onChoose: (event: string) => void
}

/** Events on a line of time that runs with the reading direction, a lane for each number; the event itself, or the moment, as a band. */
export function Diagram({ found, chosen, onChoose }: Props) {
  const { t, lang, dir } = useT()
  const { parties, rest, marks, band } = lanesOf(found)
  const lanes = parties.length + (rest > 0 ? 1 : 0)
  const high = lanes * LANE
  const x = (share: number): number => (dir === 'rtl' ? 1 - share : share) * WIDE
  const times = marksOfTime(found)
  const move = (event: KeyboardEvent): void => {
    const ahead = { ArrowRight: dir === 'rtl' ? -1 : 1, ArrowLeft: dir === 'rtl' ? 1 : -1, Home: -Infinity, End: Infinity }[event.key]
    if (ahead === undefined || marks.length === 0) return
    event.preventDefault()
    const at = marks.findIndex(({ row }) => row.id === chosen)
    const next = marks[Math.min(marks.length - 1, Math.max(0, at + ahead))]
    if (next) onChoose(next.row.id)
  }
  return (
    <div className="around-diagram">
      <ul className="around-names" style={{ gridAutoRows: LANE }}>
        {parties.map(({ id, label, kind, central }) => (
          <li key={id} data-central={central || undefined}>
            <KindIcon kind={kind} size={15} />
            <Bdi ltr={/^[+\d]/.test(label)}>{numberText(label)}</Bdi>
          </li>
        ))}
        {rest > 0 && <li className="quiet">{t('ways.around.rest', { count: rest })}</li>}
      </ul>
      <div className="around-plot">
        <svg
          viewBox={`0 0 ${WIDE} ${Math.max(LANE, high)}`}
          style={{ blockSize: Math.max(LANE, high) }}
          preserveAspectRatio="none"
          role="group"
          tabIndex={0}
          aria-label={t('ways.around.diagram')}
          onKeyDown={move}
        >
          {Array.from({ length: lanes }, (_, i) => (
            <line key={i} className="around-lane" x1={0} x2={WIDE} y1={i * LANE + LANE / 2} y2={i * LANE + LANE / 2} />
          ))}
          {times.map(({ minutes, share }) => (
            <line key={minutes} className="around-grid" x1={x(share)} x2={x(share)} y1={0} y2={high} />
          ))}
          <Band from={x(band[0])} until={x(band[1])} high={high} />
          {marks.map((mark) => (
            <Drawn key={mark.row.id} mark={mark} x={x} chosen={mark.row.id === chosen} onChoose={onChoose} />
          ))}
        </svg>
        <div className="around-axis" aria-hidden>
          {times.map(({ minutes, share }) => (
            <span key={minutes} style={{ insetInlineStart: `${100 * share}%` }}>
              <bdi dir="ltr">
                {minutes === 0 ? (
                  <Clock at={found.at} />
                ) : (
                  formatNumber(minutes, lang, { signDisplay: 'always', style: 'unit', unit: 'minute', unitDisplay: 'short' })
                )}
              </bdi>
            </span>
          ))}
        </div>
      </div>
    </div>
  )
}

function Clock({ at }: { at: number }) {
  const { lang } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  return <b>{formatInstant(at, lang, zone, 'clock')}</b>
}

function Band({ from, until, high }: { from: number; until: number; high: number }) {
  const width = Math.max(LEAST, Math.abs(until - from))
  return <rect className="around-band" x={Math.min(from, until) - (width === LEAST ? LEAST / 2 : 0)} width={width} y={0} height={high} />
}

/** One event: a bar on the lane of each of its parties, and a line from the one to the other. */
function Drawn({ mark, x, chosen, onChoose }: { mark: Mark; x: (share: number) => number; chosen: boolean; onChoose: (event: string) => void }) {
  const { t, lang } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const { row, caller, callee, itself } = mark
  const [a, b] = [x(mark.from), x(mark.until)]
  const left = Math.min(a, b)
  const width = Math.max(LEAST, Math.abs(b - a))
  const label = t('ways.around.mark', {
    kind: t(`chart.event.${row.kind}`),
    from: row.from === null ? t('ways.around.nobody') : numberText(row.from),
    to: row.to === null ? t('ways.around.nobody') : numberText(row.to),
    at: formatInstant(Date.parse(row.start), lang, zone, 'full'),
  })
  const y = (lane: number): number => lane * LANE + LANE / 2
  const lanes = [...new Set([caller, callee])].filter((lane) => lane !== null)
  return (
    <g className="around-mark" data-itself={itself || undefined} data-chosen={chosen || undefined} data-kind={row.kind} onClick={() => onChoose(row.id)}>
      <title>{label}</title>
      {caller !== null && callee !== null && caller !== callee && <line className="around-tie" x1={a} x2={a} y1={y(caller)} y2={y(callee)} />}
      {lanes.map((lane) => (
        <rect key={lane} data-side={lane === caller ? 'from' : 'to'} x={left} width={width} y={y(lane) - 5} height={10} />
      ))}
    </g>
  )
}
