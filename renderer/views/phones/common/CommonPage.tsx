import './common.css'
import { useMemo, useState } from 'react'
import { Waypoints } from 'lucide-react'
import type { CommonContact } from '../../../../shared/api/ways.ts'
import type { Filter } from '../../../../shared/model/chart.ts'
import type { Translate } from '../../../../shared/model/translate.ts'
import { numberText } from '../../../chart/number.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { Button } from '../../../components/Button.tsx'
import { Count } from '../../../components/Count.tsx'
import { useT } from '../../../i18n/index.ts'
import {
  AnswerChart,
  type AnswerColumn,
  AnswerPage,
  AnswerSides,
  AnswerTable,
  type Period,
  PeriodField,
  PickThing,
  showInChart,
  useAsk,
  useSettings,
} from '../../answers/index.ts'
import { Each } from './Each.tsx'

interface Settings {
  of: readonly string[]
  period: Period
}
const FIRST: Settings = { of: [], period: {} }
const DRAWN = 60

/** Whom do these numbers share? */
export function CommonPage() {
  const { t } = useT()
  const [{ of, period }, set] = useSettings<Settings>(FIRST)
  const { from, until } = period
  const filter: Filter = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) }
  const asked = useAsk('telephony.common', of.length < 2 ? null : { of: [...of], order: 'rare', filter })
  const { answer, asked: question } = asked
  const [chosen, choose] = useState<string | null>(null)
  const rows = answer?.rows ?? []
  const shown = rows.find(({ id }) => id === chosen) ?? rows[0]
  const drawn = useMemo(() => [...(question?.of ?? []), ...(answer?.rows ?? []).slice(0, DRAWN).map(({ id }) => id)], [answer, question])
  const ranks = useMemo(() => Object.fromEntries((answer?.rows ?? []).map(({ id }, i) => [id, i + 1])), [answer])
  const all = question?.of.length ?? 0
  return (
    <AnswerPage
      title={t('ways.common.title')}
      help={t('ways.common.help')}
      form={
        <>
          <PickThing many label={t('ways.common.of')} kinds={['number', 'person', 'account']} value={of} onChange={(ids) => set({ of: ids })} />
          <PeriodField value={period} onChange={(next) => set({ period: next })} />
        </>
      }
      hint={of.length < 2 ? t('ways.common.need') : undefined}
      asked={asked}
      sentence={answer && sentenceOf(answer, t)}
      guards={answer?.guards}
      coverage={answer?.coverage}
      nothing={
        answer?.rows.length === 0
          ? t('ways.common.nothing', { contacts: t('ways.common.nContacts', { count: answer.asked.reduce((sum, { contacts }) => sum + contacts, 0) }) })
          : undefined
      }
      actions={
        <Button icon={<Waypoints aria-hidden />} onPress={() => showInChart(drawn, { choose: question?.of ?? [] })}>
          {t('ask.chart.open')}
        </Button>
      }
    >
      <AnswerSides>
        <div className="common-list">
          <AnswerTable
            label={t('ways.common.listLabel')}
            rows={rows}
            columns={columnsOf(t, all)}
            rowKey={({ id }) => id}
            total={answer?.total ?? 0}
            chosen={shown?.id ?? null}
            onChoose={({ id }) => choose(id)}
          />
          {shown && <Each contact={shown} filter={question?.filter ?? {}} />}
        </div>
        <AnswerChart nodes={drawn} filter={question?.filter ?? {}} ranks={ranks} chosen={chosen} onChoose={choose} />
      </AnswerSides>
    </AnswerPage>
  )
}

function sentenceOf({ rows, total }: { rows: readonly CommonContact[]; total: number }, t: Translate): string {
  const rare = rows.filter(({ rarity }) => rarity === 'rare').length
  const worth =
    rare === 0 ? t('ways.common.onlyCommon') : rare === rows.length ? t('ways.common.allRare', { count: rare }) : t('ways.common.rareOnes', { count: rare })
  return `${t('ways.common.sentence', { count: total })} ${worth}`
}

const columnsOf = (t: Translate, all: number): AnswerColumn<CommonContact>[] => [
  {
    id: 'other',
    title: t('ways.common.other'),
    width: 'grow',
    least: 126,
    cell: ({ other }) => <Bdi ltr={/^[+\d]/.test(other)}>{numberText(other)}</Bdi>,
    value: ({ other }) => other,
  },
  {
    id: 'with',
    title: t('ways.common.shared'),
    width: 94,
    align: 'end',
    cell: ({ each }) => t('ways.common.sharedBy', { n: each.length, all }),
    value: ({ each }) => each.length,
  },
  { id: 'events', title: t('ways.common.events'), width: 80, align: 'end', cell: ({ events }) => <Count value={events} />, value: ({ events }) => events },
  {
    id: 'known',
    title: t('ways.common.known'),
    width: 112,
    align: 'end',
    cell: ({ known, rarity }) => (
      <span data-rarity={rarity} title={t(`ways.common.why.${rarity}`)}>
        {t('ways.common.knownTo', { n: known, rarity: t(`ways.common.rarity.${rarity}`) })}
      </span>
    ),
    value: ({ known }) => known,
  },
]
