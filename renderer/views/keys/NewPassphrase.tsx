import { useState } from 'react'
import { strengthOf } from '../../app/strength.ts'
import { PasswordField } from '../../components/PasswordField.tsx'
import { useT } from '../../i18n/index.ts'
import { StrengthWords } from '../newcase/StrengthWords.tsx'

/** A new passphrase typed twice. `onChange` gets it once both agree and it is long enough, else null. */
export function NewPassphrase({ onChange }: { onChange(passphrase: string | null): void }) {
  const { t } = useT()
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const tell = (a: string, b: string) => {
    setFirst(a)
    setSecond(b)
    onChange(a === b && strengthOf(a) !== 'short' ? a : null)
  }
  return (
    <>
      <PasswordField label={t('welcome.passphraseNew')} hint={<StrengthWords passphrase={first} />} value={first} onChange={(text) => tell(text, second)} />
      <PasswordField
        label={t('welcome.repeat')}
        value={second}
        onChange={(text) => tell(first, text)}
        error={second !== '' && !first.startsWith(second) ? t('welcome.differs') : null}
      />
    </>
  )
}
