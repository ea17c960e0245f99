import { useT } from '../../../i18n/index.ts'
import { chanceBars, chanceWord } from './chance.ts'

/** How little chance explains it: bars and a word. */
export function Chance({ of }: { of: number }) {
  const { t } = useT()
  const bars = chanceBars(of)
  return (
    <span className="places-chance">
      <svg width={22} height={12} viewBox="0 0 22 12" aria-hidden className="mirror">
        {[0, 1, 2, 3].map((i) => (
          <rect key={i} x={i * 6} y={9 - i * 3} width={4} height={3 + i * 3} data-on={i < bars || undefined} />
        ))}
      </svg>
      {t(`places.chance.${chanceWord(of)}`)}
    </span>
  )
}
