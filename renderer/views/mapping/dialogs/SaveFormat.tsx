import { useEffect, useState } from 'react'
import { call } from '../../../bridge.ts'
import { Banner } from '../../../components/Banner.tsx'
import { Button } from '../../../components/Button.tsx'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { errorSentence } from '../../../components/errors.ts'
import { TextField } from '../../../components/TextField.tsx'
import { useAction } from '../../../components/useAsync.ts'
import { useT } from '../../../i18n/index.ts'
import { loadFormats, useFormats } from '../../../state/formats.ts'
import { wholePlan } from '../../../state/mapping-draft.ts'
import { type Mapping, question, readingOf } from '../../../state/mapping.ts'
import { say } from '../../../state/toasts.ts'

/** Keeps the reading as a format of the case: files of the same columns are then recognised by themselves. */
export function SaveFormat({ mapping, onDone }: { mapping: Mapping; onDone(): void }) {
  const { t, lang } = useT()
  const own = useFormats((formats) => formats.own)
  const [name, setName] = useState(mapping.name.replace(/\.[^.]+$/, ''))
  const [replace, setReplace] = useState(false)
  const { running, error, run } = useAction()
  useEffect(() => void loadFormats().catch(() => undefined), [])
  const twin = own.find((format) => format.name[lang].trim().toLowerCase() === name.trim().toLowerCase())
  const blocked = name.trim() === '' || running || (twin !== undefined && !replace)
  const save = () =>
    void run(async () => {
      const { path, format, encoding, sheets } = question(mapping, mapping.steps.now)
      const plan = wholePlan(mapping.steps.now, readingOf(mapping))
      await call('formats.save', {
        name: name.trim(),
        plan,
        path,
        format,
        encoding,
        sheets: sheets?.slice(0, 1),
        replace: twin && replace ? twin.id : undefined,
      })
      await loadFormats()
      say(t('mapping.saved', { name: name.trim() }))
      onDone()
    })
  return (
    <Dialog
      title={t('mapping.saveTitle')}
      isOpen
      onClose={onDone}
      actions={
        <>
          <Button onPress={onDone}>{t('common.cancel')}</Button>
          <Button look="primary" isDisabled={blocked} onPress={save}>
            {t('mapping.saveAction')}
          </Button>
        </>
      }
    >
      <p>{t('mapping.saveText')}</p>
      <TextField
        label={t('mapping.saveName')}
        value={name}
        onChange={setName}
        maxLength={200}
        autoFocus
        onKeyDown={(event) => event.key === 'Enter' && !blocked && save()}
      />
      {twin && (
        <Checkbox isSelected={replace} onChange={setReplace}>
          {t('mapping.saveReplace', { name: twin.name[lang] })}
        </Checkbox>
      )}
      <p className="m-hint">{t('mapping.saveHint')}</p>
      {error !== null && <Banner look="error">{errorSentence(error)}</Banner>}
    </Dialog>
  )
}
