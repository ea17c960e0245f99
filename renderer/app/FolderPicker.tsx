import './Dialogs.css'
import '../components/List.css'
import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { CornerLeftUp, Folder, FolderLock } from 'lucide-react'
import { call } from '../bridge.ts'
import { Banner } from '../components/Banner.tsx'
import { Bdi } from '../components/Bdi.tsx'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { errorSentence } from '../components/errors.ts'
import { IconButton } from '../components/IconButton.tsx'
import { useAsync } from '../components/useAsync.ts'
import { useT } from '../i18n/index.ts'
import { usePreferences } from '../state/preferences.ts'
import { joinPath } from './paths.ts'

interface Props {
  /** Choose a folder to put something in, or a case to open. */
  choose: 'folder' | 'case'
  start: string
  isOpen: boolean
  onClose(): void
  onChoose(path: string): void
}

/** The window's own folder picker, where the shell brings no system dialog: folders and cases only. */
export function FolderPicker(props: Props) {
  const { t } = useT()
  const [path, setPath] = useState(props.start)
  const platform = usePreferences((preferences) => preferences.shell?.platform ?? 'linux')
  const { value, error } = useAsync(`${props.isOpen} ${path}`, () => call('shell.listFolder', path === '' ? {} : { path }))
  const choose = (chosen: string) => {
    props.onClose()
    props.onChoose(chosen)
  }
  const here = value?.path ?? path
  const items = [...(value?.folders ?? []).map((name) => ({ name, isCase: false })), ...(value?.cases ?? []).map((name) => ({ name, isCase: true }))]
  return (
    <Dialog
      title={t(props.choose === 'case' ? 'welcome.chooseCase' : 'welcome.chooseFolder')}
      isOpen={props.isOpen}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t('common.cancel')}</Button>
          {props.choose === 'folder' && (
            <Button look="primary" onPress={() => choose(here)}>
              {t('welcome.useFolder')}
            </Button>
          )}
        </>
      }
    >
      <div className="app-folders">
        <div className="app-folders-path">
          <IconButton label={t('welcome.folderUp')} isDisabled={!value?.parent} onPress={() => value?.parent && setPath(value.parent)}>
            <CornerLeftUp className="mirror" />
          </IconButton>
          <Bdi ltr>{here}</Bdi>
        </div>
        {error !== null && <Banner look="error">{errorSentence(error)}</Banner>}
        <div className="app-folders-list">
          <ListBox
            aria-label={here}
            className="m-list"
            renderEmptyState={() => <p className="app-folders-none">{t('welcome.folderEmpty')}</p>}
            onAction={(key) => {
              const item = items.find(({ name }) => name === key)
              const next = joinPath(here, String(key), platform)
              if (!item?.isCase) setPath(next)
              else if (props.choose === 'case') choose(next)
            }}
            disabledKeys={props.choose === 'folder' ? items.filter((item) => item.isCase).map((item) => item.name) : []}
          >
            {items.map((item) => (
              <ListBoxItem key={item.name} id={item.name} textValue={item.name} className="m-item">
                {item.isCase ? <FolderLock /> : <Folder />}
                <span className="m-item-label">
                  <Bdi>{item.name}</Bdi>
                </span>
              </ListBoxItem>
            ))}
          </ListBox>
        </div>
      </div>
    </Dialog>
  )
}
