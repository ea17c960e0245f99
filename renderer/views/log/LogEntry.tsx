import { X } from 'lucide-react'
import { Bdi } from '../../components/Bdi.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { Count } from '../../components/Count.tsx'
import { Time } from '../../components/Time.tsx'
import { hasKey, useT } from '../../i18n/index.ts'
import type { Entry } from './LogView.tsx'
import { detailsOf, sentenceOf } from './sentence.ts'

const HASH = /^[0-9a-f]{32,}$/

function Value({ value }: { value: unknown }) {
  const { t } = useT()
  if (typeof value === 'number') return <Count value={value} />
  const said = typeof value === 'string' ? value : JSON.stringify(value)
  const text = hasKey(`log.value.${said}`) ? t(`log.value.${said}`) : said
  return HASH.test(text) ? (
    <Bdi ltr mono>
      {text}
    </Bdi>
  ) : (
    <Bdi>{text}</Bdi>
  )
}

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
            <Time at={entry.at} look="full" />{' '}
            <Bdi ltr className="quiet">
              {entry.at}
            </Bdi>
          </dd>
        </div>
        {Object.entries(detailsOf(entry))
          .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
          .map(([name, value]) => (
            <div key={name}>
              <dt>{hasKey(`log.detail.${name}`) ? t(`log.detail.${name}`) : <Bdi>{name}</Bdi>}</dt>
              <dd>
                <Value value={value} />
              </dd>
            </div>
          ))}
        <div>
          <dt>{t('log.hash')}</dt>
          <dd>
            <Bdi ltr mono>
              {entry.hash}
            </Bdi>
          </dd>
        </div>
      </dl>
    </section>
  )
}
