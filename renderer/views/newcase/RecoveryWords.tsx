import './NewCase.css'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { Printer } from 'lucide-react'
import type { CaseSummary } from '../../../shared/api/case.ts'
import { Banner } from '../../components/Banner.tsx'
import { Bdi } from '../../components/Bdi.tsx'
import { Button } from '../../components/Button.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useT } from '../../i18n/index.ts'
import { StartPage } from '../welcome/StartPage.tsx'
import { sameWord, twoPlaces } from './words.ts'

/** The 24 words, shown once; going on asks for two of them, so that they are known to be written down. */
export function RecoveryWords({ summary, words, onDone }: { summary: CaseSummary; words: string[]; onDone(): void }) {
  const [written, setWritten] = useState(false)
  return written ? (
    <CheckWords words={words} onBack={() => setWritten(false)} onDone={onDone} />
  ) : (
    <ShowWords summary={summary} words={words} onWritten={() => setWritten(true)} />
  )
}

function ShowWords({ summary, words, onWritten }: { summary: CaseSummary; words: string[]; onWritten(): void }) {
  const { t } = useT()
  const [sure, setSure] = useState(false)
  return (
    <StartPage title={t('welcome.wordsTitle')} sub={t('welcome.wordsText')} wide>
      <p className="words-print">
        {t('welcome.wordsFor')} <Bdi>{[summary.number, summary.title].filter(Boolean).join(' ')}</Bdi>
        <br />
        <Bdi ltr>{summary.path}</Bdi>
      </p>
      <ol className="words" aria-label={t('welcome.wordsTitle')}>
        {words.map((word, at) => (
          <li key={`${at} ${word}`}>
            <span className="words-number">{at + 1}</span>
            <span className="words-word">{word}</span>
          </li>
        ))}
      </ol>
      <p className="words-print">{t('welcome.wordsKeep')}</p>
      <div className="words-screen">
        <Banner look="warn">{t('welcome.wordsOnce')}</Banner>
      </div>
      <div className="start-actions">
        <Checkbox isSelected={sure} onChange={setSure}>
          {t('welcome.wordsWritten')}
        </Checkbox>
        <span className="start-space" />
        <Button icon={<Printer />} onPress={() => window.print()}>
          {t('welcome.print')}
        </Button>
        <Button look="primary" isDisabled={!sure} onPress={onWritten}>
          {t('welcome.goOn')}
        </Button>
      </div>
    </StartPage>
  )
}

function CheckWords({ words, onBack, onDone }: { words: string[]; onBack(): void; onDone(): void }) {
  const { t } = useT()
  const [places] = useState(() => twoPlaces(words.length))
  const [typed, setTyped] = useState(['', ''])
  const [tried, setTried] = useState(false)
  const right = places.map((place, at) => sameWord(typed[at] ?? '', words[place] ?? ''))
  const check = () => (right.every(Boolean) ? onDone() : setTried(true))
  return (
    <StartPage title={t('welcome.checkTitle')} sub={t('welcome.checkText')} onBack={onBack}>
      <Form
        className="start-form"
        onSubmit={(event) => {
          event.preventDefault()
          check()
        }}
      >
        <div className="start-pair">
          {places.map((place, at) => (
            <TextField
              key={place}
              label={t('welcome.wordNumber', { number: String(place + 1) })}
              value={typed[at] ?? ''}
              onChange={(text) => {
                setTried(false)
                setTyped(typed.map((old, other) => (other === at ? text : old)))
              }}
              error={tried && !right[at] ? t('welcome.wordDiffers') : null}
              ltr
              autoFocus={at === 0}
              autoComplete="off"
              spellCheck="false"
            />
          ))}
        </div>
        <div className="start-actions">
          <Button onPress={onBack}>{t('welcome.showAgain')}</Button>
          <Button look="primary" type="submit" isDisabled={typed.some((text) => text.trim() === '')}>
            {t('welcome.enterCase')}
          </Button>
        </div>
      </Form>
    </StartPage>
  )
}
