import { Minus, Plus } from 'lucide-react'
import { AGAINST, type IdentityPair } from '../../../../shared/api/names.ts'
import { partSentence } from '../../../../shared/names/reason.ts'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { Figure } from '../../answers/index.ts'

/** What speaks for one person and what against, in words: the names first, then all else. Calls between the two lead to their rows. */
export function Reasons({ pair }: { pair: IdentityPair }) {
  const { t, lang } = useT()
  const { parts, limit, reasons, a, b } = pair
  const bad = reasons.filter(({ code }) => (AGAINST as readonly string[]).includes(code))
  const good = reasons.filter((reason) => !bad.includes(reason))
  const met = parts.filter(({ how }) => how !== 'missing' && how !== 'contradicts')
  const open = parts.filter(({ how }) => how === 'missing' || how === 'contradicts')
  const say = ({ code, count, a: one, b: other }: (typeof reasons)[number]): string =>
    t(`names.reason.${code}`, { count, n: formatNumber(count, lang), a: one ?? '', b: other ?? '' })
  return (
    <div className="names-reasons">
      <div>
        <h3>
          <Plus aria-hidden />
          {t('names.for')}
        </h3>
        <ul>
          {good.map((reason) => (
            <li key={reason.code}>{say(reason)}</li>
          ))}
          {met.map((part, i) => (
            <li key={`${part.how} ${i}`}>{partSentence(part, t)}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3>
          <Minus aria-hidden />
          {t('names.against')}
        </h3>
        <ul>
          {bad.map((reason) => (
            <li key={reason.code}>
              {reason.code === 'in-touch' ? (
                <Figure rows={{ title: t('names.between', { a: a.label, b: b.label }), filter: { of: b.numbers.map(({ id }) => id) }, ...only(pair) }}>
                  {say(reason)}
                </Figure>
              ) : (
                say(reason)
              )}
            </li>
          ))}
          {limit !== null && <li>{t(`names.limit.${limit}`)}</li>}
          {open.map((part, i) => (
            <li key={`${part.how} ${i}`}>{partSentence(part, t)}</li>
          ))}
          {bad.length + open.length === 0 && limit === null && <li className="quiet">{t('names.nothingAgainst')}</li>}
        </ul>
      </div>
    </div>
  )
}

/** The events between the two, where each has one number. */
const only = ({ a, b }: IdentityPair): { between?: readonly [string, string] } =>
  a.numbers.length === 1 && b.numbers.length === 1 ? { between: [a.numbers[0]?.id ?? '', b.numbers[0]?.id ?? ''] } : {}
