import './NewCase.css'
import { strengthOf, type Strength } from '../../app/strength.ts'
import { useT } from '../../i18n/index.ts'

const STEPS: Strength[] = ['short', 'weak', 'fair', 'strong']

/** How long the passphrase would hold, in words; four bars, no red. */
export function StrengthWords({ passphrase }: { passphrase: string }) {
  const { t } = useT()
  if (passphrase === '') return <>{t('welcome.passphraseHint')}</>
  const strength = strengthOf(passphrase)
  const reached = STEPS.indexOf(strength)
  return (
    <span className="strength" data-strength={strength}>
      <span className="strength-bars" aria-hidden>
        {STEPS.map((step, at) => (
          <span key={step} data-on={at <= reached || undefined} />
        ))}
      </span>
      {t(`welcome.strength.${strength}`)}
    </span>
  )
}
