import { useState } from 'react'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { Select } from '../components/Select.tsx'
import { TextField } from '../components/TextField.tsx'
import { useT } from '../i18n/index.ts'
import { setPreferences, usePreferences } from '../state/preferences.ts'
import { sayError } from '../state/toasts.ts'
import { LanguageSelect, ThemeSelect } from './LanguageSelect.tsx'

const MINUTES = [5, 10, 15, 30, 60, 120, 0]

/** What the person prefers on this machine; every change holds at once. */
export function PreferencesDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const { t } = useT()
  const { lockMinutes, author, shell } = usePreferences()
  const [name, setName] = useState(author)
  const choices = [...new Set([...MINUTES, lockMinutes])].map((minutes) => ({
    id: String(minutes),
    label: minutes === 0 ? t('common.lockNever') : t('common.lockAfter', { count: minutes }),
  }))
  const done = () => {
    if (name !== author) void setPreferences({ author: name }).catch(sayError)
    onClose()
  }
  return (
    <Dialog title={t('common.preferences')} isOpen={isOpen} onClose={done} actions={<Button onPress={done}>{t('common.close')}</Button>}>
      <LanguageSelect />
      <ThemeSelect />
      <Select
        label={t('common.lockLabel')}
        hint={t('common.lockHint')}
        choices={choices}
        value={String(lockMinutes)}
        onChange={(minutes) => void setPreferences({ lockMinutes: Number(minutes) }).catch(sayError)}
      />
      <TextField label={t('common.author')} hint={t('common.authorHint')} value={name} onChange={setName} maxLength={200} />
      {shell && <p className="m-hint">{t('common.version', { version: shell.version })}</p>}
    </Dialog>
  )
}
