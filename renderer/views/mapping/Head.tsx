import { Redo2, Save, Undo2, X } from 'lucide-react'
import { Bdi } from '../../components/Bdi.tsx'
import { Button } from '../../components/Button.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { useT } from '../../i18n/index.ts'
import { importReading, isChanged, isFresh, keepReading, type Mapping, redoChange, undoChange } from '../../state/mapping.ts'
import { sayError } from '../../state/toasts.ts'
import { editWords } from './words.ts'

/** What the file is, and what can be done with the reading: one step back and forth, save it as a format, use it, import with it. */
export function Head({ mapping, ready, onSave, onLeave }: { mapping: Mapping; ready: boolean; onSave(): void; onLeave(): void }) {
  const { t } = useT()
  const { past, future } = mapping.steps
  const [last, next] = [past.at(-1), future.at(-1)]
  const usable = isFresh(mapping) && (mapping.preview.planFaults ?? []).length === 0
  return (
    <header className="m-page-head map-head">
      <div className="m-page-titles">
        <h1>{t('mapping.title')}</h1>
        <span className="m-page-sub">
          <Bdi>{mapping.name}</Bdi>
        </span>
      </div>
      <div className="m-page-actions">
        <IconButton
          label={last ? t('mapping.undoWhat', { what: editWords(last.command, t) }) : t('mapping.undo')}
          keys="Ctrl Z"
          isDisabled={!last}
          onPress={undoChange}
        >
          <Undo2 className="mirror" />
        </IconButton>
        <IconButton
          label={next ? t('mapping.redoWhat', { what: editWords(next.command, t) }) : t('mapping.redo')}
          keys="Ctrl Shift Z"
          isDisabled={!next}
          onPress={redoChange}
        >
          <Redo2 className="mirror" />
        </IconButton>
        <Button look="quiet" icon={<Save />} isDisabled={!usable} onPress={onSave}>
          {t('mapping.save')}
        </Button>
        <Button isDisabled={!usable || !(isChanged(mapping) || mapping.preview.unsure === true)} onPress={() => void keepReading()}>
          {t('mapping.use')}
        </Button>
        <Button look="primary" isDisabled={!ready} onPress={() => void importReading().catch(sayError)}>
          {t('mapping.import')}
        </Button>
        <IconButton label={t('common.close')} keys="Esc" onPress={onLeave}>
          <X />
        </IconButton>
      </div>
    </header>
  )
}
