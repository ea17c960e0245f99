import type { Replacement } from '../../../../shared/api/telephony.ts'
import { numberText } from '../../../chart/number.ts'
import { Count } from '../../../components/Count.tsx'
import { Time } from '../../../components/Time.tsx'
import { useT } from '../../../i18n/index.ts'
import { Name } from '../../answers/index.ts'

const TWO = { minimumFractionDigits: 2, maximumFractionDigits: 2 }

/** Who else might have taken over, each with its bar under that of the best: how far it is behind. */
export function Others({ row: { others, old, new: next, runnerUp, runnerUpOld, runnerUpNew, newId, score } }: { row: Replacement }) {
  const { t } = useT()
  const rival = runnerUp !== null && runnerUpNew === next && runnerUpOld !== null && runnerUpOld !== old ? runnerUpOld : null
  const list = [{ id: newId, label: next, score, first: null, best: true }, ...others.map((other) => ({ ...other, best: false }))]
  return (
    <section className="swap-part">
      <h3>{t('handsets.swap.candidates')}</h3>
      {others.length === 0 && rival === null ? (
        <p className="quiet">{t('handsets.swap.noCandidates')}</p>
      ) : (
        <ol className="swap-others">
          {list.map(({ id, label, score: fit, first, best }) => (
            <li key={id} data-best={best || undefined}>
              <Name of={{ kind: 'number', label }} />
              <span className="swap-bar" aria-hidden data-weak={!best || undefined}>
                <span className="swap-fill" style={{ inlineSize: `${fit * 100}%` }} />
              </span>
              <Count value={fit} options={TWO} />
              <span className="quiet">{first !== null && <Time at={first} look="day" />}</span>
            </li>
          ))}
          {rival !== null && runnerUp !== null && (
            <li>
              <span>{t('handsets.swap.claim', { old: numberText(rival), new: numberText(next) })}</span>
              <span className="swap-bar" aria-hidden data-weak>
                <span className="swap-fill" style={{ inlineSize: `${runnerUp * 100}%` }} />
              </span>
              <Count value={runnerUp} options={TWO} />
              <span />
            </li>
          )}
        </ol>
      )}
    </section>
  )
}
