import { Eye, Maximize, Undo2 } from 'lucide-react'
import { useRef } from 'react'
import type { Point } from '../../../shared/model/chart.ts'
import { MenuList } from '../../components/Menu.tsx'
import type { MenuEntry } from '../../components/Menu.tsx'
import { PopoverSurface } from '../../components/Popover.tsx'
import { useT } from '../../i18n/index.ts'
import { change, undoChart, useChart } from '../../state/chart.ts'
import { everything, revealAll } from '../../state/chart-state.ts'
import { nodeEntries } from './node-actions.tsx'

/** The menu of a right click: of a node, of those chosen, or of the empty plane. */
export function NodeMenu({
  at,
  ids,
  openDetails,
  fit,
  onClose,
}: {
  at: Point
  ids: readonly string[]
  openDetails: () => void
  fit: () => void
  onClose: () => void
}) {
  const { t } = useT()
  const anchor = useRef<HTMLSpanElement>(null)
  const { now, past } = useChart((chart) => chart.history)
  const plane: MenuEntry[] = [
    { id: 'fit', label: t('chart.zoom.fit'), icon: <Maximize aria-hidden />, keys: '0', run: fit },
    { id: 'undo', label: t('chart.undo'), icon: <Undo2 className="mirror" aria-hidden />, keys: 'Ctrl Z', isDisabled: past.length === 0, run: undoChart },
    {
      id: 'reveal',
      label: t('chart.showHidden', { count: now.hidden.length }),
      icon: <Eye aria-hidden />,
      isDisabled: now.hidden.length === 0,
      run: () => change(revealAll),
    },
    { id: 'everything', label: t('chart.do.everything'), isDisabled: now.only === null, run: () => change(everything) },
  ]
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ insetBlockStart: at.y, left: at.x }} />
      <PopoverSurface triggerRef={anchor} isOpen onOpenChange={(open) => !open && onClose()} placement="bottom start">
        <MenuList label={t('chart.do.title')} entries={ids.length > 0 ? nodeEntries(ids, openDetails) : plane} onClose={onClose} />
      </PopoverSurface>
    </>
  )
}
