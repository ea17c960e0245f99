import { useContext, useState } from 'react'
import { caseFolderName, joinPath } from '../../app/paths.ts'
import { call } from '../../bridge.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { errorSentence } from '../../components/errors.ts'
import { useAction } from '../../components/useAsync.ts'
import { useT } from '../../i18n/index.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useSession } from '../../state/session.ts'
import { say } from '../../state/toasts.ts'
import { SaveTo } from '../exhibits/SaveTo.tsx'
import { folderOf } from '../exhibits/settings.ts'
import type { Told } from './told.ts'
import { TitleContext } from './useAsk.ts'

/** Where the table of an answer goes as a file. Its proposed name is the question's, which names nobody. */
export function SaveTable({ title, table, onClose }: { title: string; table: Told; onClose(): void }) {
  const { t, lang } = useT()
  const shell = usePreferences((preferences) => preferences.shell)
  const summary = useSession((session) => session.summary)
  const question = useContext(TitleContext).replace(/[?؟]/g, '').trim()
  const name = `${caseFolderName(summary?.number ?? '', question || t('ask.table.file'))}.csv`
  const [path, setPath] = useState(() => joinPath(folderOf(summary?.path ?? shell?.casesFolder ?? ''), name, shell?.platform ?? 'linux'))
  const action = useAction()
  const save = () =>
    void action.run(async () => {
      const { file } = await call('table.save', { path: path.trim(), lang, title, ...table })
      say(t('ask.table.saved', { file }))
      onClose()
    })
  return (
    <Dialog
      title={t('ask.table.saveTitle')}
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" isDisabled={action.running || path.trim() === ''} onPress={save}>
            {t('ask.table.saveTitle')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('ask.table.saveHint')}</p>
      <SaveTo path={path} name={name} onChange={setPath} />
      {action.error !== null && <Banner look="error">{errorSentence(action.error)}</Banner>}
    </Dialog>
  )
}
