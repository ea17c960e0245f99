import './Log.css'
import { useState } from 'react'
import type { z } from 'zod'
import type { auditEntry } from '../../../shared/api/case.ts'
import { call } from '../../bridge.ts'
import { Bdi } from '../../components/Bdi.tsx'
import { Page } from '../../components/Page.tsx'
import { useEscape } from '../../components/keys.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Table, type TableColumn } from '../../components/Table.tsx'
import { Time } from '../../components/Time.tsx'
import { Term } from '../../components/Tooltip.tsx'
import { useT } from '../../i18n/index.ts'
import { useSession } from '../../state/session.ts'
import { LogEntry } from './LogEntry.tsx'
import { sentenceOf } from './sentence.ts'

export type Entry = z.infer<typeof auditEntry>

/** Everything that was done in the case, newest first, each entry chained to the one before. */
export function LogView() {
  const { t } = useT()
  const summary = useSession((session) => session.summary)
  const [opened, setOpened] = useState<Entry | null>(null)
  useEscape(() => setOpened(null), opened !== null)
  const columns: TableColumn<Entry>[] = [
    { id: 'at', title: t('log.at'), width: 176, cell: (entry) => <Time at={entry.at} look="full" /> },
    { id: 'actor', title: t('log.who'), width: 160, cell: (entry) => <Bdi>{entry.actor}</Bdi> },
    { id: 'what', title: t('log.what'), width: 'grow', least: 320, cell: (entry) => sentenceOf(entry, t) },
    {
      id: 'hash',
      title: t('log.hash'),
      width: 148,
      cell: (entry) => (
        <Bdi ltr mono className="quiet">
          {entry.hash.slice(0, 16)}
        </Bdi>
      ),
    },
  ]
  const load = async (offset: number, limit: number) => {
    const { total, entries } = await call('audit.list', { offset, limit })
    return { total, rows: entries }
  }
  return (
    <Page title={t('log.title')} sub={t('log.sub')}>
      <Table
        label={t('log.title')}
        columns={columns}
        source={{ key: `audit ${summary?.root ?? ''}`, load }}
        rowKey={(entry) => entry.id}
        selected={opened?.id ?? null}
        onRow={(entry) => setOpened(opened?.id === entry.id ? null : entry)}
        empty={<EmptyState title={t('log.empty')} />}
      />
      {opened && <LogEntry entry={opened} onClose={() => setOpened(null)} />}
      <footer className="log-root">
        <Term text={t('log.rootHelp')}>{t('log.root')}</Term>
        <Bdi ltr mono>
          {summary?.root ?? ''}
        </Bdi>
      </footer>
    </Page>
  )
}
