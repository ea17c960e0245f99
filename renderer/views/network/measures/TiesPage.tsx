import './network.css'
import { useMemo, useState } from 'react'
import type { MeasuredTie } from '../../../../shared/api/network.ts'
import type { Filter } from '../../../../shared/model/chart.ts'
import { numberText } from '../../../chart/number.ts'
import { Button } from '../../../components/Button.tsx'
import { Count } from '../../../components/Count.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { type AnswerColumn, AnswerChart, AnswerPage, AnswerSides, AnswerTable, Figure, showInChart, useAsk } from '../../answers/index.ts'
import { Bar } from './Bar.tsx'
import { PERCENT } from './ConnectPage.tsx'
import { MeasureForm } from './MeasureForm.tsx'
import { useMeasures, useMeasureSettings } from './settings.ts'
import { Who } from './Who.tsx'
import { whyHolds } from './why.ts'

const MOST = 100
const keyOf = ({ from, to }: MeasuredTie): string => `${from.id}>${to.id}`

/** Which link holds most together? */
export function TiesPage() {
  const { t, lang } = useT()
  const [settings, set] = useMeasureSettings()
  const { args, auto } = useMeasures(settings, MOST)
  const asked = useAsk('network.ties', args, { auto })
  const [chosen, choose] = useState<string | null>(null)
  const { answer } = asked
  const under = useMemo(() => asked.asked?.filter ?? {}, [asked.asked])
  const rows = useMemo(() => answer?.rows ?? [], [answer])
  const shown = rows.find((row) => keyOf(row) === chosen) ?? rows[0]
  const drawn = useMemo(() => {
    const ids = [...new Set(rows.flatMap(({ from, to }) => [from.id, to.id]))]
    const groups = Object.fromEntries(
      rows.flatMap(({ from, to, groups: [a, b] }) => [...(a === null ? [] : [[from.id, a]]), ...(b === null ? [] : [[to.id, b]])]),
    )
    return { ids, groups: groups as Record<string, number> }
  }, [rows])
  const ways = useMemo(() => (shown ? [[shown.from.id, shown.to.id]] : []), [shown])
  const columns = useMemo(() => columnsOf(rows[0]?.betweenness ?? 0, under, { t, lang }), [rows, under, t, lang])
  const [first] = rows
  return (
    <AnswerPage
      title={t('network.ties.title')}
      help={t('network.ties.help')}
      asked={asked}
      auto={auto}
      form={<MeasureForm settings={settings} set={set} />}
      sentence={
        first &&
        `${t('network.ties.sentence', {
          a: numberText(first.from.label),
          b: numberText(first.to.label),
          share: formatNumber(first.betweenness ?? 0, lang, PERCENT),
        })} ${whyHolds(first, t)}`
      }
      actions={
        <Button onPress={() => showInChart(drawn.ids, { ...(shown && { choose: [shown.from.id, shown.to.id] }), filter: under })}>{t('ask.chart.open')}</Button>
      }
      nothing={answer?.total === 0 ? t('network.ties.nothing', { count: answer.whole.nodes }) : undefined}
      guards={answer?.guards}
      coverage={answer?.coverage}
    >
      {answer && (
        <AnswerSides>
          <AnswerTable
            label={t('network.ties.list')}
            rows={rows}
            total={answer.total}
            columns={columns}
            rowKey={keyOf}
            chosen={chosen}
            onChoose={(row) => choose(keyOf(row) === chosen ? null : keyOf(row))}
            rowHeight={68}
          />
          <AnswerChart nodes={drawn.ids} groups={drawn.groups} ways={ways} filter={under} />
        </AnswerSides>
      )}
    </AnswerPage>
  )
}

function columnsOf(most: number, under: Filter, { t, lang }: Pick<ReturnType<typeof useT>, 't' | 'lang'>): AnswerColumn<MeasuredTie>[] {
  return [
    {
      id: 'tie',
      title: t('network.head.tie'),
      width: 'grow',
      least: 190,
      cell: (row) => (
        <span className="net-two">
          <Who of={row.from} group={row.groups[0]} />
          <Who of={row.to} group={row.groups[1]} />
          <span className="net-why">{whyHolds(row, t)}</span>
        </span>
      ),
      value: ({ from, to }) => `${from.label} – ${to.label}`,
    },
    {
      id: 'between',
      title: t('network.head.between'),
      hint: t('network.term.linkBetweenness'),
      width: 116,
      cell: (row) => <Bar share={(row.betweenness ?? 0) / (most || 1)}>{formatNumber(row.betweenness ?? 0, lang, PERCENT)}</Bar>,
      value: (row) => row.betweenness,
    },
    {
      id: 'events',
      title: t('network.head.contact'),
      hint: t('network.term.strength'),
      width: 76,
      align: 'end',
      cell: ({ from, to, strength }) => (
        <Figure rows={{ title: `${numberText(from.label)} – ${numberText(to.label)}`, filter: under, between: [from.id, to.id] }}>
          <Count value={strength} />
        </Figure>
      ),
      value: (row) => row.strength,
    },
  ]
}
