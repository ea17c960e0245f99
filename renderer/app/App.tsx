import { I18nProvider } from 'react-aria-components'
import { Toasts } from '../components/Toasts.tsx'
import { useT } from '../i18n/index.ts'
import { localeOf } from '../i18n/numbers.ts'

export function App() {
  const { lang } = useT()
  return (
    <I18nProvider locale={localeOf(lang)}>
      <Toasts />
    </I18nProvider>
  )
}
