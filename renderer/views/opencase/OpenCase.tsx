import { useState } from 'react'
import { useChooseFolder } from '../../app/useChooseFolder.tsx'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useEscape } from '../../components/keys.ts'
import { useT } from '../../i18n/index.ts'
import { usePreferences } from '../../state/preferences.ts'
import { startAt } from '../../state/session-start.ts'
import { StartPage } from '../welcome/StartPage.tsx'
import { KeyForm } from './KeyForm.tsx'

/** Opens a case: which, and by what key. */
export function OpenCase({ path: given }: { path: string }) {
  const { t } = useT()
  const [path, setPath] = useState(given)
  const folder = usePreferences((preferences) => preferences.shell?.casesFolder ?? '')
  const { choose, picker } = useChooseFolder('case', setPath)
  const back = () => startAt('first')
  useEscape(back)
  return (
    <StartPage title={t('welcome.openCase')} onBack={back}>
      <div className="start-with-button">
        <TextField label={t('welcome.casePath')} value={path} onChange={setPath} ltr autoFocus={given === ''} placeholder={t('welcome.casePathHint')} />
        <Button onPress={() => choose(folder)}>{t('welcome.choose')}</Button>
      </div>
      {picker}
      <KeyForm path={path.trim()} autoFocus={given !== ''} />
    </StartPage>
  )
}
