import { CornerDownRight, Crosshair, EyeOff, Focus, ListTree, Pin, PinOff, Table2 } from 'lucide-react'
import type { MenuEntry } from '../../components/Menu.tsx'
import { t } from '../../i18n/index.ts'
import { change, choose, currentChartState, lookAt, showTable, useChart } from '../../state/chart.ts'
import { expand, isolate } from '../../state/chart-actions.ts'
import { hide, pin, reveal, unpin } from '../../state/chart-state.ts'
import { emptySelection } from '../../state/selection.ts'
import { say, sayError } from '../../state/toasts.ts'
import { askEntry } from '../answers/ask-entry.tsx'
import type { About } from '../answers/questions.ts'

export const hideNodes = (ids: readonly string[]): void => {
  if (ids.length === 0) return
  change((state) => hide(state, ids))
  choose(() => emptySelection)
  say(t('chart.done.hidden', { count: ids.length }), () => change((state) => reveal(state, ids)))
}

export async function expandNode(id: string): Promise<void> {
  try {
    const added = await expand(id)
    say(t('chart.done.expanded', { count: added }))
  } catch (error) {
    sayError(error)
  }
}

async function isolateNodes(ids: readonly string[]): Promise<void> {
  try {
    await isolate(ids)
  } catch (error) {
    sayError(error)
  }
}

/** The chosen nodes as a question takes them; those not on the chart are left out. */
const thingsOf = (ids: readonly string[]): About[] => {
  const kinds = new Map(useChart.getState().graph?.nodes.map(({ id, kind }) => [id, kind]))
  return ids.flatMap((id) => {
    const kind = kinds.get(id)
    return kind ? [{ id, kind }] : []
  })
}

/** What can be done with one node or with all that are chosen: the same from a right click, the keyboard and the list. */
export function nodeEntries(ids: readonly string[], openDetails?: () => void): MenuEntry[] {
  const [first] = ids
  if (first === undefined) return []
  const pinned = ids.every((id) => currentChartState().pinned.includes(id))
  const number = ids.length === 1 && useChart.getState().graph?.nodes.some((node) => node.id === first && first.startsWith('s') && node.events > 0)
  return [
    ...(openDetails ? [{ id: 'details', label: t('chart.do.details'), icon: <ListTree aria-hidden />, keys: 'Enter', run: openDetails }] : []),
    ...(number ? [{ id: 'events', label: t('chart.do.events'), icon: <Table2 aria-hidden />, run: () => showTable({ of: first }) }] : []),
    ...(ids.length === 1
      ? [
          {
            id: 'expand',
            label: t('chart.do.expand'),
            icon: <CornerDownRight className="mirror" aria-hidden />,
            keys: 'E',
            run: () => void expandNode(first),
            separated: true,
          },
        ]
      : []),
    { id: 'isolate', label: t('chart.do.isolate'), icon: <Focus aria-hidden />, keys: 'O', run: () => void isolateNodes(ids) },
    { id: 'centre', label: t('chart.do.centre'), icon: <Crosshair aria-hidden />, keys: 'C', run: () => lookAt(ids) },
    {
      id: 'pin',
      label: t(pinned ? 'chart.do.unpin' : 'chart.do.pin'),
      icon: pinned ? <PinOff aria-hidden /> : <Pin aria-hidden />,
      keys: 'P',
      run: () => change((state) => (pinned ? unpin(state, ids) : pin(state, ids))),
    },
    ...askEntry(thingsOf(ids), t),
    { id: 'hide', label: t('chart.do.hide'), icon: <EyeOff aria-hidden />, keys: 'Del', run: () => hideNodes(ids), separated: true },
  ]
}
