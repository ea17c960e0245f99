import { useState } from 'react'
import type { PatternResult } from '../../../../shared/api/contacts.ts'
import { Button } from '../../../components/Button.tsx'
import { Time } from '../../../components/Time.tsx'
import { useT } from '../../../i18n/index.ts'

const FEW = 4
const HOUR = 3_600_000

/** Longest silences first, each with what covers it. */
export function Silences({ silences }: { silences: PatternResult['silences'] }) {
  const { t } = useT()
  const [all, setAll] = useState(false)
  const longest = silences
    .map((one) => ({ ...one, hours: Math.round((Date.parse(one.until) - Date.parse(one.from)) / HOUR) }))
    .toSorted((a, b) => b.hours - a.hours)
  return (
    <section className="pattern-part">
      <h2>{t('contacts.silence.title')}</h2>
      {longest.length === 0 ? (
        <p className="quiet">{t('contacts.silence.none')}</p>
      ) : (
        <ul className="silences">
          {longest.slice(0, all ? undefined : FEW).map(({ from, until, hours, covered }) => (
            <li key={from}>
              <span className="silence-length">
                {hours % 24 === 0 || hours > 240
                  ? t('contacts.silence.days', { count: Math.round(hours / 24) })
                  : t('contacts.silence.daysHours', { count: Math.floor(hours / 24), hours: hours % 24 })}
              </span>
              <span className="silence-when">
                <Time at={from} /> – <Time at={until} />
              </span>
              <span className={covered ? 'silence-covered' : 'quiet'}>{t(covered ? 'contacts.silence.covered' : 'contacts.silence.open')}</span>
            </li>
          ))}
        </ul>
      )}
      {longest.length > FEW && (
        <Button look="quiet" onPress={() => setAll(!all)}>
          {t(all ? 'contacts.silence.fewer' : 'contacts.silence.all', { count: longest.length })}
        </Button>
      )}
    </section>
  )
}
