import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { z } from 'zod'
import type { sourceRow } from '../../../shared/api/data.ts'
import { Bdi } from '../../components/Bdi.tsx'
import { Count } from '../../components/Count.tsx'
import { rowsOf, type Sort, Table, type TableColumn } from '../../components/Table.tsx'
import { Time } from '../../components/Time.tsx'
import { useT } from '../../i18n/index.ts'
import { formatName } from './names.ts'
import type { Opened, SourceTab } from './opened.ts'
import { sortSources, totalsOf } from './sources.ts'
import { Sum } from './Sum.tsx'

export type Source = z.infer<typeof sourceRow>

/** All sources of the case; read is always kept + duplicates + rejected, and each figure opens its rows. */
export function SourceTable({ sources, opened, onOpen }: { sources: readonly Source[]; opened: Opened | null; onOpen(opened: Opened): void }) {
  const { t, lang } = useT()
  const [sort, setSort] = useState<Sort>({ column: 'importedAt', descending: true })
  const rows = useMemo(() => sortSources(sources, sort), [sources, sort])
  const figure = (source: Source, name: 'kept' | 'duplicates' | 'rejected') =>
    source[name] === 0 || source.state === 'undone' ? (
      <Count value={source[name]} />
    ) : (
      <Button
        className="figure-link"
        aria-label={t(`data.sum.${name}`, { count: source[name] })}
        onPress={() => onOpen({ source: source.source, tab: name satisfies SourceTab })}
      >
        <Count value={source[name]} />
      </Button>
    )
  const columns: TableColumn<Source>[] = [
    {
      id: 'file',
      title: t('data.file'),
      width: 'grow',
      least: 220,
      sortable: true,
      cell: (source) => <Bdi className={source.state === 'undone' ? 'source-undone' : ''}>{source.file}</Bdi>,
    },
    {
      id: 'format',
      title: t('data.fact.format'),
      width: 'grow',
      least: 140,
      sortable: true,
      cell: (source) => (source.state === 'undone' ? <span className="quiet">{t('data.undoneState')}</span> : formatName(source.format, lang)),
    },
    { id: 'importedAt', title: t('data.importedAt'), width: 148, sortable: true, cell: (source) => <Time at={source.importedAt} /> },
    { id: 'read', title: t('data.read'), width: 92, align: 'end', sortable: true, cell: (source) => <Count value={source.read} /> },
    { id: 'kept', title: t('data.kept'), width: 96, align: 'end', sortable: true, cell: (source) => figure(source, 'kept') },
    { id: 'duplicates', title: t('data.duplicates'), width: 104, align: 'end', sortable: true, cell: (source) => figure(source, 'duplicates') },
    { id: 'rejected', title: t('data.rejected'), width: 92, align: 'end', sortable: true, cell: (source) => figure(source, 'rejected') },
    { id: 'warnings', title: t('data.warnings'), width: 108, align: 'end', cell: (source) => <Count value={source.warnings.length} /> },
  ]
  return (
    <>
      <Table
        label={t('data.sources')}
        columns={columns}
        source={rowsOf(`${sort.column} ${sort.descending} ${sources.map((source) => source.source + source.state).join(' ')}`, rows)}
        rowKey={(source) => source.source}
        selected={opened?.source ?? null}
        onRow={(source) => onOpen({ source: source.source, tab: opened?.tab ?? 'kept' })}
        sort={sort}
        onSort={setSort}
      />
      <footer className="source-total">
        <Sum figures={totalsOf(sources)} />
      </footer>
    </>
  )
}
