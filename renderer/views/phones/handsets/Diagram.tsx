import { useEffect, useMemo, useRef, useState } from 'react'
import { Button as Press, Focusable } from 'react-aria-components'
import { Repeat2, TriangleAlert, Waypoints } from 'lucide-react'
import type { HandsetsAnswer, HandsetUse } from '../../../../shared/api/handsets.ts'
import type { Filter } from '../../../../shared/model/chart.ts'
import { numberText } from '../../../chart/number.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { Button } from '../../../components/Button.tsx'
import { Tooltip } from '../../../components/Tooltip.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatPeriod } from '../../../i18n/dates.ts'
import { useSession } from '../../../state/session.ts'
import { Figure, showInChart } from '../../answers/index.ts'
import { weightOf } from './Findings.tsx'
import { heightsOf, isOf, lanesOf, othersOf, type Bar, type Lane } from './lanes.ts'
import { Timeline } from './Timeline.tsx'
import { UseRows } from './UseRows.tsx'

const STEP = 60

interface Props {
  answer: HandsetsAnswer
  filter: Filter
  chosen: string | null
  onChoose: (id: string | null) => void
  onOnly: (id: string) => void
}

/** Handsets over time: a lane each, and in it a bar for each number and SIM. */
export function Diagram({ answer, filter, chosen, onChoose, onOnly }: Props) {
  const { t, lang } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const [most, setMost] = useState(STEP)
  const lanes = useMemo(() => lanesOf(answer.rows, most), [answer, most])
  const others = useMemo(() => othersOf(lanes), [lanes])
  const area = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = area.current
    if (!element) return undefined
    const watch = new ResizeObserver(() => setWidth(element.clientWidth))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const { from, until } = answer
  if (from === null || until === null) return null
  const shown = lanes.reduce((sum, { bars }) => sum + bars.length, 0)
  const at = chosen === null ? undefined : answer.rows.find((use) => isOf(use, chosen))
  const now = at && chosen !== null ? chosen : null
  return (
    <div className="hs-diagram">
      <p className="hs-hint quiet">{t('handsets.hint')}</p>
      {at && now !== null && <Chosen use={at} id={now} onChoose={onChoose} onOnly={onOnly} />}
      <div
        className="hs-lanes"
        role="table"
        aria-label={t('handsets.lane.label', { period: formatPeriod(from, until, lang, zone) })}
        style={{
          gridTemplateRows: heightsOf(lanes)
            .map((height) => `${height}px`)
            .join(' '),
        }}
      >
        <div className="hs-row" role="row">
          {(['handset', 'number', 'time', 'events'] as const).map((id) => (
            <span key={id} role="columnheader" className={`hs-title hs-title-${id}`}>
              {t(`handsets.column.${id}`)}
            </span>
          ))}
        </div>
        {lanes.map((lane) => (
          <LaneRows key={lane.key} lane={lane} others={others} filter={filter} chosen={now} onChoose={onChoose} />
        ))}
        <div className="hs-area" ref={area} aria-hidden>
          {width > 0 && <Timeline lanes={lanes} from={from} until={until} width={width} chosen={now} onChoose={onChoose} />}
        </div>
      </div>
      {shown < answer.rows.length && (
        <Button look="quiet" onPress={() => setMost(most + STEP)}>
          {t('handsets.lane.more', { count: Math.min(STEP, answer.rows.length - shown) })}
        </Button>
      )}
      {answer.total > answer.rows.length && <p className="quiet">{t('handsets.lane.cut', { count: answer.rows.length, all: answer.total })}</p>}
    </div>
  )
}

/** What is looked at, and what can be done with it. */
function Chosen({ use, id, onChoose, onOnly }: { use: HandsetUse; id: string; onChoose: (id: string | null) => void; onOnly: (id: string) => void }) {
  const { t } = useT()
  const name = id === use.numberId ? numberText(use.number ?? '') : ((id === use.imeiId ? use.imei : use.imsi) ?? '')
  const near = [use.numberId, use.imeiId, use.imsiId].flatMap((one) => one ?? [])
  return (
    <div className="hs-chosen" role="status">
      <span>{t('handsets.chosen', { name })}</span>
      <Figure rows={{ title: t('handsets.rowsOf', { name }), filter: { of: [id] } }}>{t('handsets.showAll')}</Figure>
      <Press className="ask-figure" onPress={() => onOnly(id)}>
        {t('handsets.only')}
      </Press>
      <Button look="quiet" icon={<Waypoints aria-hidden />} onPress={() => showInChart(near, { choose: [id] })}>
        {t('handsets.chart')}
      </Button>
      <Button look="quiet" onPress={() => onChoose(null)}>
        {t('handsets.unchoose')}
      </Button>
    </div>
  )
}

interface LaneProps {
  lane: Lane
  others: ReadonlyMap<string, number>
  filter: Filter
  chosen: string | null
  onChoose: (id: string | null) => void
}

function LaneRows({ lane, others, filter, chosen, onChoose }: LaneProps) {
  const [first] = lane.bars
  if (!first) return null
  return (
    <>
      {lane.bars.map((bar, i) => (
        <div key={bar.key} className="hs-row" role="row">
          {i === 0 && <HandsetCell lane={lane} first={first} chosen={chosen} onChoose={onChoose} />}
          <NumberCell bar={bar} others={others} chosen={chosen} onChoose={onChoose} />
          <PeriodCell bar={bar} lane={lane} />
          <EventsCell bar={bar} filter={filter} />
        </div>
      ))}
    </>
  )
}

const place = (bar: Bar): { gridRow: string } => ({ gridRow: String(bar.row) })

function HandsetCell({ lane, first, chosen, onChoose }: { lane: Lane; first: Bar; chosen: string | null; onChoose: (id: string | null) => void }) {
  const { t } = useT()
  const { imei, imeiId, body, warnings, bars } = lane
  const grave = warnings.find((code) => weightOf(code) === 'strong')
  return (
    <div className="hs-handset" role="rowheader" style={{ gridRow: `${first.row} / span ${bars.length}` }}>
      {imeiId === null ? (
        <span className="quiet">{t('handsets.lane.none')}</span>
      ) : (
        <span className="hs-handset-line">
          <Press className="hs-thing" aria-pressed={imeiId === chosen} onPress={() => onChoose(imeiId === chosen ? null : imeiId)}>
            <Bdi ltr={/^\d/.test(imei ?? '')}>{imei}</Bdi>
          </Press>
          {warnings.length > 0 && (
            <Tooltip text={warnings.map((code) => t(`handsets.warning.${code}`)).join(' · ')}>
              <Focusable>
                <span
                  role="img"
                  tabIndex={0}
                  className="hs-mark"
                  data-grave={grave !== undefined || undefined}
                  aria-label={warnings.map((code) => t(`handsets.warning.${code}`)).join(', ')}
                >
                  <TriangleAlert aria-hidden />
                </span>
              </Focusable>
            </Tooltip>
          )}
        </span>
      )}
      {bars.length > 1 && body !== null && <span className="hs-body quiet">{t('handsets.lane.body', { body })}</span>}
    </div>
  )
}

function NumberCell({
  bar,
  others,
  chosen,
  onChoose,
}: {
  bar: Bar
  others: ReadonlyMap<string, number>
  chosen: string | null
  onChoose: (id: string | null) => void
}) {
  const { t } = useT()
  const { number, numberId, imsi, imsiId } = bar.use
  const more = numberId === null ? 0 : (others.get(numberId) ?? 0)
  const press = (id: string, text: string, look: string) => (
    <Press className={look} aria-pressed={id === chosen} onPress={() => onChoose(id === chosen ? null : id)}>
      <Bdi ltr={/^[+\d]/.test(text)}>{text}</Bdi>
    </Press>
  )
  return (
    <div className="hs-number" role="cell" style={place(bar)}>
      {numberId === null ? <span className="quiet">{t('handsets.lane.noNumber')}</span> : press(numberId, numberText(number ?? ''), 'hs-thing')}
      {more > 0 && (
        <span className="hs-more" title={t('handsets.lane.also', { count: more })}>
          <Repeat2 aria-hidden />
          <span className="for-reader">{t('handsets.lane.also', { count: more })}</span>
        </span>
      )}
      {imsiId === null ? null : press(imsiId, imsi ?? '', 'hs-thing hs-sim')}
    </div>
  )
}

/** The bar in words, for those who do not see it. */
function PeriodCell({ bar, lane }: { bar: Bar; lane: Lane }) {
  const { t, lang } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const { use } = bar
  return (
    <div className="hs-period" role="cell" style={place(bar)}>
      <span className="for-reader">
        {t('handsets.lane.bar', {
          number: use.number ?? t('handsets.lane.noNumber'),
          sim: use.imsi ?? t('handsets.lane.noSim'),
          handset: lane.imei ?? t('handsets.lane.none'),
          period: formatPeriod(Date.parse(use.first), Date.parse(use.last), lang, zone),
        })}
      </span>
    </div>
  )
}

function EventsCell({ bar, filter }: { bar: Bar; filter: Filter }) {
  return (
    <div className="hs-events" role="cell" style={place(bar)}>
      <UseRows use={bar.use} filter={filter} />
    </div>
  )
}
