import { type ReactNode, useState } from 'react'
import { Form } from 'react-aria-components'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { errorSentence } from '../../components/errors.ts'
import { PasswordField } from '../../components/PasswordField.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useAction } from '../../components/useAsync.ts'
import { useT } from '../../i18n/index.ts'
import { openCase } from '../../state/session-actions.ts'
import { wordsOf } from '../newcase/words.ts'

/** The key of one case: a passphrase, or its 24 recovery words. What was typed leaves memory with the form. */
export function KeyForm({ path, autoFocus = true, extra }: { path: string; autoFocus?: boolean; extra?: ReactNode }) {
  const { t } = useT()
  const [by, setBy] = useState<'passphrase' | 'words'>('passphrase')
  const [passphrase, setPassphrase] = useState('')
  const [text, setText] = useState('')
  const action = useAction()
  const words = wordsOf(text)
  const ready = path !== '' && (by === 'passphrase' ? passphrase !== '' : words.length === 24)
  const open = () => void action.run(() => openCase(by === 'passphrase' ? { path, passphrase } : { path, recovery: words }))
  const turn = () => {
    action.clear()
    setBy(by === 'passphrase' ? 'words' : 'passphrase')
  }
  return (
    <Form
      className="start-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready && !action.running) open()
      }}
    >
      {by === 'passphrase' ? (
        <PasswordField label={t('welcome.passphrase')} value={passphrase} onChange={setPassphrase} autoFocus={autoFocus} isReadOnly={action.running} />
      ) : (
        <TextField
          label={t('welcome.words')}
          hint={t('welcome.wordsTyped', { count: words.length })}
          value={text}
          onChange={setText}
          rows={4}
          ltr
          autoFocus
          isReadOnly={action.running}
          spellCheck="false"
        />
      )}
      {action.error !== null && <Banner look="error">{errorSentence(action.error)}</Banner>}
      <div className="start-actions">
        {action.running && <Spinner what={t('welcome.deriving')} />}
        <span className="start-space" />
        <Button look="quiet" onPress={turn} isDisabled={action.running}>
          {t(by === 'passphrase' ? 'welcome.useWords' : 'welcome.usePassphrase')}
        </Button>
        {extra}
        <Button look="primary" type="submit" isDisabled={!ready || action.running}>
          {t('welcome.open')}
        </Button>
      </div>
    </Form>
  )
}
