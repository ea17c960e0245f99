import { useState } from 'react'
import { Clock } from 'lucide-react'
import { zones, zonesOf } from '../../app/places.ts'
import { Button } from '../../components/Button.tsx'
import { ComboBox } from '../../components/ComboBox.tsx'
import { useT } from '../../i18n/index.ts'
import { setZoneForAll } from '../../state/jobs-import.ts'
import type { QueuedFile } from '../../state/jobs-import-queue.ts'
import { useSession } from '../../state/session.ts'

/** Asked once for all files that do not say in which zone their times are written. */
export function ZoneQuestion({ files }: { files: readonly QueuedFile[] }) {
  const { t } = useT()
  const summary = useSession((session) => session.summary)
  const [zone, setZone] = useState(summary?.zone ?? 'UTC')
  return (
    <div className="zone-question" role="group" aria-label={t('data.zoneTitle')}>
      <Clock aria-hidden />
      <p>
        <strong>{t('data.zoneTitle')}</strong> {t('data.zoneText', { count: files.length })}
      </p>
      <ComboBox
        label={t('data.zone')}
        hideLabel
        choices={zones([summary?.zone ?? 'UTC', ...zonesOf(summary?.region ?? 'MA')])}
        value={zone}
        onChange={setZone}
      />
      <Button look="primary" onPress={() => void setZoneForAll(zone)}>
        {t('data.zoneUse', { count: files.length })}
      </Button>
    </div>
  )
}
