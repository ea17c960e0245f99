import { Button } from '../../components/Button.tsx'
import { useT } from '../../i18n/index.ts'
import { clearDone, importAll, removeFile, useQueue } from '../../state/jobs-import.ts'
import { importable, isBusy, zoneQuestions } from '../../state/jobs-import-queue.ts'
import type { Opened } from './opened.ts'
import { QueueRow } from './QueueRow.tsx'
import { ZoneQuestion } from './ZoneQuestion.tsx'

interface Props {
  chosen: string | null
  /** A source is being read below: files that are in the case already leave it the room. */
  folded: boolean
  onChoose(id: string | null): void
  onOpen(opened: Opened): void
}

/** Files on their way into the case. Nothing is imported before Import is pressed. */
export function Queue({ chosen, folded, onChoose, onOpen }: Props) {
  const { t } = useT()
  const files = useQueue((queue) => queue.files)
  const ready = importable(files)
  const questions = zoneQuestions(files)
  const busy = isBusy(files)
  const over = files.filter((file) => file.state === 'done').length
  const all = over === files.length
  return (
    <section className="queue" aria-label={t('data.queue')}>
      <header className="queue-head">
        <h2>{t(all ? 'data.queueDone' : 'data.queueTitle', { count: files.length })}</h2>
        <span className="queue-space" />
        {over > 0 && !busy && (
          <Button look="quiet" onPress={clearDone}>
            {t('data.clearDone')}
          </Button>
        )}
        {ready.length === 0 && !busy && over < files.length && (
          <Button look="quiet" onPress={() => files.filter((file) => file.state !== 'done').forEach((file) => removeFile(file.id))}>
            {t('data.clearAll')}
          </Button>
        )}
        {ready.length > 0 && (
          <Button
            look="primary"
            isDisabled={busy || questions.length > 0}
            onPress={() => {
              onChoose(null)
              void importAll()
            }}
          >
            {t('data.importAll', { count: ready.length })}
          </Button>
        )}
      </header>
      {!busy && questions.map((question) => <ZoneQuestion key={question.assumed} {...question} named={questions.length > 1} />)}
      {!(folded && all) && (
        <ul className="queue-list">
          {files.map((file) => (
            <QueueRow key={file.id} file={file} chosen={file.id === chosen} onChoose={() => onChoose(file.id === chosen ? null : file.id)} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </section>
  )
}
