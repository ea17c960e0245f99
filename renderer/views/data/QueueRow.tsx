import { Button as AriaButton } from 'react-aria-components'
import { ChevronDown, ChevronUp, CircleAlert, CircleCheck, FileText, Hourglass, X } from 'lucide-react'
import { Bdi } from '../../components/Bdi.tsx'
import { Button } from '../../components/Button.tsx'
import { errorSentence } from '../../components/errors.ts'
import { IconButton } from '../../components/IconButton.tsx'
import { Progress } from '../../components/Progress.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { useT } from '../../i18n/index.ts'
import { formatBytes } from '../../i18n/numbers.ts'
import { useJobs } from '../../state/jobs.ts'
import { cancelFile, removeFile } from '../../state/jobs-import.ts'
import { isUnsure, type QueuedFile } from '../../state/jobs-import-queue.ts'
import { openMapping } from '../../state/mapping.ts'
import { sayError } from '../../state/toasts.ts'
import { formatName } from './names.ts'
import type { Opened } from './opened.ts'
import { Skipped, Warnings } from './Remarks.tsx'
import { Sum } from './Sum.tsx'
import { UndoImport } from './UndoImport.tsx'

const ICONS = { looking: FileText, ready: FileText, refused: CircleAlert, waiting: Hourglass, running: Hourglass, done: CircleCheck, failed: CircleAlert }

export function QueueRow({ file, chosen, onChoose, onOpen }: { file: QueuedFile; chosen: boolean; onChoose(): void; onOpen(opened: Opened): void }) {
  const { t } = useT()
  const Icon = ICONS[file.state]
  const still = file.state === 'ready' || file.state === 'refused' || file.state === 'failed'
  return (
    <li className="queue-row" data-state={file.state} data-chosen={chosen || undefined}>
      <Icon className="queue-icon" aria-hidden />
      <div className="queue-main">
        <p className="queue-name">
          <Bdi>{file.name}</Bdi>
        </p>
        <Line file={file} onOpen={onOpen} />
      </div>
      <div className="queue-actions">
        {isUnsure(file) && file.preview?.grid !== undefined && <Button onPress={() => openMapping(file)}>{t('mapping.openUnsure')}</Button>}
        {file.preview !== null && still && (
          <AriaButton className="m-button m-button-plain" aria-expanded={chosen} onPress={onChoose}>
            {t('data.look')}
            {chosen ? <ChevronUp /> : <ChevronDown />}
          </AriaButton>
        )}
        {file.state === 'waiting' && (
          <Button look="quiet" onPress={() => void cancelFile(file.id)}>
            {t('common.cancel')}
          </Button>
        )}
        {file.state === 'done' && file.report && <UndoImport source={file.report.source} file={file.name} onDone={() => removeFile(file.id)} />}
        {(still || file.state === 'done') && (
          <IconButton label={t('data.remove', { name: file.name })} onPress={() => removeFile(file.id)}>
            <X />
          </IconButton>
        )}
      </div>
    </li>
  )
}

function Line({ file, onOpen }: { file: QueuedFile; onOpen(opened: Opened): void }) {
  const { t, lang } = useT()
  const progress = useJobs((jobs) => jobs.progress[file.id])
  const { preview, report } = file
  if (file.state === 'looking') return <Spinner what={t('data.looking')} />
  if (file.state === 'refused' || file.state === 'failed') return <p className="queue-error">{errorSentence(file.error)}</p>
  if (file.state === 'waiting') return <p className="quiet">{t('data.waiting')}</p>
  if (file.state === 'running')
    return (
      <Progress
        label={file.name}
        what={t(`common.step.${progress?.step ?? 'reading'}`)}
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
        left={progress?.left ?? null}
        onCancel={() => void cancelFile(file.id).catch(sayError)}
      />
    )
  if (file.state === 'done' && report)
    return (
      <>
        <p>
          <Sum figures={report} onOpen={(tab) => onOpen({ source: report.source, tab })} />
        </p>
        <p className="quiet">
          {t('data.brought', { events: report.events, entities: report.entities })}{' '}
          <Skipped report={report} onOpen={() => onOpen({ source: report.source, tab: 'skipped' })} />
        </p>
        <Warnings warnings={report.warnings} />
      </>
    )
  if (!preview) return null
  if (preview.alreadyImported !== null) return <p className="queue-error">{t('errors.already-imported')}</p>
  if (isUnsure(file)) return <p className="queue-error">{t('mapping.unsureFile')}</p>
  const parts = [
    file.options.plan === undefined ? null : t('mapping.byPlan'),
    formatName(preview.format, lang),
    t('data.confidence', { percent: Math.round(preview.confidence * 100) }),
    formatBytes(preview.bytes, lang),
    preview.encoding,
    // A chart has neither dates nor a zone.
    preview.zone === '' ? null : t(`import.dateOrder.${preview.dateOrder}`),
    preview.zone.replaceAll('_', ' '),
  ]
  return (
    <p className="queue-facts">
      {parts
        .filter((part) => part !== null && part !== '')
        .map((part) => (
          <span key={part}>
            <Bdi>{part}</Bdi>
          </span>
        ))}
    </p>
  )
}
