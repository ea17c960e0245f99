import { Select } from '../components/Select.tsx'
import { useT } from '../i18n/index.ts'
import { setPreferences, type Theme, usePreferences } from '../state/preferences.ts'
import { sayError } from '../state/toasts.ts'
import type { Language } from '../../shared/model/translate.ts'

/** Each language by its own name, so that whoever needs it can read it. */
const LANGUAGES: { id: Language; label: string }[] = [
  { id: 'en', label: 'English' },
  { id: 'fr', label: 'Français' },
  { id: 'ar', label: 'العربية' },
]

export function LanguageSelect({ hideLabel = false }: { hideLabel?: boolean }) {
  const { t, lang } = useT()
  return (
    <Select
      label={t('common.language')}
      hideLabel={hideLabel}
      choices={LANGUAGES}
      value={lang}
      onChange={(next) => void setPreferences({ lang: next }).catch(sayError)}
    />
  )
}

export function ThemeSelect({ hideLabel = false }: { hideLabel?: boolean }) {
  const { t } = useT()
  const theme = usePreferences((preferences) => preferences.theme)
  const choices = (['system', 'light', 'dark'] as const satisfies readonly Theme[]).map((id) => ({ id, label: t(`common.theme.${id}`) }))
  return (
    <Select
      label={t('common.themeLabel')}
      hideLabel={hideLabel}
      choices={choices}
      value={theme}
      onChange={(next) => void setPreferences({ theme: next }).catch(sayError)}
    />
  )
}
