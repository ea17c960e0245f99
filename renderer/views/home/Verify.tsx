import { useState } from 'react'
import { CircleCheck, CircleX } from 'lucide-react'
import type { Verification } from '../../../shared/api/case.ts'
import { call } from '../../bridge.ts'
import { Banner } from '../../components/Banner.tsx'
import { Bdi } from '../../components/Bdi.tsx'
import { Button } from '../../components/Button.tsx'
import { errorSentence } from '../../components/errors.ts'
import { Spinner } from '../../components/Spinner.tsx'
import { useAction } from '../../components/useAsync.ts'
import { hasKey, useT } from '../../i18n/index.ts'
import { Section } from './Section.tsx'

const PARTS = ['database', 'originals', 'audit', 'head'] as const

/** Checks the whole case and says what was found, part by part. */
export function Verify() {
  const { t } = useT()
  const [result, setResult] = useState<Verification | null>(null)
  const action = useAction()
  const check = () => {
    setResult(null)
    void action.run(async () => setResult(await call('case.verify', {})))
  }
  return (
    <Section
      title={t('case.verify')}
      action={
        <Button look="quiet" onPress={check} isDisabled={action.running}>
          {t('case.verifyNow')}
        </Button>
      }
    >
      {action.running ? (
        <p className="home-section-text">
          <Spinner what={t('case.verifying')} />
        </p>
      ) : action.error !== null ? (
        <Banner look="error">{errorSentence(action.error)}</Banner>
      ) : result ? (
        <Found result={result} />
      ) : (
        <p className="home-section-text">{t('case.verifyText')}</p>
      )}
    </Section>
  )
}

function Found({ result }: { result: Verification }) {
  const { t } = useT()
  return (
    <div className="home-checks" role="status">
      {PARTS.map((part) => (
        <p key={part} className={`home-check ${result[part] ? 'home-check-good' : 'home-check-bad'}`}>
          {result[part] ? <CircleCheck aria-hidden /> : <CircleX aria-hidden />}
          {t(`case.${result[part] ? 'sound' : 'unsound'}.${part}`)}
        </p>
      ))}
      {result.ok ? (
        <Banner look="good">{t('case.verifyGood')}</Banner>
      ) : (
        <Banner look="error" title={t('case.verifyBad')}>
          <ul>
            {result.faults.map((fault) => (
              <li key={`${fault.code} ${fault.detail}`}>
                {hasKey(`errors.${fault.code}`) ? t(`errors.${fault.code}`) : t('case.faultOther')} <Bdi>{fault.detail}</Bdi>
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  )
}
