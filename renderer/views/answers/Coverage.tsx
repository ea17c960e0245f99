import { useState } from 'react'
import { Layers } from 'lucide-react'
import type { Coverage as Covered } from '../../../shared/api/answers.ts'
import { Bdi } from '../../components/Bdi.tsx'
import { Button } from '../../components/Button.tsx'
import { Count } from '../../components/Count.tsx'
import { useT } from '../../i18n/index.ts'
import { formatPeriod } from '../../i18n/dates.ts'
import { formatNumber } from '../../i18n/numbers.ts'
import { useSession } from '../../state/session.ts'
import { Figure } from './Figure.tsx'

const FIRST = 4

/** What an answer rests on: its period, its events of all, its files, and what it could not use. */
export function Coverage({ coverage }: { coverage: Covered }) {
  const { t, lang } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const [all, setAll] = useState(false)
  const { from, until, events, allEvents, sources, notCovered } = coverage
  return (
    <section className="ask-coverage">
      <h2>
        <Layers aria-hidden />
        {t('ask.coverage')}
      </h2>
      <ul>
        <li>
          {from === null || until === null
            ? t('ask.rests.noPeriod')
            : t('ask.rests.events', { count: events, all: formatNumber(allEvents, lang), period: formatPeriod(from, until, lang, zone) })}
        </li>
        <li>
          {t('ask.rests.sources', { count: sources.length })}
          <ul className="ask-sources">
            {sources.slice(0, all ? undefined : FIRST).map(({ id, file, events: its, links }) => (
              <li key={id}>
                <Bdi>{file}</Bdi>
                {its > 0 ? (
                  <Figure rows={{ title: file, filter: { sources: [id], ...(from !== null && until !== null && { from, until: until + 1 }) } }}>
                    <Count value={its} />
                  </Figure>
                ) : (
                  <span className="quiet">{t('ask.rests.links', { count: links ?? 0 })}</span>
                )}
              </li>
            ))}
          </ul>
          {sources.length > FIRST && (
            <Button look="quiet" onPress={() => setAll(!all)}>
              {all ? t('ask.rests.fewer') : t('ask.rests.all', { count: sources.length })}
            </Button>
          )}
        </li>
        {notCovered.map(({ code, count }) => (
          <li key={code}>{t(`ask.gap.${code}`, { count })}</li>
        ))}
      </ul>
    </section>
  )
}
