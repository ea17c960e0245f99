import type { Replacement } from '../../../../shared/api/telephony.ts'
import { Count } from '../../../components/Count.tsx'
import { Term } from '../../../components/Tooltip.tsx'
import { useT } from '../../../i18n/index.ts'
import { senseOf } from './weak.ts'

/** Parts of a score, the most telling first. */
const PARTS = ['handset', 'contacts', 'role', 'cells', 'timing', 'hours', 'volume'] as const
const TWO = { minimumFractionDigits: 2, maximumFractionDigits: 2 }

/** What speaks for a pair: each part of the score as a bar, with a word for what it amounts to. */
export function Profile({ row: { parts } }: { row: Replacement }) {
  const { t } = useT()
  return (
    <section className="swap-part">
      <h3>{t('handsets.swap.profile')}</h3>
      <table className="swap-profile">
        <tbody>
          {PARTS.map((part) => {
            const value = parts[part]
            return (
              <tr key={part}>
                <th scope="row">
                  <Term text={t(`handsets.swap.partHelp.${part}`)}>{t(`handsets.swap.part.${part}`)}</Term>
                </th>
                <td className="swap-profile-bar">
                  <span className="swap-bar" aria-hidden>
                    {value !== null && <span className="swap-fill" style={{ inlineSize: `${value * 100}%` }} />}
                  </span>
                </td>
                <td className="swap-profile-figure">{value === null ? <span className="quiet">–</span> : <Count value={value} options={TWO} />}</td>
                <td className="quiet">{t(value === null ? 'handsets.swap.unknown' : `handsets.swap.sense.${senseOf(value)}`)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
