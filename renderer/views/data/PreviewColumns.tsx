import { Bdi } from '../../components/Bdi.tsx'
import { rowsOf, Table, type TableColumn } from '../../components/Table.tsx'
import { useT } from '../../i18n/index.ts'
import type { Preview } from '../../../shared/api/data.ts'
import { evidenceName, fieldName } from './names.ts'

type Column = Preview['columns'][number]

/** What each column was taken for, and why. Columns that feed nothing stay in the raw row. */
export function PreviewColumns({ preview, name }: { preview: Preview; name: string }) {
  const { t } = useT()
  const columns: TableColumn<Column>[] = [
    { id: 'name', title: t('data.columnName'), width: 'grow', least: 160, cell: (column) => <Bdi>{column.name}</Bdi> },
    {
      id: 'field',
      title: t('data.columnField'),
      width: 'grow',
      least: 150,
      cell: (column) => (column.field === null ? <span className="quiet">{t('data.notUsed')}</span> : fieldName(column.field, t)),
    },
    {
      id: 'evidence',
      title: t('data.columnWhy'),
      width: 'grow',
      least: 150,
      cell: (column) => <span className="quiet">{evidenceName(column.evidence, t)}</span>,
    },
    { id: 'sample', title: t('data.columnSample'), width: 'grow', least: 180, cell: (column) => <Bdi mono>{column.sample}</Bdi> },
  ]
  return (
    <Table
      label={t('data.columns', { count: preview.columns.length })}
      columns={columns}
      source={rowsOf(`${name} ${preview.format} ${preview.encoding}`, preview.columns)}
      rowKey={(column) => `${column.name} ${preview.columns.indexOf(column)}`}
    />
  )
}
