import type { Thing } from '../../../../shared/api/network.ts'
import { useT } from '../../../i18n/index.ts'
import { Name } from '../../answers/index.ts'

const FIRST = 2

/** Who took part: the first two under each other, the second giving way to how many more there are; or all. */
export function Members({ of, all }: { of: readonly Thing[]; all?: boolean }) {
  const { t } = useT()
  const shown = all || of.length <= FIRST ? of : of.slice(0, FIRST - 1)
  return (
    <span className={all ? 'places-members' : 'places-two'}>
      {shown.map((thing) => (
        <Name key={thing.id} of={thing} />
      ))}
      {of.length > shown.length && <span className="quiet nowrap">{t('places.more', { count: of.length - shown.length })}</span>}
    </span>
  )
}
