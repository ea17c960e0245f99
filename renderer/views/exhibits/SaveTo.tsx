import { useChooseFolder } from '../../app/useChooseFolder.tsx'
import { joinPath } from '../../app/paths.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useT } from '../../i18n/index.ts'
import { usePreferences } from '../../state/preferences.ts'
import { sayError } from '../../state/toasts.ts'
import { folderOf } from './settings.ts'

/** Where the PDF goes: typed, or chosen by the system's dialog or the window's own. */
export function SaveTo({ path, name, onChange }: { path: string; name: string; onChange(path: string): void }) {
  const { t } = useT()
  const shell = usePreferences((preferences) => preferences.shell)
  const { choose, picker } = useChooseFolder('folder', (folder) => onChange(joinPath(folder, name, shell?.platform ?? 'linux')))
  const save = async () => {
    const chosen = await call('shell.chooseSave', { name, folder: folderOf(path) })
    if (chosen !== null) onChange(chosen)
  }
  return (
    <div className="exhibit-save">
      <TextField label={t('exhibit.saveAs')} value={path} onChange={onChange} ltr hint={t('exhibit.saveHint')} />
      <Button onPress={() => (shell?.nativeDialogs ? void save().catch(sayError) : choose(folderOf(path)))}>{t('exhibit.choose')}</Button>
      {picker}
    </div>
  )
}
