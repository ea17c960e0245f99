import { useState } from 'react'
import { ArrowLeft } from 'lucide-react'
import type { QualityRow } from '../../../shared/api/quality.ts'
import { sayWhy } from '../../../shared/drawing/quality/words.ts'
import { call } from '../../bridge.ts'
import { Bdi } from '../../components/Bdi.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useEscape } from '../../components/keys.ts'
import { Table, type TableColumn } from '../../components/Table.tsx'
import { useT } from '../../i18n/index.ts'
import { shortLocator } from '../../i18n/locator.ts'
import { useSession } from '../../state/session.ts'
import { WholeRow } from '../data/WholeRow.tsx'
import { RowText } from './RowText.tsx'
import { useSpeaker } from './speaker.ts'

/** A line of the report that is looked into: a finding, rows skipped, rows that lack a field. */
export interface OpenedLine {
  id: string
  code: string
  title: string
}

const keyOf = (row: QualityRow): string => `${row.source} ${row.locator} ${row.other?.source ?? ''} ${row.other?.locator ?? ''}`

/** All rows behind a line; a press shows one, and the row it collides with, to the letter. */
export function FindingRows({ source, line, onClose }: { source: string; line: OpenedLine; onClose(): void }) {
  const { t, lang } = useT()
  const speaker = useSpeaker()
  const revision = useSession((session) => session.revision.data)
  const [opened, setOpened] = useState<QualityRow | null>(null)
  useEscape(() => (opened ? setOpened(null) : onClose()))
  const columns: TableColumn<QualityRow>[] = [
    {
      id: 'row',
      title: t('quality.row'),
      width: 104,
      cell: (row) => <Bdi>{shortLocator(row.locator)}</Bdi>,
    },
    { id: 'why', title: t('quality.says'), width: 220, cell: (row) => sayWhy(line.code, row.why, speaker) },
    { id: 'raw', title: t('quality.raw'), width: 'grow', least: 320, cell: (row) => <RowText row={row} /> },
    {
      id: 'other',
      title: t('quality.other'),
      width: 'grow',
      least: 240,
      cell: (row) =>
        row.other && (
          <span className="finding-other">
            {row.other.source !== source && <Bdi>{row.other.file}</Bdi>} <Bdi>{shortLocator(row.other.locator)}</Bdi> <RowText row={row.other} />
          </span>
        ),
    },
  ]
  return (
    <section className="quality-rows" aria-label={t('quality.rowsOf', { title: line.title })}>
      <header className="quality-rows-head">
        <Button look="quiet" icon={<ArrowLeft className="mirror" />} onPress={onClose} autoFocus>
          {t('quality.back')}
        </Button>
        <h3>{line.title}</h3>
      </header>
      <Table
        label={t('quality.rowsOf', { title: line.title })}
        columns={columns}
        source={{
          key: `quality ${source} ${line.id} ${revision} ${lang}`,
          load: async (offset, limit) => {
            const page = await call('quality.rows', { source, finding: line.id, offset, limit: Math.min(limit, 500) })
            return { total: page.total, rows: page.rows }
          },
        }}
        rowKey={keyOf}
        selected={opened ? keyOf(opened) : null}
        onRow={(row) => setOpened(opened && keyOf(opened) === keyOf(row) ? null : row)}
        empty={<EmptyState title={t('quality.noRows')} />}
      />
      {opened && <WholeRow row={opened} onClose={() => setOpened(null)} />}
      {opened?.other && <WholeRow row={opened.other} onClose={() => setOpened(null)} />}
    </section>
  )
}
