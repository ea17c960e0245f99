import '../parts/parts.css'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { AnswerPage, AnswerSides, showInChart, useAsk, useLabels, useSettings } from '../../answers/index.ts'
import { useNamed } from '../parts/things.ts'
import { Plan } from '../plan/Plan.tsx'
import { metresText, positionText } from '../plan/words.ts'
import { AboutPresent } from '../presence/AboutPresent.tsx'
import { usualOf } from '../presence/habit.ts'
import { PresentTable } from '../presence/PresentTable.tsx'
import { NearForm } from './NearForm.tsx'
import { DEFAULTS, type NearSettings, placeOf } from './settings.ts'

const MOST = 2_000

/** Who was near the beach that night? */
export function NearPage() {
  const { t, lang } = useT()
  const [settings, set] = useSettings<NearSettings>(DEFAULTS)
  const [chosen, choose] = useState<string | null>(null)
  const place = placeOf(settings)
  const asked = useAsk('telephony.present', place && { places: [place], by: settings.by, least: 1, limit: MOST })
  const { answer, asked: question } = asked
  const { thing } = useNamed(answer)
  const [spot] = question?.places ?? []
  const nameOf = useLabels(spot?.cells ?? [])
  const point = spot?.lat !== undefined && spot.lon !== undefined ? { lat: spot.lat, lon: spot.lon, metres: spot.metres ?? DEFAULTS.metres } : undefined
  const where = point
    ? t('places.near.round', { metres: metresText(point.metres, lang), position: `\u2066${positionText(point)}\u2069` })
    : (spot?.cells ?? []).map(nameOf).join(t('common.comma'))
  const row = answer?.rows.find(({ id }) => id === chosen)
  const there = answer?.asked[0]?.present ?? 0
  const strangers = answer?.rows.filter((one) => ['never', 'rare'].includes(usualOf(one))).length ?? 0
  return (
    <AnswerPage
      title={t('places.near.title')}
      help={t('places.near.help')}
      hint={t('places.near.hint')}
      form={<NearForm settings={settings} set={set} />}
      asked={asked}
      sentence={
        answer &&
        `${t(`places.near.sentence.${question?.by ?? 'number'}`, { count: there, where })} ${strangers > 0 ? t('places.near.strangers', { count: strangers }) : t('places.near.noStrangers')}`
      }
      actions={
        there > 0 &&
        there <= 200 && (
          <Button onPress={() => answer && showInChart([...answer.rows.map(({ id }) => id), ...(spot?.cells ?? [])])}>{t('ask.chart.open')}</Button>
        )
      }
      nothing={
        answer?.rows.length === 0
          ? answer.asked[0]?.cells.length === 0
            ? `${t('places.near.noCells')} ${answer.unplaced > 0 ? t('places.unplaced', { count: answer.unplaced }) : ''}`
            : t('places.near.nothing', { cells: formatNumber(answer.asked[0]?.cells.length ?? 0, lang) })
          : undefined
      }
      guards={answer?.guards}
      coverage={answer?.coverage}
    >
      {answer && (
        <AnswerSides>
          <PresentTable
            label={t('places.near.list')}
            rows={answer.rows}
            total={answer.total}
            places={1}
            thing={thing}
            chosen={chosen}
            onChoose={(id) => choose(id === chosen ? null : id)}
          />
          <div className="places-column places-beside">
            <Plan label={t('places.near.plan')} places={answer.places} point={point} />
            {row && <AboutPresent row={row} who={thing(row.id, row.label)} placeNames={[where]} />}
          </div>
        </AnswerSides>
      )}
    </AnswerPage>
  )
}
