import { useMemo, useState } from 'react'
import type { Busy } from '../../../../shared/api/busiest.ts'
import { numberText } from '../../../chart/number.ts'
import { Button } from '../../../components/Button.tsx'
import { Count } from '../../../components/Count.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import {
  type AnswerColumn,
  AnswerChart,
  AnswerPage,
  AnswerSides,
  AnswerTable,
  Figure,
  Name,
  NumberSetting,
  type Period,
  PeriodField,
  showInChart,
  useAsk,
  useSettings,
} from '../../answers/index.ts'

interface Settings extends Period {
  limit: number
}
const DEFAULTS: Settings = { limit: 25 }
const PERCENT = { style: 'percent', maximumFractionDigits: 0 } as const

/** Who are the busiest numbers? */
export function BusiestPage() {
  const { t, lang } = useT()
  const [{ limit, from, until }, set] = useSettings<Settings>(DEFAULTS)
  const [chosen, choose] = useState<string | null>(null)
  const filter = useMemo(() => ({ ...(from !== undefined && { from }), ...(until !== undefined && { until }) }), [from, until])
  const asked = useAsk('network.busiest', { filter, limit }, { auto: true })
  const { answer } = asked
  const [first] = answer?.rows ?? []
  const ids = useMemo(() => answer?.rows.map(({ id }) => id) ?? [], [answer])
  const ranks = useMemo(() => Object.fromEntries(ids.map((id, at) => [id, at + 1])), [ids])
  const under = useMemo(() => asked.asked?.filter ?? {}, [asked.asked])
  const columns = useMemo<AnswerColumn<Busy>[]>(() => {
    const behind = (row: Busy, value: number) => (
      <Figure rows={{ title: numberText(row.label), filter: under, node: { id: row.id, tied: false } }}>
        <Count value={value} />
      </Figure>
    )
    return [
      { id: 'name', title: t('ask.busiest.name'), width: 'grow', least: 150, cell: (row) => <Name of={row} />, value: (row) => row.label },
      { id: 'events', title: t('ask.busiest.events'), width: 72, align: 'end', cell: (row) => behind(row, row.events), value: (row) => row.events },
      { id: 'contacts', title: t('ask.busiest.others'), width: 78, align: 'end', cell: (row) => <Count value={row.contacts} />, value: (row) => row.contacts },
      { id: 'out', title: t('ask.busiest.out'), width: 56, align: 'end', cell: (row) => <Count value={row.out} />, value: (row) => row.out },
      { id: 'in', title: t('ask.busiest.in'), width: 56, align: 'end', cell: (row) => <Count value={row.in} />, value: (row) => row.in },
    ]
  }, [t, under])
  return (
    <AnswerPage
      title={t('ask.busiest.title')}
      help={t('ask.busiest.help')}
      auto
      asked={asked}
      form={
        <>
          <PeriodField value={{ from, until }} onChange={(period) => set({ from: period.from, until: period.until })} />
          <NumberSetting label={t('ask.busiest.most')} value={limit} min={5} max={400} step={5} onChange={(next) => set({ limit: next })} />
        </>
      }
      sentence={
        first &&
        answer &&
        t('ask.busiest.sentence', {
          name: numberText(first.label),
          events: t('ask.busiest.lead', { count: first.events }),
          contacts: t('ask.busiest.contacts', { count: first.contacts }),
          share: formatNumber(first.events / Math.max(1, answer.coverage.events), lang, PERCENT),
        })
      }
      actions={<Button onPress={() => showInChart(ids, { ...(chosen !== null && { choose: [chosen] }), filter: under })}>{t('ask.chart.open')}</Button>}
      nothing={answer?.rows.length === 0 ? t('ask.busiest.nothing') : undefined}
      guards={answer?.guards}
      coverage={answer?.coverage}
    >
      {answer && (
        <AnswerSides>
          <AnswerTable
            label={t('ask.busiest.list')}
            rows={answer.rows}
            total={answer.total}
            columns={columns}
            rowKey={(row) => row.id}
            chosen={chosen}
            onChoose={(row) => choose(row.id === chosen ? null : row.id)}
          />
          <AnswerChart nodes={ids} ranks={ranks} filter={under} chosen={chosen} onChoose={choose} />
        </AnswerSides>
      )}
    </AnswerPage>
  )
}
