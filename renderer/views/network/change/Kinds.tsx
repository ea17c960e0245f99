import { ArrowDown, ArrowUp, Equal, LogIn, LogOut } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { CHANGES, type Change } from '../../../../shared/api/network.ts'
import { Button } from '../../../components/Button.tsx'
import { Count } from '../../../components/Count.tsx'
import { useT } from '../../../i18n/index.ts'

const ICONS: Record<Change, LucideIcon> = { new: LogIn, gone: LogOut, rose: ArrowUp, fell: ArrowDown, steady: Equal }
/** Arrows in and out run with the reading direction; up and down do not. */
const MIRRORED: readonly Change[] = ['new', 'gone']

/** Which kind of change is listed. */
export function Kinds({ counts, shown, onShow }: { counts: Record<Change, number>; shown: Change; onShow: (change: Change) => void }) {
  const { t } = useT()
  return (
    <div className="net-kinds" role="group" aria-label={t('network.change.kinds')}>
      {CHANGES.map((change) => {
        const Icon = ICONS[change]
        return (
          <Button
            key={change}
            look={change === shown ? 'plain' : 'quiet'}
            aria-pressed={change === shown}
            className={change === shown ? 'net-kind-on' : 'net-kind'}
            icon={<Icon aria-hidden className={MIRRORED.includes(change) ? 'mirror' : ''} />}
            after={<Count value={counts[change]} />}
            onPress={() => onShow(change)}
          >
            {t(`network.change.kind.${change}`)}
          </Button>
        )
      })}
    </div>
  )
}
