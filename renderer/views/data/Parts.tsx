import { Bdi } from '../../components/Bdi.tsx'
import { Count } from '../../components/Count.tsx'
import { rowsOf, Table, type TableColumn } from '../../components/Table.tsx'
import { useT } from '../../i18n/index.ts'
import type { PartReport } from '../../../shared/model/source.ts'
import { setOptions } from '../../state/jobs-import.ts'
import type { QueuedFile } from '../../state/jobs-import-queue.ts'
import { Button } from '../../components/Button.tsx'
import { partWords } from './names.ts'

/** Sheets or parts of a file: what each is read as, or why it is not. Before the import one can be chosen that would not be read. */
export function Parts({ parts, name, file, chosen }: { parts: readonly PartReport[]; name: string; file?: QueuedFile; chosen?: string | null }) {
  const { t, lang } = useT()
  const read = parts.some((part) => part.read !== null)
  const only = file?.options.sheets?.length === 1 ? file.options.sheets[0] : null
  const columns: TableColumn<PartReport>[] = [
    { id: 'name', title: t('data.part'), width: 'grow', least: 140, cell: (part) => <Bdi>{part.name}</Bdi> },
    {
      id: 'as',
      title: t('data.partAs'),
      width: 'grow',
      least: 220,
      cell: (part) => <span className={part.why === null ? '' : 'quiet'}>{partWords(part, t, lang)}</span>,
    },
    ...(read
      ? [
          { id: 'read', title: t('data.read'), width: 92, align: 'end' as const, cell: (part: PartReport) => <Count value={part.read} /> },
          {
            id: 'rejected',
            title: t('data.rejected'),
            width: 92,
            align: 'end' as const,
            cell: (part: PartReport) => <Count value={part.read === null ? null : part.rejected} />,
          },
        ]
      : []),
    ...(file
      ? [
          {
            id: 'choose',
            title: t('data.partChoose'),
            width: 180,
            cell: (part: PartReport) =>
              part.name === only ? (
                <span className="quiet">{t('data.partOnly')}</span>
              ) : part.name === chosen && only === null ? null : part.why === 'empty' || part.why === 'chart' ? null : (
                <Button look="quiet" onPress={() => void setOptions(file.id, { sheets: [part.name] })}>
                  {t('data.partTake')}
                </Button>
              ),
          },
        ]
      : []),
  ]
  return (
    <Table
      label={t('data.parts', { count: parts.length })}
      columns={columns}
      source={rowsOf(`${name} ${only ?? ''} ${parts.length}`, parts)}
      rowKey={(part) => part.name}
    />
  )
}
