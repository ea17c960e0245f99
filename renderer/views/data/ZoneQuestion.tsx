import { useState } from 'react'
import { Clock } from 'lucide-react'
import { zones, zonesOf } from '../../app/places.ts'
import { Bdi } from '../../components/Bdi.tsx'
import { Button } from '../../components/Button.tsx'
import { ComboBox } from '../../components/ComboBox.tsx'
import { useT } from '../../i18n/index.ts'
import { setZoneOf } from '../../state/jobs-import.ts'
import type { QueuedFile } from '../../state/jobs-import-queue.ts'
import { useSession } from '../../state/session.ts'

/** Asked once for all files that do not say in which zone their times are written; `assumed` is the best guess for them. */
export function ZoneQuestion({ files, assumed, named }: { files: readonly QueuedFile[]; assumed: string; named: boolean }) {
  const { t } = useT()
  const summary = useSession((session) => session.summary)
  const [zone, setZone] = useState(assumed)
  return (
    <div className="zone-question" role="group" aria-label={t('data.zoneTitle')}>
      <Clock aria-hidden />
      <p>
        <strong>{t('data.zoneTitle')}</strong> {t('data.zoneText', { count: files.length })}
        {named && (
          <span className="zone-question-files">
            {files.map((file) => (
              <Bdi key={file.id} ltr>
                {file.name}
              </Bdi>
            ))}
          </span>
        )}
      </p>
      <ComboBox
        label={t('data.zone')}
        hideLabel
        choices={zones([...new Set([assumed, summary?.zone ?? 'UTC', ...zonesOf(summary?.region ?? 'MA')])])}
        value={zone}
        onChange={setZone}
      />
      <Button look="primary" onPress={() => void setZoneOf(files, zone)}>
        {t('data.zoneUse', { count: files.length })}
      </Button>
    </div>
  )
}
