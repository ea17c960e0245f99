import { TextField } from '../../../components/TextField.tsx'
import { useT } from '../../../i18n/index.ts'
import { separatorWords } from '../words.ts'

/** A text between pieces. What cannot be seen is said. */
export function Separator({ label, value, onChange }: { label: string; value: string; onChange(value: string): void }) {
  const { t } = useT()
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      maxLength={16}
      ltr
      hint={value.trim() === '' ? separatorWords(value, t) : t('mapping.separatorHint')}
      className="map-mono"
    />
  )
}
