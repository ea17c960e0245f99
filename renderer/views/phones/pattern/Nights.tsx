import type { PatternResult } from '../../../../shared/api/contacts.ts'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { Behind, type useBehind } from '../contacts/Behind.tsx'
import { CellName } from './CellName.tsx'

/** What the nights say: how much of the life they are, and where it sleeps. */
export function Nights({ pattern, behind }: { pattern: PatternResult; behind: ReturnType<typeof useBehind> }) {
  const { t, lang } = useT()
  const { hours, nights, sleep, places } = pattern
  // Of the events whose hour is known.
  const timed = hours.flat().reduce((sum, n) => sum + n, 0)
  const place = sleep && places.find(({ id }) => id === sleep.id)
  return (
    <section className="pattern-part">
      <h2>{t('contacts.nights.title')}</h2>
      <p>
        <Behind rows={behind} title={t('contacts.nights.title')} narrow={{ night: true }} none={nights === 0}>
          {t('contacts.nights.share', { count: nights, share: formatNumber(timed === 0 ? 0 : nights / timed, lang, { style: 'percent' }) })}
        </Behind>
      </p>
      {sleep ? (
        <>
          <p className="sleep">
            {t('contacts.nights.sleep')} <CellName cell={sleep.cell} name={place?.name ?? null} />
          </p>
          <Share part={sleep.nights} of={sleep.of} />
          <p className="quiet">
            <Behind rows={behind} title={t('contacts.nights.rows', { cell: place?.name ?? sleep.cell })} narrow={{ night: true, cell: sleep.id }}>
              {t('contacts.nights.of', {
                count: sleep.of,
                nights: formatNumber(sleep.nights, lang),
                share: formatNumber(sleep.nights / sleep.of, lang, { style: 'percent' }),
              })}
            </Behind>
          </p>
          <p className="pattern-note">{t(sleep.nights / sleep.of < 0.5 || sleep.of < 5 ? 'contacts.nights.weak' : 'contacts.nights.area')}</p>
        </>
      ) : (
        <p className="quiet">{t('contacts.nights.nowhere')}</p>
      )}
    </section>
  )
}

/** A share as a bar, from the reading start. */
export function Share({ part, of }: { part: number; of: number }) {
  return (
    <span className="share" aria-hidden>
      <span className="share-part" style={{ inlineSize: `${of === 0 ? 0 : (100 * part) / of}%` }} />
    </span>
  )
}
