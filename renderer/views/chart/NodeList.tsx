import { MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import type { Graph } from '../../../shared/model/chart.ts'
import { numberText } from '../../chart/number.ts'
import { Button } from '../../components/Button.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { Menu } from '../../components/Menu.tsx'
import { useT } from '../../i18n/index.ts'
import { choose, lookAt } from '../../state/chart.ts'
import { chooseNodes } from '../../state/selection.ts'
import { nodeEntries } from './node-actions.tsx'

const MOST = 200

/** The nodes as a list, busiest first, for those who do not see the canvas: hidden from sight until it has the focus. */
export function NodeList({ graph, openDetails }: { graph: Pick<Graph, 'nodes'>; openDetails: () => void }) {
  const { t } = useT()
  const [open, setOpen] = useState(false)
  return (
    <details className="node-list" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('chart.list.title', { count: graph.nodes.length })}</summary>
      {open && (
        <ul>
          {graph.nodes.slice(0, MOST).map((node) => (
            <li key={node.id}>
              <Button
                look="quiet"
                onPress={() => {
                  choose((selection) => chooseNodes(selection, [node.id]))
                  lookAt([node.id])
                }}
              >
                {t(node.events === 0 && node.links ? 'chart.list.linked' : 'chart.list.node', {
                  kind: t(`chart.kind.${node.kind}`),
                  label: numberText(node.label),
                  count: node.events || node.links || 0,
                })}
              </Button>
              <Menu
                label={t('chart.do.title')}
                entries={nodeEntries([node.id], () => {
                  choose((selection) => chooseNodes(selection, [node.id]))
                  openDetails()
                })}
                button={
                  <IconButton label={t('chart.list.more', { label: numberText(node.label) })}>
                    <MoreHorizontal aria-hidden />
                  </IconButton>
                }
              />
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
