import { Copy } from 'lucide-react'
import type { Result } from '../../../shared/api/contract.ts'
import { call } from '../../bridge.ts'
import { Bdi } from '../../components/Bdi.tsx'
import { Count } from '../../components/Count.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { rowsOf, Table, type TableColumn } from '../../components/Table.tsx'
import { Time } from '../../components/Time.tsx'
import { useT } from '../../i18n/index.ts'
import { say, sayError } from '../../state/toasts.ts'
import { fileName } from './settings.ts'

export type ExhibitRow = Result<'exhibits.list'>[number]

/** What was printed from this case, and the hash by which a file is known to be that print. */
export function ExhibitList({ exhibits }: { exhibits: readonly ExhibitRow[] }) {
  const { t } = useT()
  const copy = (hash: string) => void call('shell.copy', { text: hash }).then(() => say(t('common.copied')), sayError)
  const columns: TableColumn<ExhibitRow>[] = [
    { id: 'number', title: t('exhibit.number'), width: 110, cell: (row) => <Bdi ltr>{row.number}</Bdi> },
    { id: 'title', title: t('exhibit.titleField'), width: 'grow', least: 200, cell: (row) => <Bdi>{row.title}</Bdi> },
    { id: 'author', title: t('exhibit.author'), width: 150, cell: (row) => <Bdi>{row.author}</Bdi> },
    { id: 'date', title: t('exhibit.date'), width: 170, cell: (row) => <Time at={row.createdAt} /> },
    { id: 'pages', title: t('exhibit.pages'), width: 70, align: 'end', cell: (row) => <Count value={row.pages} /> },
    {
      id: 'file',
      title: t('exhibit.file'),
      width: 'grow',
      least: 200,
      cell: (row) => (
        <span title={row.file}>
          <Bdi ltr>{fileName(row.file)}</Bdi>
        </span>
      ),
    },
    {
      id: 'sha256',
      title: 'SHA-256',
      width: 'grow',
      least: 220,
      cell: (row) => (
        <span className="exhibit-hash">
          <Bdi ltr mono>
            {row.sha256}
          </Bdi>
          <IconButton label={t('exhibit.copyHash')} onPress={() => copy(row.sha256)}>
            <Copy />
          </IconButton>
        </span>
      ),
    },
  ]
  return <Table label={t('exhibit.heading')} columns={columns} source={rowsOf(`exhibits ${exhibits.length}`, exhibits)} rowKey={(row) => row.id} />
}
