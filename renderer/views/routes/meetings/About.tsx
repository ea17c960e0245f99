import type { Thing } from '../../../../shared/api/network.ts'
import type { Meeting } from '../../../../shared/api/places.ts'
import { Button } from '../../../components/Button.tsx'
import { Time } from '../../../components/Time.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { askAbout, useShowRows } from '../../answers/index.ts'
import { stretchText } from '../travel/words.ts'
import { Members } from '../parts/Members.tsx'
import { chanceWord } from '../parts/chance.ts'
import { namesText } from '../parts/things.ts'

/** One meeting read closely: why chance explains it little or well, and what else can be asked about it. */
export function About({ meeting, who, where }: { meeting: Meeting; who: readonly Thing[]; where: string }) {
  const { t, lang } = useT()
  const show = useShowRows()
  const { from, until, usual, times, chance } = meeting
  const seconds = (Date.parse(until) - Date.parse(from)) / 1_000
  const usually = Math.round(usual)
  return (
    <section className="places-about" aria-label={t('places.meet.about')}>
      <h2>{where}</h2>
      <Members of={who} all />
      <ul>
        <li>
          <Time at={from} look="full" /> {seconds > 0 && <span className="quiet">{t('places.meet.lasted', { length: stretchText(seconds, t) })}</span>}
        </li>
        <li>{t(`places.meet.why.${chanceWord(chance)}`)}</li>
        <li>{usually === 0 ? t('places.meet.usualNone') : t('places.meet.usual', { count: usually })}</li>
        <li>{t('places.meet.again', { count: times })}</li>
        <li className="quiet">{t('places.meet.figure', { chance: formatNumber(chance, lang, { maximumSignificantDigits: 2 }) })}</li>
      </ul>
      <div className="places-about-actions">
        <Button
          onPress={() =>
            show({
              title: namesText(
                who.map(({ label }) => label),
                t('common.comma'),
              ),
              events: meeting.events,
            })
          }
        >
          {t('places.meet.rows', { count: meeting.events.length })}
        </Button>
        <Button onPress={() => askAbout('routes', 'travel', { of: meeting.memberIds })}>{t('places.meet.askTravel')}</Button>
        <Button
          onPress={() =>
            askAbout('routes', 'near', { mode: 'cells', cells: [meeting.cellId], from: Date.parse(from) - 3_600_000, until: Date.parse(until) + 3_600_000 })
          }
        >
          {t('places.meet.askNear')}
        </Button>
      </div>
    </section>
  )
}
