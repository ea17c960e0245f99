import { numberText } from '../../../chart/number.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { Button } from '../../../components/Button.tsx'
import { Count } from '../../../components/Count.tsx'
import { useT } from '../../../i18n/index.ts'
import { choose, useChart } from '../../../state/chart.ts'
import { chooseNodes } from '../../../state/selection.ts'
import { AskAbout } from '../../answers/AskAbout.tsx'
import { KindIcon } from '../KindIcon.tsx'
import { nodeEntries } from '../node-actions.tsx'

const MOST = 100

/** Several nodes: which, and what can be done with them together. */
export function ManyDetails({ ids }: { ids: readonly string[] }) {
  const { t } = useT()
  const graph = useChart((chart) => chart.graph)
  const nodes = ids.flatMap((id) => graph?.nodes.find((node) => node.id === id) ?? [])
  const entries = nodeEntries(ids).filter((entry) => !entry.entries)
  return (
    <>
      <h2 className="details-many">{t('chart.details.many', { count: ids.length })}</h2>
      <div className="details-actions-many">
        {entries.map((entry) => (
          <Button key={entry.id} icon={entry.icon} onPress={() => entry.run()}>
            {entry.label}
          </Button>
        ))}
      </div>
      <AskAbout things={nodes} />
      <ul className="links">
        {nodes.slice(0, MOST).map((node) => (
          <li key={node.id}>
            <Button look="quiet" className="link-row" onPress={() => choose((selection) => chooseNodes(selection, [node.id]))}>
              <KindIcon kind={node.kind} size={16} hollow={node.protection !== null} />
              <span className="link-name">
                <Bdi ltr={/^[+\d]/.test(node.label)}>{numberText(node.label)}</Bdi>
              </span>
              <span className="link-count">
                <Count value={node.events} />
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
