import { Banner } from '../components/Banner.tsx'
import { Button } from '../components/Button.tsx'
import { useT } from '../i18n/index.ts'
import { usePreferences } from '../state/preferences.ts'
import { leave, useSession } from '../state/session.ts'
import { KeyForm } from '../views/opencase/KeyForm.tsx'
import { StartPage } from '../views/welcome/StartPage.tsx'

/** A case that was locked: why, and the way back in to where one was. */
export function Locked() {
  const { t } = useT()
  const locked = useSession((session) => session.locked)
  const minutes = usePreferences((preferences) => preferences.lockMinutes)
  if (!locked) return null
  return (
    <StartPage title={locked.title}>
      <Banner look={locked.why === 'crash' ? 'error' : 'info'}>{t(`welcome.locked.${locked.why}`, { count: minutes })}</Banner>
      <KeyForm path={locked.path} extra={<Button onPress={leave}>{t('welcome.otherCase')}</Button>} />
    </StartPage>
  )
}
