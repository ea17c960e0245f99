import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'

const [WIDTH, HEIGHT] = [72, 12]

/** Who calls whom: filled what the one asked about started, hatched what the other did. Runs with the reading direction. */
export function Balance({ out, into }: { out: number; into: number }) {
  const { t, lang, dir } = useT()
  const all = out + into
  const said = all === 0 ? t('contacts.balance.unknown') : t('contacts.balance.said', { out: formatNumber(out, lang), in: formatNumber(into, lang) })
  if (all === 0)
    return (
      <span className="quiet" title={said}>
        –
      </span>
    )
  const part = (WIDTH * out) / all
  return (
    <svg className="balance" width={WIDTH} height={HEIGHT} role="img" aria-label={said}>
      <title>{said}</title>
      <g transform={dir === 'rtl' ? `translate(${WIDTH} 0) scale(-1 1)` : undefined}>
        <rect className="balance-in" width={WIDTH} height={HEIGHT} />
        <rect className="balance-out" width={part} height={HEIGHT} />
        <line className="balance-middle" x1={WIDTH / 2} x2={WIDTH / 2} y1={0} y2={HEIGHT} />
      </g>
    </svg>
  )
}
