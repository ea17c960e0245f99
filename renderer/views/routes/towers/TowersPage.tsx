import '../parts/parts.css'
import './towers.css'
import { useMemo, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Select } from '../../../components/Select.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { AnswerPage, AnswerSides, NumberSetting, showInChart, useAsk, useLabels, useSettings } from '../../answers/index.ts'
import { useNamed } from '../parts/things.ts'
import { Plan } from '../plan/Plan.tsx'
import { AboutPresent } from '../presence/AboutPresent.tsx'
import { usualOf } from '../presence/habit.ts'
import { PresentTable } from '../presence/PresentTable.tsx'
import { askedOf, DEFAULTS, type TowersSettings } from './settings.ts'
import { TowerList } from './TowerList.tsx'

const MOST = 2_000

/** Who was at all of these places? */
export function TowersPage() {
  const { t, lang } = useT()
  const [settings, set] = useSettings<TowersSettings>(DEFAULTS)
  const { by, least } = settings
  const [chosen, choose] = useState<string | null>(null)
  const places = askedOf(settings)
  const most = Math.max(2, places.length)
  const asked = useAsk('telephony.present', places.length < 2 ? null : { places, by, least: Math.min(least, most), limit: MOST })
  const { answer, asked: question } = asked
  const { thing } = useNamed(answer)
  const cellsAsked = question?.places.map(({ cells = [] }) => cells) ?? []
  const nameOf = useLabels(cellsAsked.flat())
  const names = cellsAsked.map((cells) => cells.map(nameOf).join(t('common.comma')))
  const numbers = useMemo(() => new Map(answer?.asked.flatMap(({ cells }, i) => cells.map((id) => [id, i + 1] as const))), [answer])
  const row = answer?.rows.find(({ id }) => id === chosen)
  const all = answer?.rows.filter(({ at }) => at.length === cellsAsked.length) ?? []
  const usual = all.filter((one) => ['resident', 'regular'].includes(usualOf(one))).length
  return (
    <AnswerPage
      title={t('places.towers.title')}
      help={t('places.towers.help')}
      hint={t('places.towers.hint')}
      form={
        <div className="towers-form">
          <TowerList towers={settings.places} onChange={(next) => set({ places: next })} />
          <div className="towers-more">
            <Select
              label={t('places.by.title')}
              choices={(['number', 'handset'] as const).map((id) => ({ id, label: t(`places.by.${id}`) }))}
              value={by}
              onChange={(next) => set({ by: next })}
            />
            <NumberSetting label={t('places.towers.least')} value={Math.min(least, most)} min={1} max={most} onChange={(value) => set({ least: value })} />
          </div>
        </div>
      }
      asked={asked}
      sentence={
        answer &&
        `${t(`places.towers.sentence.${question?.by ?? 'number'}`, { count: all.length, places: formatNumber(cellsAsked.length, lang) })} ${
          usual > 0 ? t('places.towers.residents', { count: usual }) : ''
        }`
      }
      actions={
        all.length > 0 &&
        all.length <= 200 && <Button onPress={() => showInChart([...all.map(({ id }) => id), ...cellsAsked.flat()])}>{t('ask.chart.open')}</Button>
      }
      nothing={
        answer?.rows.length === 0
          ? t('places.towers.nothing', { there: answer.asked.map(({ present }) => formatNumber(present, lang)).join(' / ') })
          : undefined
      }
      guards={answer?.guards}
      coverage={answer?.coverage}
    >
      {answer && (
        <AnswerSides>
          <PresentTable
            label={t('places.towers.list')}
            rows={answer.rows}
            total={answer.total}
            places={cellsAsked.length}
            thing={thing}
            chosen={chosen}
            onChoose={(id) => choose(id === chosen ? null : id)}
          />
          <div className="places-column places-beside">
            <Plan
              label={t('places.towers.plan')}
              places={answer.places}
              numbers={numbers}
              chosen={row ? row.at.flatMap(({ place }) => cellsAsked[place] ?? []) : []}
            />
            {row && <AboutPresent row={row} who={thing(row.id, row.label)} placeNames={names} />}
          </div>
        </AnswerSides>
      )}
    </AnswerPage>
  )
}
