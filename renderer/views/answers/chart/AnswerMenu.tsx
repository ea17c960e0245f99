import { useRef } from 'react'
import { Rows3, Waypoints } from 'lucide-react'
import type { ChartNode, Filter, Point } from '../../../../shared/model/chart.ts'
import { numberText } from '../../../chart/number.ts'
import { type MenuEntry, MenuList } from '../../../components/Menu.tsx'
import { PopoverSurface } from '../../../components/Popover.tsx'
import { useT } from '../../../i18n/index.ts'
import { askEntry } from '../ask-entry.tsx'
import { showInChart } from '../go.ts'
import { useShowRows } from '../Figure.tsx'

/** What can be done with a node of an answer's chart: its rows, the chart, other questions. */
export function AnswerMenu({
  at,
  node,
  among,
  filter,
  onClose,
}: {
  at: Point
  node: ChartNode | undefined
  among: readonly ChartNode[]
  filter: Filter
  onClose: () => void
}) {
  const { t } = useT()
  const anchor = useRef<HTMLSpanElement>(null)
  const showRows = useShowRows()
  if (!node) return null
  const { id, kind } = node
  const entries: MenuEntry[] = [
    ...(node.events > 0
      ? [
          {
            id: 'rows',
            label: t('ask.rows.title'),
            icon: <Rows3 aria-hidden />,
            run: () => showRows({ title: numberText(node.label), filter: { ...filter, of: [id] } }),
          },
        ]
      : []),
    {
      id: 'chart',
      label: t('ask.chart.open'),
      icon: <Waypoints aria-hidden />,
      run: () =>
        showInChart(
          among.map((one) => one.id),
          { choose: [id], filter },
        ),
    },
    ...askEntry([{ id, kind }], t),
  ]
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ insetBlockStart: at.y, left: at.x }} />
      <PopoverSurface triggerRef={anchor} isOpen onOpenChange={(open) => !open && onClose()} placement="bottom start">
        <MenuList label={t('chart.do.title')} entries={entries} onClose={onClose} />
      </PopoverSurface>
    </>
  )
}
