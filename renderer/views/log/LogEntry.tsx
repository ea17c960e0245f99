import { X } from 'lucide-react'
import { Bdi } from '../../components/Bdi.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { Time } from '../../components/Time.tsx'
import { useT } from '../../i18n/index.ts'
import type { Entry } from './LogView.tsx'
import { detailsOf, sentenceOf } from './sentence.ts'

/** One entry with all that it says. */
export function LogEntry({ entry, onClose }: { entry: Entry; onClose(): void }) {
  const { t } = useT()
  return (
    <section className="log-entry" aria-label={sentenceOf(entry, t)}>
      <header className="log-entry-head">
        <h2>{sentenceOf(entry, t)}</h2>
        <IconButton label={t('common.close')} keys="Esc" onPress={onClose}>
          <X />
        </IconButton>
      </header>
      <dl className="panel-facts">
        <div>
          <dt>{t('log.at')}</dt>
          <dd>
            <Time at={entry.at} look="full" /> <Bdi ltr className="quiet">{entry.at}</Bdi>
          </dd>
        </div>
        {Object.entries(detailsOf(entry)).map(([name, value]) => (
          <div key={name}>
            <dt>
              <Bdi>{name}</Bdi>
            </dt>
            <dd>
              <Bdi>{typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value)}</Bdi>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('log.hash')}</dt>
          <dd>
            <Bdi ltr mono>{entry.hash}</Bdi>
          </dd>
        </div>
      </dl>
    </section>
  )
}
