import { Bdi } from '../../components/Bdi.tsx'
import { Count } from '../../components/Count.tsx'
import { rowsOf, Table, type TableColumn } from '../../components/Table.tsx'
import { Time } from '../../components/Time.tsx'
import { hasKey, useT } from '../../i18n/index.ts'
import { shortLocator } from '../../i18n/locator.ts'
import type { Preview } from '../../../shared/api/data.ts'
import { Arrow } from './Arrow.tsx'
import { reasonName } from './names.ts'

type Row = Preview['rows'][number]
const value = (row: Row, name: string): string => {
  const found = row.event?.[name]
  return found === null || found === undefined ? '' : String(found)
}

/** The first rows: what will be kept, beside the text it is read from. */
export function PreviewRows({ preview, name }: { preview: Preview; name: string }) {
  const { t } = useT()
  const kind = (row: Row) =>
    row.statement
      ? t(`import.statement.${row.statement.what}`, { count: 1 })
      : hasKey(`data.kind.${value(row, 'kind')}`)
        ? t(`data.kind.${value(row, 'kind')}`)
        : value(row, 'kind')
  const stated = preview.rows.some((row) => row.statement)
  const columns: TableColumn<Row>[] = [
    { id: 'row', title: t('data.row'), width: 72, cell: (row) => <Bdi>{shortLocator(row.locator)}</Bdi> },
    {
      id: 'start',
      title: t('data.time'),
      width: 176,
      cell: (row) =>
        row.statement ? (
          <span className="quiet">–</span>
        ) : row.reason === null ? (
          <Time at={value(row, 'start')} look="full" zone={preview.zone} />
        ) : (
          <strong className="row-reason">{reasonName(row.reason, t)}</strong>
        ),
    },
    { id: 'kind', title: t('data.kindTitle'), width: 112, cell: kind },
    {
      id: 'parties',
      title: t(stated ? 'data.says' : 'data.parties'),
      width: stated ? 'grow' : 264,
      least: 264,
      cell: (row) =>
        row.statement ? (
          <Bdi>{row.statement.text}</Bdi>
        ) : (
          row.event && (
            <>
              <Bdi ltr>{value(row, 'from') || '–'}</Bdi> <Arrow /> <Bdi ltr>{value(row, 'to') || '–'}</Bdi>
            </>
          )
        ),
    },
    {
      id: 'seconds',
      title: t('data.seconds'),
      width: 84,
      align: 'end',
      cell: (row) => <Count value={typeof row.event?.['seconds'] === 'number' ? row.event['seconds'] : null} />,
    },
    {
      id: 'raw',
      title: t('data.raw'),
      width: 'grow',
      least: 420,
      cell: (row) => (
        <span dir="auto" className="mono row-raw">
          {row.raw}
        </span>
      ),
    },
  ]
  return (
    <Table
      label={t('data.firstRows', { count: preview.rows.length })}
      columns={columns}
      source={rowsOf(`${name} ${preview.zone} ${preview.dateOrder} ${preview.encoding}`, preview.rows)}
      rowKey={(row) => row.locator}
    />
  )
}
