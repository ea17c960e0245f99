import { Users, Waypoints } from 'lucide-react'
import type { Replacement } from '../../../../shared/api/telephony.ts'
import { call } from '../../../bridge.ts'
import { numberText } from '../../../chart/number.ts'
import { Button } from '../../../components/Button.tsx'
import { useT } from '../../../i18n/index.ts'
import { sayError } from '../../../state/toasts.ts'
import { Figure, showInChart } from '../../answers/index.ts'
import { Others } from './Others.tsx'
import { Profile } from './Profile.tsx'
import { SharedContacts } from './SharedContacts.tsx'
import { Lives } from './Lives.tsx'
import { isWeak } from './weak.ts'

/** Most contacts shown of each. */
const NEAR = 60

/** Goes to the chart with both numbers and the busiest contacts of each. */
async function showContacts(ids: [string, string]): Promise<void> {
  try {
    const near = await Promise.all(ids.map((id) => call('chart.neighbours', { id, layers: { people: false, devices: false, places: false }, limit: NEAR })))
    showInChart([...new Set([...ids, ...near.flat()])], { choose: ids })
  } catch (error) {
    sayError(error)
  }
}

/** One pair: what speaks for it, when each was used, whom both talked to, and who else comes into question. */
export function Pair({ row }: { row: Replacement }) {
  const { t } = useT()
  const { oldId, newId, contacts, reasons, tested } = row
  const [old, next] = [numberText(row.old), numberText(row.new)]
  const why = reasons.filter((reason) => reason !== 'weak').map((reason) => t(`answers.reason.${reason}`))
  return (
    <section className="swap-pair" aria-label={t(isWeak(row) ? 'handsets.swap.oneWeak' : 'handsets.swap.one', { old, new: next })}>
      <header className="swap-head">
        <div>
          <h2>{t(isWeak(row) ? 'handsets.swap.oneWeak' : 'handsets.swap.one', { old, new: next })}</h2>
          {why.length > 0 && (
            <p>
              {t('handsets.swap.because')} {why.join(' · ')}
            </p>
          )}
          <p className={isWeak(row) ? 'swap-weak' : 'quiet'}>{t('handsets.swap.calibrated', { right: tested.right, of: tested.of })}</p>
        </div>
        <div className="ask-actions">
          <Button icon={<Waypoints aria-hidden />} onPress={() => showInChart([oldId, newId, ...contacts.map(({ id }) => id)], { choose: [oldId, newId] })}>
            {t('handsets.swap.both')}
          </Button>
          <Button icon={<Users aria-hidden />} onPress={() => void showContacts([oldId, newId])}>
            {t('handsets.swap.theirs')}
          </Button>
        </div>
      </header>
      <Lives row={row} />
      <div className="swap-sides">
        <Profile row={row} />
        <SharedContacts row={row} />
      </div>
      <Others row={row} />
      <p className="swap-rows">
        {[
          { id: oldId, name: old },
          { id: newId, name: next },
        ].map(({ id, name }) => (
          <Figure key={id} rows={{ title: t('handsets.swap.rows', { number: name }), filter: { of: [id] } }}>
            {t('handsets.swap.rows', { number: name })}
          </Figure>
        ))}
      </p>
    </section>
  )
}
