import './network.css'
import { useMemo, useState } from 'react'
import { numberText } from '../../../chart/number.ts'
import { Button } from '../../../components/Button.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { AnswerPage, AnswerTable, showInChart, useAsk } from '../../answers/index.ts'
import { measureColumns } from './columns.tsx'
import { MeasureForm } from './MeasureForm.tsx'
import { OutsidersOnly } from './OutsidersOnly.tsx'
import { useMeasures, useMeasureSettings } from './settings.ts'
import { WholeFigures } from './WholeFigures.tsx'
import { whySampled } from './why.ts'

const MOST = 5_000
/** As many as a reader wants to see at once in the chart. */
const IN_CHART = 60

/** Who is central, by every measure? */
export function CentralPage() {
  const { t, lang } = useT()
  const [settings, set] = useMeasureSettings()
  const { args, auto } = useMeasures(settings, MOST)
  const asked = useAsk('network.measures', args, { auto })
  const [outsiders, leaveOut] = useState(false)
  const [chosen, choose] = useState<string | null>(null)
  const { answer } = asked
  const under = useMemo(() => asked.asked?.filter ?? {}, [asked.asked])
  const directed = asked.asked?.directed ?? false
  const rows = useMemo(() => answer?.rows.filter(({ subject }) => !outsiders || !subject) ?? [], [answer, outsiders])
  const columns = useMemo(() => measureColumns(t, under, directed), [t, under, directed])
  const [first] = rows
  const between = rows.toSorted((a, b) => (b.betweenness ?? 0) - (a.betweenness ?? 0))[0]
  return (
    <AnswerPage
      title={t('network.central.title')}
      help={t('network.central.help')}
      asked={asked}
      auto={auto}
      form={<MeasureForm settings={settings} set={set} directions />}
      sentence={
        first && between && answer
          ? [
              first.id === between.id
                ? t('network.central.same', { name: numberText(first.label), ties: formatNumber(first.degree, lang) })
                : t('network.central.differ', { name: numberText(first.label), ties: formatNumber(first.degree, lang), other: numberText(between.label) }),
              whySampled(answer.sampled, t),
            ].join(' ')
          : undefined
      }
      actions={
        <Button
          onPress={() =>
            showInChart(
              rows.slice(0, IN_CHART).map(({ id }) => id),
              { ...(chosen !== null && { choose: [chosen] }), filter: under },
            )
          }
        >
          {t('ask.chart.open')}
        </Button>
      }
      nothing={answer?.total === 0 ? t('network.central.nothing') : undefined}
      guards={answer?.guards}
      coverage={answer?.coverage}
    >
      {answer && (
        <>
          <WholeFigures whole={answer.whole} />
          <OutsidersOnly on={outsiders} onChange={leaveOut} />
          <AnswerTable
            label={t('network.central.list')}
            rows={rows}
            {...(outsiders ? {} : { total: answer.total })}
            columns={columns}
            rowKey={(row) => row.id}
            chosen={chosen}
            onChoose={(row) => choose(row.id === chosen ? null : row.id)}
          />
        </>
      )}
    </AnswerPage>
  )
}
