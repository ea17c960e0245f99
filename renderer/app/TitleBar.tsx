import { lazy, Suspense, useState } from 'react'
import { Lock, Menu as MenuIcon } from 'lucide-react'
import { Bdi } from '../components/Bdi.tsx'
import { IconButton } from '../components/IconButton.tsx'
import { Menu } from '../components/Menu.tsx'
import { Term } from '../components/Tooltip.tsx'
import { useT } from '../i18n/index.ts'
import { offsetOf } from '../i18n/dates.ts'
import { useSession } from '../state/session.ts'
import { closeCase, lock } from '../state/session-actions.ts'
import { sayError } from '../state/toasts.ts'
import { Mark } from './Mark.tsx'
import { PreferencesDialog } from './Preferences.tsx'
import { ShortcutsDialog } from './Shortcuts.tsx'

const CommandBar = lazy(() => import('../views/chart/CommandBar.tsx').then((file) => ({ default: file.CommandBar })))

export function TitleBar() {
  const { t } = useT()
  const summary = useSession((session) => session.summary)
  const [shown, setShown] = useState<'preferences' | 'shortcuts' | null>(null)
  if (!summary) return null
  const close = () => setShown(null)
  return (
    <header className="app-bar">
      <div className="app-bar-case">
        <span className="app-bar-mark">
          <Mark />
        </span>
        {summary.number !== '' && <Bdi className="app-bar-number">{summary.number}</Bdi>}
        <strong className="app-bar-title">
          <Bdi>{summary.title}</Bdi>
        </strong>
      </div>
      <div className="app-bar-search">
        <Suspense fallback={null}>
          <CommandBar />
        </Suspense>
      </div>
      <div className="app-bar-end">
        <span className="app-bar-zone">
          <Term text={t('common.zoneHelp', { zone: summary.zone, offset: offsetOf(Date.now(), summary.zone) })}>
            <Bdi ltr>{summary.zone.replaceAll('_', ' ')}</Bdi>
          </Term>
        </span>
        <IconButton label={t('common.lock')} keys="Ctrl L" onPress={() => void lock().catch(sayError)}>
          <Lock />
        </IconButton>
        <Menu
          label={t('common.menu')}
          placement="bottom end"
          button={
            <IconButton label={t('common.menu')}>
              <MenuIcon />
            </IconButton>
          }
          entries={[
            { id: 'preferences', label: t('common.preferences'), run: () => setShown('preferences') },
            { id: 'shortcuts', label: t('common.shortcuts'), keys: 'F1', run: () => setShown('shortcuts') },
            { id: 'lock', label: t('common.lock'), keys: 'Ctrl L', separated: true, run: () => void lock().catch(sayError) },
            { id: 'close', label: t('common.closeCase'), run: () => void closeCase().catch(sayError) },
          ]}
        />
      </div>
      <PreferencesDialog isOpen={shown === 'preferences'} onClose={close} />
      <ShortcutsDialog isOpen={shown === 'shortcuts'} onOpen={() => setShown('shortcuts')} onClose={close} />
    </header>
  )
}
