import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { CaseSummary } from '../../../shared/api/case.ts'
import { caseFolderName, joinPath } from '../../app/paths.ts'
import { countries, mainZone, zones, zonesOf } from '../../app/places.ts'
import { LEAST_CHARACTERS } from '../../app/strength.ts'
import { useChooseFolder } from '../../app/useChooseFolder.tsx'
import { call } from '../../bridge.ts'
import { Banner } from '../../components/Banner.tsx'
import { Bdi } from '../../components/Bdi.tsx'
import { Button } from '../../components/Button.tsx'
import { ComboBox } from '../../components/ComboBox.tsx'
import { errorSentence } from '../../components/errors.ts'
import { useEscape } from '../../components/keys.ts'
import { PasswordField } from '../../components/PasswordField.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useAction } from '../../components/useAsync.ts'
import { useT } from '../../i18n/index.ts'
import { setPreferences, usePreferences } from '../../state/preferences.ts'
import { startAt, useStart } from '../../state/session-start.ts'
import { StartPage } from '../welcome/StartPage.tsx'
import { StrengthWords } from './StrengthWords.tsx'

export function NewCaseForm({ onMade }: { onMade(made: { summary: CaseSummary; recovery: string[] }): void }) {
  const { t, lang } = useT()
  const { shell, author: known } = usePreferences()
  const waiting = useStart((start) => start.files.length)
  const [title, setTitle] = useState('')
  const [number, setNumber] = useState('')
  const [region, setRegion] = useState('MA')
  const [zone, setZone] = useState('Africa/Casablanca')
  const [folder, setFolder] = useState(shell?.casesFolder ?? '')
  const [author, setAuthor] = useState(known)
  const [passphrase, setPassphrase] = useState('')
  const [repeat, setRepeat] = useState('')
  const { choose, picker } = useChooseFolder('folder', setFolder)
  const action = useAction()
  const back = () => startAt('first')
  useEscape(back, !action.running)

  const name = caseFolderName(number, title)
  const path = name === '' ? '' : joinPath(folder.trim(), `${name}.masar`, shell?.platform ?? 'linux')
  const long = [...passphrase.normalize('NFKC')].length >= LEAST_CHARACTERS
  const ready = title.trim() !== '' && path !== '' && folder.trim() !== '' && long && passphrase === repeat
  const make = () =>
    void action.run(async () => {
      const made = await call('case.create', { path, title: title.trim(), number: number.trim(), region, zone, passphrase, author: author.trim() })
      if (author.trim() !== known) void setPreferences({ author: author.trim() }).catch(() => undefined)
      onMade(made)
    })
  const chooseRegion = (next: string) => {
    setRegion(next)
    setZone(mainZone(next) ?? zone)
  }

  return (
    <StartPage title={t('welcome.newCase')} onBack={back}>
      {waiting > 0 && <Banner>{t('welcome.waitingNew', { count: waiting })}</Banner>}
      <Form
        className="start-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && !action.running) make()
        }}
      >
        <TextField label={t('welcome.title')} value={title} onChange={setTitle} maxLength={300} autoFocus isRequired validationBehavior="aria" />
        <div className="start-pair">
          <TextField label={t('welcome.number')} value={number} onChange={setNumber} maxLength={100} />
          <TextField label={t('welcome.author')} value={author} onChange={setAuthor} maxLength={200} />
        </div>
        <div className="start-pair">
          <ComboBox
            key={`country ${lang}`}
            label={t('welcome.region')}
            hint={t('welcome.regionHint')}
            choices={countries(lang)}
            value={region}
            onChange={chooseRegion}
          />
          <ComboBox
            key={`zone ${region}`}
            label={t('welcome.zone')}
            hint={t('welcome.zoneHint')}
            choices={zones([...zonesOf(region), shell?.zone ?? 'UTC'])}
            value={zone}
            onChange={setZone}
          />
        </div>
        <div className="start-with-button">
          <TextField label={t('welcome.folder')} value={folder} onChange={setFolder} ltr />
          <Button onPress={() => choose(folder)}>{t('welcome.choose')}</Button>
        </div>
        {picker}
        {path !== '' && (
          <p className="m-hint">
            {t('welcome.willBe')} <Bdi ltr>{path}</Bdi>
          </p>
        )}
        <PasswordField label={t('welcome.passphraseNew')} hint={<StrengthWords passphrase={passphrase} />} value={passphrase} onChange={setPassphrase} />
        <PasswordField
          label={t('welcome.repeat')}
          value={repeat}
          onChange={setRepeat}
          error={repeat !== '' && !passphrase.startsWith(repeat) ? t('welcome.differs') : null}
        />
        {action.error !== null && <Banner look="error">{errorSentence(action.error)}</Banner>}
        <div className="start-actions">
          {action.running && <Spinner what={t('welcome.making')} />}
          <span className="start-space" />
          <Button onPress={back} isDisabled={action.running}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" type="submit" isDisabled={!ready || action.running}>
            {t('welcome.make')}
          </Button>
        </div>
      </Form>
    </StartPage>
  )
}
