import { zones, zonesOf } from '../../../app/places.ts'
import { ComboBox } from '../../../components/ComboBox.tsx'
import { useT } from '../../../i18n/index.ts'
import { useSession } from '../../../state/session.ts'

/** The clock that hours are read on: the case's unless another is chosen. */
export function ZoneField({ value, onChange }: { value: string | null; onChange: (zone: string) => void }) {
  const { t } = useT()
  const summary = useSession((session) => session.summary)
  const own = summary?.zone ?? 'UTC'
  return (
    <ComboBox
      label={t('contacts.zone')}
      choices={zones([...new Set([value ?? own, own, ...zonesOf(summary?.region ?? 'MA')])])}
      value={value ?? own}
      onChange={onChange}
      className="zone-field"
    />
  )
}
