import { type ReactNode, useMemo } from 'react'
import { Focusable } from 'react-aria-components'
import type { Change, ChangeRow } from '../../../../shared/api/network.ts'
import { numberText } from '../../../chart/number.ts'
import { Count } from '../../../components/Count.tsx'
import { Tooltip } from '../../../components/Tooltip.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { type AnswerColumn, AnswerTable, Figure } from '../../answers/index.ts'
import { Who } from '../measures/Who.tsx'
import { Undefined } from '../measures/Undefined.tsx'
import type { Compared } from './periods.ts'
import { DUE_TO_FILES } from './sentence.ts'
import { type Buckets, Spark } from './Spark.tsx'

interface Props {
  change: Change
  rows: readonly ChangeRow[]
  total: number
  /** Seen in both periods: places are counted among these. */
  stayed: number
  buckets: Buckets
  periods: Compared
  chosen: string | null
  onChoose: (id: string) => void
}

const PERCENT = { style: 'percent', maximumFractionDigits: 1 } as const

/** Who changed in one way, the weightiest first, with figures before and after. */
export function ChangeTable({ change, rows, total, stayed, buckets, periods, chosen, onChoose }: Props) {
  const { t } = useT()
  const columns = useMemo<AnswerColumn<ChangeRow>[]>(() => {
    const { before, after } = periods
    const events = (row: ChangeRow, period: 'before' | 'after') => (
      <Figure rows={{ title: numberText(row.label), filter: period === 'before' ? before : after, node: { id: row.id, tied: false } }}>
        <Count value={row[period].events} />
      </Figure>
    )
    const placed = change === 'rose' || change === 'fell' || change === 'steady'
    return [
      { id: 'name', title: t('network.head.name'), width: 'grow', least: 176, cell: (row) => <Who of={row} />, value: (row) => row.label },
      {
        id: 'time',
        title: t(`network.change.by.${buckets.unit}`),
        width: 124,
        cell: (row) => <Spark activity={row.activity} buckets={buckets} border={after.from} />,
      },
      {
        id: 'events',
        title: t('network.change.events'),
        hint: t('network.change.eventsHelp'),
        width: 92,
        cell: (row) => <Step before={row.before.events > 0 ? events(row, 'before') : '0'} after={row.after.events > 0 ? events(row, 'after') : '0'} />,
        value: (row) => row.after.events - row.before.events,
      },
      {
        id: 'ties',
        title: t('network.change.ties'),
        hint: t('network.change.tiesHelp'),
        width: 80,
        cell: (row) => <Step before={<Count value={row.before.degree} />} after={<Count value={row.after.degree} />} />,
        value: (row) => row.after.degree - row.before.degree,
      },
      {
        id: 'between',
        title: t('network.head.between'),
        hint: t('network.term.betweenness'),
        width: 124,
        cell: (row) => <Step before={<Share of={row.before} />} after={<Share of={row.after} />} />,
        value: (row) => (row.after.betweenness ?? 0) - (row.before.betweenness ?? 0),
      },
      ...(placed
        ? [
            {
              id: 'place',
              title: t('network.change.place'),
              hint: t('network.change.placeHelp', { count: stayed }),
              width: 80,
              cell: (row: ChangeRow) => <Step before={<Count value={row.before.betweennessPlace} />} after={<Count value={row.after.betweennessPlace} />} />,
              value: (row: ChangeRow) => (row.before.betweennessPlace ?? 0) - (row.after.betweennessPlace ?? 0),
            },
          ]
        : []),
      {
        id: 'explained',
        title: t('network.change.doubt'),
        hint: t('network.change.doubtHelp'),
        width: 'grow',
        least: 96,
        cell: (row) => <Doubt row={row} />,
        value: (row) => row.explained,
      },
    ]
  }, [t, change, buckets, periods, stayed])
  return (
    <AnswerTable
      label={t(`network.change.list.${change}`)}
      rows={rows}
      total={total}
      columns={columns}
      rowKey={({ id }) => id}
      chosen={chosen}
      onChoose={({ id }) => onChoose(id)}
      rowHeight={34}
    />
  )
}

function Share({ of }: { of: ChangeRow['before'] }) {
  const { t, lang } = useT()
  return of.betweenness === null ? <Undefined why={t('network.undefined.betweenness')} /> : <>{formatNumber(of.betweenness, lang, PERCENT)}</>
}

/** A figure before and after; the arrow runs with the reading direction. */
function Step({ before, after }: { before: ReactNode; after: ReactNode }) {
  const { dir } = useT()
  return (
    <span className="net-step figures">
      <span>{before}</span>
      <span aria-hidden>{dir === 'rtl' ? '←' : '→'}</span>
      <span>{after}</span>
    </span>
  )
}

/** What speaks against a change: the files, or that there is little of it. */
function Doubt({ row: { explained, few } }: { row: ChangeRow }) {
  const { t, lang } = useT()
  const due = explained !== null && explained >= DUE_TO_FILES
  if (!due && !few) return <span className="quiet">–</span>
  const words = [...(due ? [t('network.change.dueShort')] : []), ...(few ? [t('network.change.few')] : [])]
  const help = [
    ...(due ? [t('network.change.dueHelp', { share: formatNumber(explained, lang, { style: 'percent', maximumFractionDigits: 0 }) })] : []),
    ...(few ? [t('network.change.fewHelp')] : []),
  ]
  return (
    <Tooltip text={help.join(' ')}>
      <Focusable>
        <span className="net-doubt" role="button" tabIndex={0}>
          {words.join(t('common.comma'))}
        </span>
      </Focusable>
    </Tooltip>
  )
}
