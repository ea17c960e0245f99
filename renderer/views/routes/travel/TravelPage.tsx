import '../parts/parts.css'
import { useCallback, useMemo, useState } from 'react'
import type { Leg } from '../../../../shared/api/places.ts'
import { numberText } from '../../../chart/number.ts'
import { Button } from '../../../components/Button.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatPeriod } from '../../../i18n/dates.ts'
import { useSession } from '../../../state/session.ts'
import { AnswerPage, AnswerSides, type Period, PeriodField, PickThing, showInChart, useAsk, useSettings } from '../../answers/index.ts'
import { inSentence, placeText, useNamed } from '../parts/things.ts'
import { Plan } from '../plan/Plan.tsx'
import { Lanes } from './Lanes.tsx'
import { Legs } from './Legs.tsx'
import { keyOf } from './lanes.ts'

interface Settings extends Period {
  of: string[]
}
const DEFAULTS: Settings = { of: [] }
/** Numbers told at once: as many as a diagram can keep apart. */
const MOST = 4

/** How did this number travel? */
export function TravelPage() {
  const { t, lang } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const [{ of, from, until }, set] = useSettings<Settings>(DEFAULTS)
  const [chosen, choose] = useState<string | null>(null)
  const filter = { ...(of.length > 0 && { of }), ...(from !== undefined && { from }), ...(until !== undefined && { until }) }
  const asked = useAsk('telephony.routes', { filter, limit: of.length > 0 ? MOST : 1 })
  const { answer } = asked
  const { thing, place } = useNamed(answer)
  const routes = useMemo(() => answer?.rows ?? [], [answer])
  const labelOf = useCallback((leg: Leg) => placeText(place(leg.placeId), leg.place), [place])
  const [first] = routes
  const [route = -1, index = -1] = chosen === null ? [] : chosen.split(' ').map(Number)
  const leg = routes[route]?.legs[index]
  const ways = useMemo(
    () =>
      routes.map(({ ofId, of: number, legs }, i) => ({
        id: ofId,
        number: i + 1,
        label: numberText(number),
        places: legs.map(({ placeId }) => placeId),
        impossible: legs.flatMap(({ impossible }, at) => (impossible ? [at] : [])),
      })),
    [routes],
  )
  const toggle = (key: string): void => choose(key === chosen ? null : key)
  const silent = routes.reduce((sum, { legs }) => sum + legs.filter(({ impossible }) => impossible).length, 0)
  return (
    <AnswerPage
      title={t('places.travel.title')}
      help={t('places.travel.help')}
      form={
        <>
          <PickThing
            many
            label={t('places.travel.of')}
            placeholder={t('places.travel.guess')}
            kinds={['number', 'person', 'account']}
            value={of}
            onChange={(ids) => set({ of: ids })}
          />
          <PeriodField value={{ from, until }} onChange={(period) => set({ from: period.from, until: period.until })} />
        </>
      }
      asked={asked}
      sentence={
        first &&
        `${t('places.travel.sentence', {
          number: inSentence(first.of),
          count: new Set(first.legs.map(({ placeId }) => placeId)).size,
          stays: t('places.travel.stays', { count: first.total }),
          period: formatPeriod(Date.parse(first.legs[0]?.from ?? ''), Date.parse(first.legs.at(-1)?.until ?? ''), lang, zone),
        })} ${silent > 0 ? t('places.travel.doubt', { count: silent }) : ''}`
      }
      actions={
        first && <Button onPress={() => showInChart([...new Set([first.ofId, ...first.legs.map(({ placeId }) => placeId)])])}>{t('ask.chart.open')}</Button>
      }
      nothing={answer?.rows.length === 0 ? t('places.travel.nothing') : undefined}
      guards={answer?.guards}
      coverage={answer?.coverage}
    >
      {answer && (
        <>
          <Lanes routes={routes} labelOf={labelOf} chosen={chosen} onChoose={toggle} />
          <AnswerSides>
            <div className="places-column">
              {routes.map((one, i) => (
                <Legs
                  key={one.ofId}
                  route={one}
                  who={thing(one.ofId, one.of)}
                  labelOf={labelOf}
                  chosen={route === i ? index : null}
                  onChoose={(at) => toggle(keyOf(i, at))}
                />
              ))}
            </div>
            <Plan
              label={t('places.travel.plan')}
              places={answer.places}
              ways={ways}
              way={routes[route]?.ofId ?? null}
              chosen={leg ? [leg.placeId] : []}
              onChoose={(id) => {
                const at = routes.findIndex(({ legs }) => legs.some(({ placeId }) => placeId === id))
                if (at >= 0)
                  choose(
                    keyOf(
                      at,
                      routes[at]!.legs.findIndex(({ placeId }) => placeId === id),
                    ),
                  )
              }}
            />
          </AnswerSides>
        </>
      )}
    </AnswerPage>
  )
}
