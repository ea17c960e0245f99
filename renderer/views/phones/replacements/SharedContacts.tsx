import type { Replacement } from '../../../../shared/api/telephony.ts'
import { numberText } from '../../../chart/number.ts'
import { Count } from '../../../components/Count.tsx'
import { useT } from '../../../i18n/index.ts'
import { Figure, Name } from '../../answers/index.ts'

/** Whom both numbers talked to, the rarest first; each figure opens its rows. */
export function SharedContacts({ row: { contacts, oldId, newId, shared } }: { row: Replacement }) {
  const { t } = useT()
  return (
    <section className="swap-part">
      <h3>
        {t('handsets.swap.contacts')} <Count value={shared} />
      </h3>
      {contacts.length === 0 ? (
        <p className="quiet">{t('handsets.swap.noShared')}</p>
      ) : (
        <>
          <table className="swap-contacts">
            <thead>
              <tr>
                <th scope="col">{t('handsets.swap.contact')}</th>
                <th scope="col">{t('handsets.swap.withOld')}</th>
                <th scope="col">{t('handsets.swap.withNew')}</th>
                <th scope="col">{t('handsets.swap.knownBy')}</th>
              </tr>
            </thead>
            <tbody>
              {contacts.map(({ id, label, old, new: now, known }) => (
                <tr key={id}>
                  <th scope="row">
                    <Name of={{ kind: 'number', label }} />
                  </th>
                  {(
                    [
                      [oldId, old],
                      [newId, now],
                    ] as const
                  ).map(([of, count]) => (
                    <td key={of}>
                      <Figure rows={{ title: numberText(label), between: [of, id] }}>
                        <Count value={count} />
                      </Figure>
                    </td>
                  ))}
                  <td>
                    <Count value={known} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="quiet swap-small">{t('handsets.swap.contactsHint')}</p>
        </>
      )}
    </section>
  )
}
