import type { PatternResult } from '../../../../shared/api/contacts.ts'
import type { Language, Translate } from '../../../../shared/model/translate.ts'
import { numberText } from '../../../chart/number.ts'
import { Button } from '../../../components/Button.tsx'
import { Term } from '../../../components/Tooltip.tsx'
import { formatInstant } from '../../../i18n/dates.ts'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'

type Change = PatternResult['changes'][number]

const day = (date: string, lang: Language): string => formatInstant(Date.parse(date), lang, 'UTC', 'day')
const rate = (perDay: number, lang: Language): string => formatNumber(perDay, lang, { maximumFractionDigits: perDay < 10 ? 1 : 0 })
const share = (value: number | null, lang: Language): string => (value === null ? '–' : formatNumber(value, lang, { style: 'percent' }))

/** Days on which habits changed, each with what changed and how sure that is. `onPart`: asks again for the time before or after one. */
export function Changes({ changes, onPart }: { changes: readonly Change[]; onPart: (from: string, until: string) => void }) {
  const { t, lang } = useT()
  return (
    <section className="pattern-part">
      <h2>
        <Term text={t('contacts.change.how')}>{t('contacts.change.title')}</Term>
      </h2>
      {changes.length === 0 ? (
        <p className="quiet">{t('contacts.change.none')}</p>
      ) : (
        <ol className="changes">
          {changes.map((change, i) => (
            <li key={change.on}>
              <span className="change-number" aria-hidden>
                {i + 1}
              </span>
              <div>
                <p className="change-day">{t('contacts.change.from', { day: day(change.on, lang) })}</p>
                <ul>
                  {change.aspects.map((aspect) => (
                    <li key={aspect}>{sayAspect(aspect, change, t, lang)}</li>
                  ))}
                </ul>
                <p className="quiet">
                  {t('contacts.change.chance', { share: formatNumber(change.chance, lang, { style: 'percent', maximumFractionDigits: 1 }) })}
                </p>
                <div className="change-parts">
                  <Button look="quiet" onPress={() => onPart(change.before.from, change.before.until)}>
                    {t('contacts.change.before')}
                  </Button>
                  <Button look="quiet" onPress={() => onPart(change.after.from, change.after.until)}>
                    {t('contacts.change.after')}
                  </Button>
                </div>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function sayAspect(aspect: Change['aspects'][number], { before, after }: Change, t: Translate, lang: Language): string {
  switch (aspect) {
    case 'volume':
      return t('contacts.change.volume', { before: rate(before.perDay, lang), after: rate(after.perDay, lang) })
    case 'hours':
      return t('contacts.change.hours', { before: share(before.nights, lang), after: share(after.nights, lang) })
    case 'places':
      return before.cell !== null && after.cell !== null && before.cell !== after.cell
        ? t('contacts.change.placesNamed', { before: before.cell, after: after.cell })
        : t('contacts.change.places')
    case 'contacts':
      return before.contact !== null && after.contact !== null && before.contact !== after.contact
        ? t('contacts.change.contactsNamed', { before: numberText(before.contact), after: numberText(after.contact) })
        : t('contacts.change.contacts')
  }
}
