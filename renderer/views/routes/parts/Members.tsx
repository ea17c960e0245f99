import type { Thing } from '../../../../shared/api/network.ts'
import { useT } from '../../../i18n/index.ts'
import { Name } from '../../answers/index.ts'

const FIRST = 3

/** Who took part, the first of them by name. */
export function Members({ of, all }: { of: readonly Thing[]; all?: boolean }) {
  const { t } = useT()
  const shown = all ? of : of.slice(0, of.length > FIRST ? FIRST - 1 : FIRST)
  return (
    <span className="places-members">
      {shown.map((thing) => (
        <Name key={thing.id} of={thing} />
      ))}
      {of.length > shown.length && <span className="quiet nowrap">{t('places.more', { count: of.length - shown.length })}</span>}
    </span>
  )
}
