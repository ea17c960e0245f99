import type { HandsetsAnswer, HandsetUse } from '../../../../shared/api/handsets.ts'
import type { Filter } from '../../../../shared/model/chart.ts'
import { numberText } from '../../../chart/number.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { Time } from '../../../components/Time.tsx'
import { useT } from '../../../i18n/index.ts'
import { type AnswerColumn, AnswerTable } from '../../answers/index.ts'
import { keyOf } from './lanes.ts'
import { UseRows } from './UseRows.tsx'

/** All uses as a table that can be sorted and copied. */
export function UsesTable({
  answer: { rows, total },
  filter,
  chosen,
  onChoose,
}: {
  answer: HandsetsAnswer
  filter: Filter
  chosen: string | null
  onChoose: (id: string | null) => void
}) {
  const { t } = useT()
  const said = ({ warnings }: HandsetUse): string => warnings.map((code) => t(`handsets.warning.${code}`)).join(' · ')
  const thing = (id: 'handset' | 'number' | 'sim', of: (row: HandsetUse) => string | null, width: number): AnswerColumn<HandsetUse> => ({
    id,
    title: t(`handsets.column.${id}`),
    width,
    value: of,
    cell: (row) => <Bdi ltr={/^[+\d]/.test(of(row) ?? '')}>{of(row) === null ? '–' : numberText(of(row) ?? '')}</Bdi>,
  })
  const day = (id: 'first' | 'last'): AnswerColumn<HandsetUse> => ({
    id,
    title: t(`handsets.column.${id}`),
    width: 104,
    value: (row) => row[id],
    cell: (row) => <Time at={row[id]} look="day" />,
  })
  const columns: AnswerColumn<HandsetUse>[] = [
    thing('number', (row) => row.number, 148),
    thing('handset', (row) => row.imei, 136),
    thing('sim', (row) => row.imsi, 136),
    day('first'),
    day('last'),
    {
      id: 'events',
      title: t('handsets.column.events'),
      width: 76,
      align: 'end',
      value: (row) => row.events,
      cell: (row) => <UseRows use={row} filter={filter} />,
    },
    { id: 'warnings', title: t('handsets.column.warnings'), width: 'grow', least: 180, value: said, cell: (row) => <span title={said(row)}>{said(row)}</span> },
  ]
  const at = chosen === null ? undefined : rows.find(({ numberId, imeiId, imsiId }) => [numberId, imeiId, imsiId].includes(chosen))
  return (
    <AnswerTable
      label={t('handsets.ask.title')}
      rows={rows}
      total={total}
      columns={columns}
      rowKey={keyOf}
      chosen={at ? keyOf(at) : null}
      unranked
      onChoose={({ numberId, imsiId, imeiId }) => {
        const id = numberId ?? imsiId ?? imeiId
        onChoose(id === chosen ? null : id)
      }}
    />
  )
}
