import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Toasts } from '../components/Toasts.tsx'
import { useT } from '../i18n/index.ts'
import { localeOf } from '../i18n/numbers.ts'
import { useSession } from '../state/session.ts'
import { listen } from '../state/session-actions.ts'
import { Boundary } from './Boundary.tsx'
import { DropFiles } from './DropFiles.tsx'
import { Frame } from './Frame.tsx'
import { Locked } from './Locked.tsx'
import { Start } from './Start.tsx'

/** The window: a case, the way back into a locked one, or the first page. */
export function App() {
  const { lang } = useT()
  const open = useSession((session) => session.summary !== null)
  const locked = useSession((session) => session.locked !== null)
  useEffect(listen, [])
  return (
    <I18nProvider locale={localeOf(lang)}>
      <Boundary>
        {open ? <Frame /> : locked ? <Locked /> : <Start />}
        <DropFiles />
      </Boundary>
      <Toasts />
    </I18nProvider>
  )
}
