import { ArrowLeft } from 'lucide-react'
import { IconButton } from '../../../components/IconButton.tsx'
import { useT } from '../../../i18n/index.ts'
import { choose, useChart } from '../../../state/chart.ts'
import { back } from '../../../state/selection.ts'
import { EventDetails } from './EventDetails.tsx'
import { LinkDetails } from './LinkDetails.tsx'
import { ManyDetails } from './ManyDetails.tsx'
import { NodeDetails } from './NodeDetails.tsx'

/** What is known of what is chosen, down to the raw rows. */
export function Details() {
  const { t } = useT()
  const { nodes, edge, event, trail } = useChart((chart) => chart.selection)
  const [node] = nodes
  return (
    <section className="details" id="chart-details" tabIndex={-1} aria-label={t('chart.details.title')}>
      {trail.length > 0 && (
        <IconButton label={t('chart.details.back')} keys="Esc" className="details-back" onPress={() => choose(back)}>
          <ArrowLeft className="mirror" aria-hidden />
        </IconButton>
      )}
      {event !== null ? (
        <EventDetails key={event} id={event} />
      ) : edge !== null ? (
        <LinkDetails key={edge} id={edge} />
      ) : nodes.length > 1 ? (
        <ManyDetails ids={nodes} />
      ) : node !== undefined ? (
        <NodeDetails key={node} id={node} />
      ) : (
        <p className="details-none">{t('chart.details.none')}</p>
      )}
    </section>
  )
}
