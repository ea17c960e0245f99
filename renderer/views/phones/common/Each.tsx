import type { CommonContact } from '../../../../shared/api/ways.ts'
import type { Filter } from '../../../../shared/model/chart.ts'
import { numberText } from '../../../chart/number.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { formatPeriod } from '../../../i18n/dates.ts'
import { useT } from '../../../i18n/index.ts'
import { useSession } from '../../../state/session.ts'
import { Figure } from '../../answers/index.ts'

/** One contact with each of those who share it, and what its being shared says. */
export function Each({ contact, filter }: { contact: CommonContact; filter: Filter }) {
  const { t, lang } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const other = numberText(contact.other)
  return (
    <section className="common-each">
      <h2>{t('ways.common.eachTitle', { other })}</h2>
      <p className="quiet">{t(`ways.common.why.${contact.rarity}`)}</p>
      <ul>
        {contact.each.map(({ id, label, first, last, numbers }) => (
          <li key={id}>
            <Bdi ltr={/^[+\d]/.test(label)}>{numberText(label)}</Bdi>
            {numbers.map((number) => (
              <span key={number.id} className="common-figure">
                {numbers.length > 1 && <Bdi ltr={/^[+\d]/.test(number.label)}>{numberText(number.label)}</Bdi>}
                <Figure rows={{ title: t('ways.common.between', { a: numberText(number.label), b: other }), between: [number.id, contact.id], filter }}>
                  {t('ways.reach.events', { count: number.events })}
                </Figure>
              </span>
            ))}
            <span className="quiet nowrap">{formatPeriod(Date.parse(first), Date.parse(last), lang, zone)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
