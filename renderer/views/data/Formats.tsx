import { useRef, useState } from 'react'
import { Download, FileInput, Trash2 } from 'lucide-react'
import { joinPath } from '../../app/paths.ts'
import { useChooseFolder } from '../../app/useChooseFolder.tsx'
import { call, pathForFile } from '../../bridge.ts'
import { Bdi } from '../../components/Bdi.tsx'
import { Button } from '../../components/Button.tsx'
import { Confirm, Dialog } from '../../components/Dialog.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { Time } from '../../components/Time.tsx'
import { MasarError } from '../../../shared/api/errors.ts'
import { useT } from '../../i18n/index.ts'
import { type FormatRow, loadFormats, useFormats } from '../../state/formats.ts'
import { usePreferences } from '../../state/preferences.ts'
import { say, sayError } from '../../state/toasts.ts'

/** Opens the list of formats of this case. */
export function FormatsButton() {
  const { t } = useT()
  const [shown, setShown] = useState(false)
  return (
    <>
      <Button look="quiet" onPress={() => setShown(true)}>
        {t('mapping.formats.title')}
      </Button>
      {shown && <FormatsDialog onClose={() => setShown(false)} />}
    </>
  )
}

const byName = (formats: readonly FormatRow[], id: string, lang: 'en' | 'fr' | 'ar'): string => formats.find((row) => row.id === id)?.name[lang] ?? id

/** Formats of this case: each can be written to a file or removed, and others brought in. */
function FormatsDialog({ onClose }: { onClose(): void }) {
  const { t, lang } = useT()
  const own = useFormats((formats) => formats.own)
  const shell = usePreferences((preferences) => preferences.shell)
  const input = useRef<HTMLInputElement>(null)
  const [removing, setRemoving] = useState<FormatRow | null>(null)
  const [twin, setTwin] = useState<string | null>(null)
  const [sent, setSent] = useState<FormatRow | null>(null)

  const write = async (format: FormatRow, path: string): Promise<void> => {
    const { file } = await call('formats.export', { id: format.id, path })
    say(t('mapping.formats.exported', { name: format.name[lang], file }))
  }
  const { choose, picker } = useChooseFolder('folder', (folder) => {
    if (sent) void write(sent, joinPath(folder, `${sent.id}.json`, shell?.platform ?? 'linux')).catch(sayError)
  })
  const send = async (format: FormatRow): Promise<void> => {
    setSent(format)
    if (shell?.nativeDialogs !== true) {
      choose('')
      return
    }
    const path = await call('shell.chooseSave', { name: `${format.id}.json` })
    if (path !== null) await write(format, path)
  }
  const bring = async (path: string, replace: boolean): Promise<void> => {
    try {
      const { id } = await call('formats.import', { path, replace })
      say(t('mapping.formats.brought', { name: byName(await loadFormats(), id, lang) }))
    } catch (error) {
      if (error instanceof MasarError && error.code === 'format-exists' && !replace) setTwin(path)
      else throw error
    }
  }
  const remove = async (format: FormatRow): Promise<void> => {
    await call('formats.remove', { id: format.id })
    await loadFormats()
    // The button that asked is gone: the keyboard stays in the list.
    document.querySelector<HTMLElement>('.formats-close')?.focus()
    say(t('mapping.formats.removed', { name: format.name[lang] }))
  }
  return (
    <>
      <Dialog
        title={t('mapping.formats.dialog')}
        isOpen
        onClose={onClose}
        actions={
          <>
            <Button icon={<FileInput />} onPress={() => input.current?.click()}>
              {t('mapping.formats.bring')}
            </Button>
            <Button look="primary" className="formats-close" onPress={onClose}>
              {t('common.close')}
            </Button>
          </>
        }
      >
        <p className="quiet">{t(own.length === 0 ? 'mapping.formats.none' : 'mapping.formats.text')}</p>
        <ul className="formats">
          {own.map((format) => (
            <li key={format.id}>
              <div>
                <strong>
                  <Bdi>{format.name[lang]}</Bdi>
                </strong>
                <p className="quiet">
                  {t('mapping.formats.madeBy', { kind: t(`mapping.kind.${format.kind}`), by: format.own?.madeBy ?? '' })} ·{' '}
                  <Time at={format.own?.madeAt ?? null} look="day" />
                </p>
              </div>
              <IconButton label={t('mapping.formats.export', { name: format.name[lang] })} onPress={() => void send(format).catch(sayError)}>
                <Download />
              </IconButton>
              <IconButton label={t('mapping.formats.remove', { name: format.name[lang] })} onPress={() => setRemoving(format)}>
                <Trash2 />
              </IconButton>
            </li>
          ))}
        </ul>
        <input
          ref={input}
          type="file"
          accept=".json"
          hidden
          aria-hidden
          tabIndex={-1}
          className="formats-input"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            if (file)
              void pathForFile(file)
                .then((path) => bring(path, false))
                .catch(sayError)
            event.currentTarget.value = ''
          }}
        />
      </Dialog>
      {picker}
      {removing && (
        <Confirm
          title={t('mapping.formats.removeTitle', { name: removing.name[lang] })}
          isOpen
          onClose={() => setRemoving(null)}
          action={t('mapping.formats.removeAction')}
          danger
          run={() => void remove(removing).catch(sayError)}
        >
          <p>{t('mapping.formats.removeText')}</p>
        </Confirm>
      )}
      {twin !== null && (
        <Confirm
          title={t('mapping.formats.replaceTitle')}
          isOpen
          onClose={() => setTwin(null)}
          action={t('mapping.formats.replaceAction')}
          run={() => void bring(twin, true).catch(sayError)}
        >
          <p>{t('mapping.formats.replaceText')}</p>
        </Confirm>
      )}
    </>
  )
}
