import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import type { duplicateRow, rejectedRow } from '../../../shared/api/data.ts'
import type { EventRecord } from '../../../shared/model/event.ts'
import { call } from '../../bridge.ts'
import { Bdi } from '../../components/Bdi.tsx'
import { Count } from '../../components/Count.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { type RowSource, Table, type TableColumn } from '../../components/Table.tsx'
import { Time } from '../../components/Time.tsx'
import { useT } from '../../i18n/index.ts'
import { shortLocator } from '../../i18n/locator.ts'
import { useSession } from '../../state/session.ts'
import { Arrow } from './Arrow.tsx'
import { reasonName, rowWords, skipName } from './names.ts'
import { EventEvidence, type RawRow, WholeRow } from './WholeRow.tsx'

type Rejected = z.infer<typeof rejectedRow>
type Duplicate = z.infer<typeof duplicateRow>

function Raw({ row }: { row: RawRow }) {
  const { t } = useT()
  return row.withheld ? (
    <span className="quiet">{t('chart.withheld.row')}</span>
  ) : (
    <span dir="auto" className="mono row-raw">
      {row.raw}
    </span>
  )
}

/** Rows are read again when the case changes, somebody is revealed, or the language of pseudonyms is another. */
function useTurn(): string {
  const { lang } = useT()
  return `${useSession((session) => session.revision.data)} ${lang}`
}

/** The events that the kept rows of a source tell of. */
export function KeptRows({ source }: { source: string }) {
  const { t } = useT()
  const turn = useTurn()
  const [opened, setOpened] = useState<string | null>(null)
  const columns: TableColumn<EventRecord>[] = [
    { id: 'row', title: t('data.row'), width: 88, cell: (event) => <Bdi>{shortLocator(event.locator)}</Bdi> },
    { id: 'start', title: t('data.time'), width: 172, cell: (event) => <Time at={event.start} look="full" /> },
    { id: 'kind', title: t('data.kindTitle'), width: 112, cell: (event) => t(`data.kind.${event.kind}`) },
    {
      id: 'parties',
      title: t('data.parties'),
      width: 'grow',
      least: 260,
      cell: (event) => (
        <>
          <Bdi ltr>{event.from ?? '–'}</Bdi> <Arrow /> <Bdi ltr>{event.to ?? '–'}</Bdi>
        </>
      ),
    },
    { id: 'seconds', title: t('data.seconds'), width: 84, align: 'end', cell: (event) => <Count value={event.seconds} /> },
    { id: 'cell', title: t('data.cell'), width: 'grow', least: 150, cell: (event) => <Bdi ltr>{event.cellFrom ?? ''}</Bdi> },
    { id: 'local', title: t('data.localTime'), width: 'grow', least: 170, cell: (event) => <Bdi mono>{event.local}</Bdi> },
    { id: 'evidence', title: t('data.evidenceRows'), width: 84, align: 'end', cell: (event) => <Count value={event.evidence} /> },
  ]
  const load = async (offset: number, limit: number) => {
    const { total, events } = await call('events.list', { filter: { sources: [source] }, offset, limit })
    return { total, rows: events as EventRecord[] }
  }
  return (
    <>
      <Table
        label={t('data.tab.kept')}
        columns={columns}
        source={{ key: `kept ${source} ${turn}`, load }}
        rowKey={(event) => event.id}
        selected={opened}
        onRow={(event) => setOpened(opened === event.id ? null : event.id)}
        empty={<EmptyState title={t('data.noKept')} />}
      />
      {opened !== null && <EventEvidence id={opened} onClose={() => setOpened(null)} />}
    </>
  )
}

/** Rows that became no event of their own; a press shows the whole text of one. */
function RawTable<R extends RawRow>({ label, columns, source, empty }: { label: string; columns: TableColumn<R>[]; source: RowSource<R>; empty: ReactNode }) {
  const [opened, setOpened] = useState<R | null>(null)
  return (
    <>
      <Table
        label={label}
        columns={columns}
        source={source}
        rowKey={(row) => row.locator}
        selected={opened?.locator ?? null}
        onRow={(row) => setOpened(opened?.locator === row.locator ? null : row)}
        empty={empty}
      />
      {opened && <WholeRow row={opened} onClose={() => setOpened(null)} />}
    </>
  )
}

export function RejectedRows({ source }: { source: string }) {
  const { t } = useT()
  const turn = useTurn()
  const columns: TableColumn<Rejected>[] = [
    { id: 'row', title: t('data.row'), width: 104, cell: (row) => <Bdi>{shortLocator(row.locator)}</Bdi> },
    { id: 'reason', title: t('data.reasonTitle'), width: 264, cell: (row) => reasonName(row.reason, t) },
    { id: 'raw', title: t('data.raw'), width: 'grow', least: 420, cell: (row) => <Raw row={row} /> },
  ]
  return (
    <RawTable
      label={t('data.tab.rejected')}
      columns={columns}
      source={{ key: `rejected ${source} ${turn}`, load: (offset, limit) => call('rows.rejected', { source, offset, limit }) }}
      empty={<EmptyState title={t('data.noRejected')} />}
    />
  )
}

export function DuplicateRows({ source }: { source: string }) {
  const { t } = useT()
  const turn = useTurn()
  const columns: TableColumn<Duplicate>[] = [
    { id: 'row', title: t('data.row'), width: 104, cell: (row) => <Bdi>{shortLocator(row.locator)}</Bdi> },
    { id: 'of', title: t('data.sameAs'), width: 264, cell: (row) => rowWords(row.of, t) },
    { id: 'raw', title: t('data.raw'), width: 'grow', least: 420, cell: (row) => <Raw row={row} /> },
  ]
  return (
    <RawTable
      label={t('data.tab.duplicates')}
      columns={columns}
      source={{ key: `duplicates ${source} ${turn}`, load: (offset, limit) => call('rows.duplicates', { source, offset, limit }) }}
      empty={<EmptyState title={t('data.noDuplicates')} />}
    />
  )
}

export function SkippedRows({ source }: { source: string }) {
  const { t } = useT()
  const turn = useTurn()
  const columns: TableColumn<Rejected>[] = [
    { id: 'row', title: t('data.row'), width: 104, cell: (row) => <Bdi>{shortLocator(row.locator)}</Bdi> },
    { id: 'reason', title: t('data.skippedAs'), width: 264, cell: (row) => skipName(row.reason, t) },
    { id: 'raw', title: t('data.raw'), width: 'grow', least: 420, cell: (row) => <Raw row={row} /> },
  ]
  return (
    <RawTable
      label={t('data.tab.skipped')}
      columns={columns}
      source={{ key: `skipped ${source} ${turn}`, load: (offset, limit) => call('rows.skipped', { source, offset, limit }) }}
      empty={<EmptyState title={t('data.noSkipped')} />}
    />
  )
}
