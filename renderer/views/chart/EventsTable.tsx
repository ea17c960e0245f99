import { useMemo } from 'react'
import { X } from 'lucide-react'
import type { EventRecord } from '../../../shared/model/event.ts'
import { call } from '../../bridge.ts'
import { numberText } from '../../chart/number.ts'
import { Bdi } from '../../components/Bdi.tsx'
import { Button } from '../../components/Button.tsx'
import { Count } from '../../components/Count.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Table } from '../../components/table/Table.tsx'
import type { TableColumn } from '../../components/table/Table.tsx'
import { Time } from '../../components/Time.tsx'
import { useT } from '../../i18n/index.ts'
import { choose, showTable, useChart } from '../../state/chart.ts'
import { chooseEvent } from '../../state/selection.ts'
import { useSession } from '../../state/session.ts'
import { AroundButton } from '../phones/around/AroundButton.tsx'
import { questionOf } from './table-question.ts'
import { useNames } from './useNames.ts'
import { durationText } from './words.ts'

/** Every event under the filter, one a row, read a page at a time. */
export function EventsTable() {
  const { t, lang } = useT()
  const filter = useChart((chart) => chart.history.now.filter)
  const scope = useChart((chart) => chart.scope)
  const chosen = useChart((chart) => chart.selection.event)
  const revision = useSession((session) => session.revision.data)
  const { nameOf } = useNames()
  const columns = useMemo<TableColumn<EventRecord>[]>(
    () => [
      { id: 'start', title: t('chart.table.start'), width: 168, cell: (event) => <Time at={event.start} look="full" /> },
      { id: 'around', title: t('ways.around.event'), width: 76, cell: (event) => <AroundButton small event={event.id} at={event.start} /> },
      { id: 'kind', title: t('chart.table.kind'), width: 92, cell: (event) => t(`chart.event.${event.kind}`) },
      { id: 'from', title: t('chart.table.from'), width: 'grow', least: 150, cell: (event) => <Party value={event.from} /> },
      { id: 'to', title: t('chart.table.to'), width: 'grow', least: 150, cell: (event) => <Party value={event.to} /> },
      {
        id: 'seconds',
        title: t('chart.table.seconds'),
        width: 96,
        align: 'end',
        cell: (event) => (event.seconds === null ? '–' : event.kind === 'call' ? durationText(event.seconds, t) : ''),
      },
      { id: 'cell', title: t('chart.table.cell'), width: 'grow', least: 130, cell: (event) => <Bdi ltr>{event.cellFrom}</Bdi> },
      { id: 'imei', title: t('chart.table.imei'), width: 136, cell: (event) => <Bdi ltr>{event.imei}</Bdi> },
      { id: 'evidence', title: t('chart.table.evidence'), width: 72, align: 'end', cell: (event) => <Count value={event.evidence} /> },
    ],
    [t],
  )
  const question = questionOf(filter, scope)
  const key = `${JSON.stringify(question)} ${revision} ${lang}`
  return (
    <div className="events">
      {scope && (
        <div className="events-scope">
          <span>
            {'of' in scope
              ? t('chart.table.of', { name: nameOf(scope.of) })
              : t('chart.table.between', { a: nameOf(scope.between[0]), b: nameOf(scope.between[1]) })}
          </span>
          <Button look="quiet" icon={<X aria-hidden />} onPress={() => showTable(null)}>
            {t('chart.table.all')}
          </Button>
        </div>
      )}
      <Table
        label={t('chart.table.title')}
        columns={columns}
        source={{ key, load: (offset, limit) => call('events.list', { ...question, offset, limit }).then(({ total, events }) => ({ total, rows: events })) }}
        rowKey={(event) => event.id}
        selected={chosen}
        onRow={(event) => choose((selection) => chooseEvent(selection, event.id))}
        empty={<EmptyState title={t('chart.empty.filterTitle')}>{t('chart.table.empty')}</EmptyState>}
      />
    </div>
  )
}

function Party({ value }: { value: string | null }) {
  return value === null ? <span className="quiet">–</span> : <Bdi ltr={/^[+\d]/.test(value)}>{numberText(value)}</Bdi>
}
