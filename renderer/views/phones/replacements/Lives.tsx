import { useEffect, useRef, useState } from 'react'
import type { Replacement } from '../../../../shared/api/telephony.ts'
import { call } from '../../../bridge.ts'
import { numberText } from '../../../chart/number.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { useAsync } from '../../../components/useAsync.ts'
import { formatInstant } from '../../../i18n/dates.ts'
import { useT } from '../../../i18n/index.ts'
import { useSession } from '../../../state/session.ts'
import { Ticks } from '../handsets/Ticks.tsx'

const BUCKETS = 120
const LANE = 30
const TOP = 20
const HEIGHT = TOP + 2 * LANE + 22
const TICK_ROOM = 84
const DAY = 86_400_000

/** Two lanes: events of the old number and of the new one over time, and what lies between the last act of one and the first event of the other. */
export function Lives({ row }: { row: Replacement }) {
  const { t, lang, dir } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const revision = useSession((session) => session.revision.data)
  const { oldId, newId } = row
  const read = useAsync(`${oldId} ${newId} ${revision}`, () =>
    Promise.all([oldId, newId].map((id) => call('chart.histogram', { filter: { of: [id] }, buckets: BUCKETS }))),
  )
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const watch = new ResizeObserver(() => setWidth(element.clientWidth))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const [last, first] = [Date.parse(row.lastOld), Date.parse(row.firstNew)]
  const from = Math.min(Date.parse(row.firstOld), first)
  const until = Math.max(Date.parse(row.lastNew), last)
  const rtl = dir === 'rtl'
  const x = (at: number): number => {
    const along = 4 + ((at - from) / Math.max(1, until - from)) * (width - 8)
    return rtl ? width - along : along
  }
  const [old, next] = [numberText(row.old), numberText(row.new)]
  const moment = (at: number): string => formatInstant(at, lang, zone, 'minute')
  const days = Math.round(Math.abs(first - last) / DAY)
  const gap = days === 0 ? t('handsets.swap.gapSame') : t(first >= last ? 'handsets.swap.gapDays' : 'handsets.swap.overlapDays', { count: days })
  const ends = [x(last), x(first)] as const
  const middle = (ends[0] + ends[1]) / 2
  return (
    <section className="swap-part">
      <h3>{t('handsets.swap.timeline')}</h3>
      <p className="for-reader">{t('handsets.swap.timelineLabel', { old, last: moment(last), new: next, first: moment(first) })}</p>
      <div className="swap-lives">
        <div className="swap-lane-names" style={{ paddingBlockStart: TOP }}>
          {[old, next].map((name) => (
            <span key={name} style={{ blockSize: LANE }}>
              <Bdi ltr={/^[+\d]/.test(name)}>{name}</Bdi>
            </span>
          ))}
        </div>
        <div className="swap-lane-area" ref={box} style={{ blockSize: HEIGHT }}>
          {width > 0 && (
            <svg width={width} height={HEIGHT} aria-hidden>
              <Ticks from={from} until={until} width={width} x={x} room={TICK_ROOM} text={11} top={TOP - 4} bottom={TOP + 2 * LANE} />
              <rect className="swap-gap" x={Math.min(...ends)} width={Math.max(1, Math.abs(ends[1] - ends[0]))} y={TOP} height={2 * LANE} />
              {(read.value ?? []).map((lane, i) => (
                <Bars key={i === 0 ? oldId : newId} lane={lane} y={TOP + (i + 1) * LANE} x={x} next={i === 1} />
              ))}
              <line className="swap-base" x1={0} x2={width} y1={TOP + LANE} y2={TOP + LANE} />
              <line className="swap-base" x1={0} x2={width} y1={TOP + 2 * LANE} y2={TOP + 2 * LANE} />
              <line className="swap-end" x1={ends[0]} x2={ends[0]} y1={TOP} y2={TOP + LANE} />
              <line className="swap-end" x1={ends[1]} x2={ends[1]} y1={TOP + LANE} y2={TOP + 2 * LANE} />
              <text className="swap-gap-text" x={Math.min(width - 70, Math.max(70, middle))} y={HEIGHT - 6} textAnchor="middle" direction={dir}>
                {gap}
              </text>
            </svg>
          )}
        </div>
      </div>
      <p className="swap-ends quiet">
        <span>
          {t('handsets.swap.lastAct')} <time>{moment(last)}</time>
        </span>
        <span>
          {t('handsets.swap.firstEvent')} <time>{moment(first)}</time>
        </span>
      </p>
    </section>
  )
}

function Bars({ lane, y, x, next }: { lane: { from: number | null; width: number; counts: number[] }; y: number; x: (at: number) => number; next: boolean }) {
  const { from, width, counts } = lane
  if (from === null) return null
  const most = Math.max(1, ...counts)
  return (
    <>
      {counts.map((count, i) => {
        if (count === 0) return null
        const [a, b] = [x(from + i * width), x(from + (i + 1) * width)]
        const tall = Math.max(2, ((LANE - 5) * count) / most)
        return (
          <rect
            key={from + i * width}
            className="swap-event"
            data-new={next || undefined}
            x={Math.min(a, b)}
            width={Math.max(1.5, Math.abs(b - a) - 0.5)}
            y={y - tall}
            height={tall}
          />
        )
      })}
    </>
  )
}
