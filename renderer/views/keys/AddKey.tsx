import { useState } from 'react'
import { LEAST_CHARACTERS } from '../../app/strength.ts'
import { call } from '../../bridge.ts'
import { TextField } from '../../components/TextField.tsx'
import { useT } from '../../i18n/index.ts'
import { say } from '../../state/toasts.ts'
import { KeyDialog } from './KeyDialog.tsx'
import { NewPassphrase } from './NewPassphrase.tsx'

/** One passphrase a person, under a name, so that one can be taken away again. */
export function AddKey({ onClose }: { onClose(): void }) {
  const { t } = useT()
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const add = async () => {
    await call('keys.add', { name: name.trim(), passphrase: passphrase ?? '' })
    say(t('case.keyAdded', { name: name.trim() }))
  }
  return (
    <KeyDialog
      title={t('case.keyAdd')}
      action={t('case.keyAddGo')}
      ready={name.trim() !== '' && (passphrase?.length ?? 0) >= LEAST_CHARACTERS}
      run={add}
      onClose={onClose}
    >
      <TextField label={t('case.keyName')} hint={t('case.keyNameHint')} value={name} onChange={setName} maxLength={200} autoFocus />
      <NewPassphrase onChange={setPassphrase} />
    </KeyDialog>
  )
}
