import '../parts/parts.css'
import { useMemo, useState } from 'react'
import type { Meeting } from '../../../../shared/api/places.ts'
import { Button } from '../../../components/Button.tsx'
import { Count } from '../../../components/Count.tsx'
import { Time } from '../../../components/Time.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatInstant } from '../../../i18n/dates.ts'
import { useSession } from '../../../state/session.ts'
import {
  type AnswerColumn,
  AnswerPage,
  AnswerSides,
  AnswerTable,
  Figure,
  NumberSetting,
  type Period,
  PeriodField,
  PickThing,
  showInChart,
  useAsk,
  useSettings,
} from '../../answers/index.ts'
import { Chance } from '../parts/Chance.tsx'
import { Members } from '../parts/Members.tsx'
import { firstNames, namesText, placeText, useNamed } from '../parts/things.ts'
import { Plan } from '../plan/Plan.tsx'
import { About } from './About.tsx'
import { keyOf, wayOf } from './rows.ts'
import { Travelled } from './Travelled.tsx'

interface Settings extends Period {
  of: string[]
  minutes: number
  metres: number
}
const DEFAULTS: Settings = { of: [], minutes: 30, metres: 1_000 }

/** Who met, and where? */
export function MeetingsPage() {
  const { t, lang } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const [{ of, minutes, metres, from, until }, set] = useSettings<Settings>(DEFAULTS)
  const [chosen, choose] = useState<string | null>(null)
  const filter = { ...(of.length > 0 && { of }), ...(from !== undefined && { from }), ...(until !== undefined && { until }) }
  const asked = useAsk('telephony.meetings', { filter, minutes, metres })
  const { answer } = asked
  const { thing, place } = useNamed(answer)
  const [first] = answer?.rows ?? []
  const meeting = answer?.rows.find((row) => keyOf(row) === chosen)
  const way = answer?.travelled.find((one) => wayOf(one) === chosen)
  const columns = useMemo<AnswerColumn<Meeting>[]>(() => {
    const who = (row: Meeting) => row.memberIds.map((id, i) => thing(id, row.members[i] ?? ''))
    const names = (row: Meeting): string => namesText(row.members, t('common.comma'))
    const where = (row: Meeting): string => placeText(place(row.cellId), row.cell)
    return [
      {
        id: 'who',
        title: t('places.meet.who'),
        width: 'grow',
        least: 152,
        value: names,
        cell: (row) => <Members of={who(row)} />,
      },
      {
        id: 'when',
        title: t('places.meet.when'),
        width: 150,
        value: (row) => row.from,
        cell: (row) => (
          <span className="places-two">
            <Time at={row.from} />
            <span className="quiet" title={where(row)}>
              {where(row)}
            </span>
          </span>
        ),
      },
      {
        id: 'chance',
        title: t('places.meet.chance'),
        width: 144,
        value: (row) => row.chance,
        cell: (row) => (
          <span className="places-two">
            <Chance of={row.chance} />
            <Figure rows={{ title: names(row), events: row.events }}>{t('places.travel.events', { count: row.events.length })}</Figure>
          </span>
        ),
      },
    ]
  }, [t, thing, place])
  const drawn = useMemo(() => {
    const ids = way ? way.stops.map(({ placeId }) => placeId) : (answer?.rows.map(({ cellId }) => cellId) ?? [])
    return [...new Set(ids)].flatMap((id) => place(id) ?? [])
  }, [answer, way, place])
  const toggle = (key: string): void => choose(key === chosen ? null : key)
  return (
    <AnswerPage
      title={t('places.meet.title')}
      help={t('places.meet.help')}
      form={
        <>
          <PickThing
            many
            label={t('places.meet.of')}
            placeholder={t('places.anybody')}
            kinds={['number', 'person', 'account']}
            value={of}
            onChange={(ids) => set({ of: ids })}
          />
          <NumberSetting label={t('places.meet.minutes')} value={minutes} min={5} max={10_080} step={5} onChange={(value) => set({ minutes: value })} />
          <NumberSetting label={t('places.meet.metres')} value={metres} min={100} max={100_000} step={100} onChange={(value) => set({ metres: value })} />
          <PeriodField value={{ from, until }} onChange={(period) => set({ from: period.from, until: period.until })} />
        </>
      }
      asked={asked}
      sentence={
        first &&
        answer &&
        `${t('places.meet.sentence', {
          count: answer.total,
          who: firstNames(first.members, t),
          where: placeText(place(first.cellId), first.cell),
          when: formatInstant(Date.parse(first.from), lang, zone),
        })} ${answer.travelledTotal > 0 ? t('places.meet.alsoTravelled', { count: answer.travelledTotal }) : ''}`
      }
      actions={
        meeting && <Button onPress={() => showInChart([...meeting.memberIds, meeting.cellId], { choose: meeting.memberIds })}>{t('ask.chart.open')}</Button>
      }
      nothing={
        answer?.rows.length === 0 ? `${t('places.meet.nothing')} ${answer.unplaced > 0 ? t('places.unplaced', { count: answer.unplaced }) : ''}` : undefined
      }
      guards={answer?.guards}
      coverage={answer?.coverage}
    >
      {answer && (
        <AnswerSides>
          <div className="places-column">
            <Travelled ways={answer.travelled} total={answer.travelledTotal} thing={thing} place={place} chosen={chosen} onChoose={toggle} />
            <section className="places-section">
              <h2>
                {t('places.meet.list')} <Count value={answer.total} />
              </h2>
              <AnswerTable
                label={t('places.meet.list')}
                rows={answer.rows}
                total={answer.total}
                columns={columns}
                rowKey={keyOf}
                rowHeight={44}
                chosen={chosen}
                onChoose={(row) => toggle(keyOf(row))}
              />
            </section>
          </div>
          <div className="places-column places-beside">
            <Plan
              label={t('places.meet.plan')}
              places={drawn}
              chosen={meeting ? [meeting.cellId] : way ? way.stops.map(({ placeId }) => placeId) : []}
              ways={way ? [{ id: 'way', number: 1, label: '', places: way.stops.map(({ placeId }) => placeId) }] : []}
              onChoose={(id) => {
                const row = answer.rows.find(({ cellId }) => cellId === id)
                if (row) choose(keyOf(row))
              }}
            />
            {meeting && (
              <About
                meeting={meeting}
                who={meeting.memberIds.map((id, i) => thing(id, meeting.members[i] ?? ''))}
                where={placeText(place(meeting.cellId), meeting.cell)}
              />
            )}
          </div>
        </AnswerSides>
      )}
    </AnswerPage>
  )
}
