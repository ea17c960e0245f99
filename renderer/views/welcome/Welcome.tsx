import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { ChevronRight, FilePlus2, FolderOpen, Sailboat, X } from 'lucide-react'
import { call } from '../../bridge.ts'
import { Banner } from '../../components/Banner.tsx'
import { Bdi } from '../../components/Bdi.tsx'
import { Button } from '../../components/Button.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useShortcut } from '../../components/keys.ts'
import { useAsync } from '../../components/useAsync.ts'
import { useT } from '../../i18n/index.ts'
import { startAt, useStart } from '../../state/session-start.ts'
import { sayError } from '../../state/toasts.ts'
import { SampleProgress, useSample } from './Sample.tsx'
import { StartPage } from './StartPage.tsx'

function Action({
  icon,
  title,
  text,
  keys,
  onPress,
  isDisabled,
}: {
  icon: ReactNode
  title: string
  text: string
  keys?: string
  onPress(): void
  isDisabled?: boolean
}) {
  return (
    <AriaButton className="start-action" onPress={onPress} isDisabled={isDisabled ?? false}>
      {icon}
      <span>
        <span className="start-action-title">
          {title}
          {keys !== undefined && <KeyHint keys={keys} />}
        </span>
        <span className="start-action-text">{text}</span>
      </span>
      <ChevronRight className="mirror" aria-hidden />
    </AriaButton>
  )
}

function Recent() {
  const { t } = useT()
  const { value, reload } = useAsync('recent', () => call('shell.recent', {}))
  const forget = (path: string) => void call('shell.forget', { path }).then(reload, sayError)
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" className="start-side-title">
        {t('welcome.recent')}
      </h2>
      {value?.length === 0 && <p className="start-note">{t('welcome.noRecent')}</p>}
      <ul>
        {(value ?? []).map(({ path, name }) => (
          <li key={path} className="start-recent">
            <AriaButton className="start-recent-open" onPress={() => startAt('open', path)}>
              <span className="start-recent-name">
                <Bdi>{name}</Bdi>
              </span>
              <span className="start-recent-path">
                <Bdi ltr>{path}</Bdi>
              </span>
            </AriaButton>
            <IconButton label={t('welcome.forget', { name })} onPress={() => forget(path)}>
              <X />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The first page: what Masar is, and three ways in. */
export function Welcome() {
  const { t } = useT()
  const waiting = useStart((start) => start.files.length)
  const sample = useSample()
  useShortcut('Ctrl N', () => startAt('new'))
  useShortcut('Ctrl O', () => startAt('open'))
  return (
    <StartPage title={t('welcome.name')} sub={t('welcome.what')} wide>
      {waiting > 0 && (
        <Banner action={<Button onPress={() => useStart.setState({ files: [] })}>{t('welcome.dropFiles')}</Button>}>
          {t('welcome.waiting', { count: waiting })}
        </Banner>
      )}
      <div className="start-columns">
        <div>
          <Action icon={<FilePlus2 aria-hidden />} title={t('welcome.newCase')} text={t('welcome.newCaseText')} keys="Ctrl N" onPress={() => startAt('new')} />
          <Action
            icon={<FolderOpen aria-hidden />}
            title={t('welcome.openCase')}
            text={t('welcome.openCaseText')}
            keys="Ctrl O"
            onPress={() => startAt('open')}
          />
          <Action
            icon={<Sailboat aria-hidden />}
            title={t('welcome.sample')}
            text={t('welcome.sampleText')}
            onPress={sample.start}
            isDisabled={sample.running}
          />
          <SampleProgress sample={sample} />
        </div>
        <Recent />
      </div>
    </StartPage>
  )
}
