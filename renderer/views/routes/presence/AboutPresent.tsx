import type { Thing } from '../../../../shared/api/network.ts'
import type { Present } from '../../../../shared/api/places.ts'
import { numberText } from '../../../chart/number.ts'
import { Button } from '../../../components/Button.tsx'
import { Time } from '../../../components/Time.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { askAbout, Figure, Name } from '../../answers/index.ts'

/** One of those who were there, read closely: place by place, and what else can be asked. */
export function AboutPresent({ row, who, placeNames }: { row: Present; who: Thing; placeNames: readonly string[] }) {
  const { t, lang } = useT()
  return (
    <section className="places-about" aria-label={numberText(row.label)}>
      <h2>
        <Name of={who} />
      </h2>
      <ul>
        {row.at.map((at) => (
          <li key={at.place}>
            {placeNames.length > 1 && <strong>{`${formatNumber(at.place + 1, lang)} `}</strong>}
            <bdi>{placeNames[at.place] ?? ''}</bdi>
            {' · '}
            <Time at={at.first} />
            {' · '}
            <Figure rows={{ title: `${numberText(row.label)} – ${placeNames[at.place] ?? ''}`, events: at.events }}>
              {t('places.travel.events', { count: at.seen })}
            </Figure>
            <br />
            <span className="quiet">
              {t(`places.present.why.${at.habit}`, {
                nights: formatNumber(at.nights, lang),
                allNights: formatNumber(row.nights, lang),
                days: formatNumber(at.days, lang),
                allDays: formatNumber(row.days, lang),
              })}
            </span>
          </li>
        ))}
        <li>{t('places.present.elsewhere', { count: row.elsewhere })}</li>
      </ul>
      {/^s\d/.test(row.id) && who.kind !== 'device' && (
        <div className="places-about-actions">
          <Button onPress={() => askAbout('routes', 'travel', { of: [row.id] })}>{t('places.present.askTravel')}</Button>
          <Button onPress={() => askAbout('routes', 'meetings', { of: [row.id] })}>{t('places.present.askMeetings')}</Button>
        </div>
      )}
    </section>
  )
}
