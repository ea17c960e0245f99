import './network.css'
import { useMemo, useState } from 'react'
import type { Connector } from '../../../../shared/api/network.ts'
import type { Filter } from '../../../../shared/model/chart.ts'
import { numberText } from '../../../chart/number.ts'
import { Button } from '../../../components/Button.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { type AnswerColumn, AnswerChart, AnswerPage, AnswerSides, AnswerTable, Figure, showInChart, useAsk } from '../../answers/index.ts'
import { Bar } from './Bar.tsx'
import { MeasureForm } from './MeasureForm.tsx'
import { OutsidersOnly } from './OutsidersOnly.tsx'
import { useMeasures, useMeasureSettings } from './settings.ts'
import { Who } from './Who.tsx'
import { whyConnects, whySampled } from './why.ts'

const MOST = 100
/** Places that the chart shows. */
const PLACES = 12
export const PERCENT = { style: 'percent', maximumFractionDigits: 1 } as const

/** Who connects the groups? */
export function ConnectPage() {
  const { t, lang } = useT()
  const [settings, set] = useMeasureSettings()
  const { args, auto } = useMeasures(settings, MOST)
  const asked = useAsk('network.connectors', args, { auto })
  const [outsiders, leaveOut] = useState(false)
  const [chosen, choose] = useState<string | null>(null)
  const { answer } = asked
  const under = useMemo(() => asked.asked?.filter ?? {}, [asked.asked])
  const rows = useMemo(() => answer?.rows.filter(({ subject }) => !outsiders || !subject) ?? [], [answer, outsiders])
  const groups = answer?.whole.groups ?? 0
  const drawn = useMemo(() => {
    const ranks = Object.fromEntries(rows.slice(0, PLACES).map(({ id }, at) => [id, at + 1]))
    const marks = Object.fromEntries(answer?.groups.flatMap(({ group, members }) => members.map((id) => [id, group])) ?? [])
    const ids = [...new Set([...rows.map(({ id }) => id), ...(answer?.groups.flatMap(({ members }) => members) ?? [])])]
    return { ranks, marks, ids }
  }, [rows, answer])
  const columns = useMemo(() => columnsOf(rows[0]?.betweenness ?? 0, groups, under, { t, lang }), [rows, groups, under, t, lang])
  const [first] = rows
  const share = (value: number | null): string => formatNumber(value ?? 0, lang, PERCENT)
  return (
    <AnswerPage
      title={t('network.connect.title')}
      help={t('network.connect.help')}
      asked={asked}
      auto={auto}
      form={<MeasureForm settings={settings} set={set} />}
      sentence={
        first && answer
          ? [
              t(groups > 1 ? 'network.connect.sentence' : 'network.connect.oneGroup', {
                name: numberText(first.label),
                share: share(first.betweenness),
                groups: formatNumber(groups, lang),
              }),
              groups > 1 ? whyConnects(first, groups, t) : '',
              whySampled(answer.sampled, t),
            ].join(' ')
          : undefined
      }
      actions={<Button onPress={() => showInChart(drawn.ids, { ...(chosen !== null && { choose: [chosen] }), filter: under })}>{t('ask.chart.open')}</Button>}
      nothing={answer?.total === 0 ? t('network.connect.nothing', { count: answer.whole.nodes }) : undefined}
      guards={answer?.guards}
      coverage={answer?.coverage}
    >
      {answer && (
        <>
          <OutsidersOnly on={outsiders} onChange={leaveOut} />
          <AnswerSides>
            <AnswerTable
              label={t('network.connect.list')}
              rows={rows}
              {...(outsiders ? {} : { total: answer.total })}
              columns={columns}
              rowKey={(row) => row.id}
              chosen={chosen}
              onChoose={(row) => choose(row.id === chosen ? null : row.id)}
              rowHeight={62}
            />
            <AnswerChart nodes={drawn.ids} ranks={drawn.ranks} groups={drawn.marks} filter={under} chosen={chosen} onChoose={choose} />
          </AnswerSides>
        </>
      )}
    </AnswerPage>
  )
}

function columnsOf(most: number, groups: number, under: Filter, { t, lang }: Pick<ReturnType<typeof useT>, 't' | 'lang'>): AnswerColumn<Connector>[] {
  return [
    {
      id: 'name',
      title: t('network.head.nameWhy'),
      width: 'grow',
      least: 230,
      cell: (row) => (
        <span className="net-two">
          <Who of={row} group={row.group} />
          <span className="net-why">{whyConnects(row, groups, t)}</span>
        </span>
      ),
      value: (row) => row.label,
    },
    {
      id: 'between',
      title: t('network.head.between'),
      hint: t('network.term.betweenness'),
      width: 116,
      cell: (row) => (
        <Figure rows={{ title: numberText(row.label), filter: under, node: { id: row.id, tied: true } }}>
          <Bar share={(row.betweenness ?? 0) / (most || 1)}>{formatNumber(row.betweenness ?? 0, lang, PERCENT)}</Bar>
        </Figure>
      ),
      value: (row) => row.betweenness,
    },
  ]
}
