import { useState } from 'react'
import { call } from '../../bridge.ts'
import { PasswordField } from '../../components/PasswordField.tsx'
import { useT } from '../../i18n/index.ts'
import { say } from '../../state/toasts.ts'
import { KeyDialog } from './KeyDialog.tsx'
import { NewPassphrase } from './NewPassphrase.tsx'

export function ChangeKey({ onClose }: { onClose(): void }) {
  const { t } = useT()
  const [current, setCurrent] = useState('')
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const change = async () => {
    await call('keys.change', { current, passphrase: passphrase ?? '' })
    say(t('case.keyChanged'))
  }
  return (
    <KeyDialog title={t('case.keyChange')} action={t('case.keyChangeGo')} ready={current !== '' && passphrase !== null} run={change} onClose={onClose}>
      <PasswordField label={t('case.keyCurrent')} value={current} onChange={setCurrent} autoFocus />
      <NewPassphrase onChange={setPassphrase} />
    </KeyDialog>
  )
}
