import { Button as Press } from 'react-aria-components'
import { ArrowRight } from 'lucide-react'
import type { ReplacementCircle } from '../../../../shared/api/telephony.ts'
import { numberText } from '../../../chart/number.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'

interface Props {
  circle: ReplacementCircle
  /** Public id of an old number. */
  chosen: string
  onChoose: (old: string) => void
}

const SIZE = 200
const RADIUS = 76
const DOT = 10

/** A circle before and after, laid on each other: one number in both drawings is one member, and so is one line of the list. */
export function Circle({ circle, chosen, onChoose }: Props) {
  const { t } = useT()
  const { pairs, before, after } = circle
  return (
    <section className="swap-part" aria-label={t('handsets.swap.circle')}>
      <h2>{t('handsets.swap.circle')}</h2>
      <p className="quiet">{t('handsets.swap.circleHint', { count: pairs.length })}</p>
      <div className="swap-circle">
        <Ring title={t('handsets.swap.before')} pairs={pairs} ties={before} chosen={chosen} />
        <ArrowRight className="mirror swap-circle-arrow" aria-hidden />
        <Ring title={t('handsets.swap.after')} pairs={pairs} ties={after} chosen={chosen} />
        <ol className="swap-members">
          {pairs.map((pair, i) => (
            <li key={pair.oldId} title={t('handsets.swap.circleLabel', { old: numberText(pair.old), new: numberText(pair.new) })}>
              <Press className="swap-member" aria-pressed={pair.oldId === chosen} onPress={() => onChoose(pair.oldId)}>
                <Place n={i + 1} />
                <Bdi ltr={/^[+\d]/.test(pair.old)}>{numberText(pair.old)}</Bdi>
                <ArrowRight className="mirror" aria-hidden />
                <Bdi ltr={/^[+\d]/.test(pair.new)}>{numberText(pair.new)}</Bdi>
              </Press>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

function Place({ n }: { n: number }) {
  const { lang } = useT()
  return <span className="swap-place figures">{formatNumber(n, lang)}</span>
}

function Ring({ title, pairs, ties, chosen }: { title: string; pairs: ReplacementCircle['pairs']; ties: ReplacementCircle['before']; chosen: string }) {
  const { lang } = useT()
  const at = (i: number): { x: number; y: number } => {
    const angle = (i / pairs.length) * 2 * Math.PI - Math.PI / 2
    return { x: SIZE / 2 + RADIUS * Math.cos(angle), y: SIZE / 2 + RADIUS * Math.sin(angle) }
  }
  const on = pairs.findIndex(({ oldId }) => oldId === chosen)
  return (
    <figure className="swap-ring">
      <figcaption>{title}</figcaption>
      <svg width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden>
        {ties.map(([a, b]) => (
          <line key={`${a} ${b}`} data-on={a === on || b === on || undefined} x1={at(a).x} y1={at(a).y} x2={at(b).x} y2={at(b).y} />
        ))}
        {pairs.map(({ oldId }, i) => (
          <g key={oldId} data-on={i === on || undefined} transform={`translate(${at(i).x} ${at(i).y})`}>
            <rect x={-DOT} y={-DOT} width={2 * DOT} height={2 * DOT} rx={4} />
            <text textAnchor="middle" dominantBaseline="central">
              {formatNumber(i + 1, lang)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}
