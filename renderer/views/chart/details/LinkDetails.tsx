import type { ChartNode } from '../../../../shared/model/chart.ts'
import { numberText } from '../../../chart/number.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { Button } from '../../../components/Button.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { choose, showTable, useChart } from '../../../state/chart.ts'
import { chooseNodes } from '../../../state/selection.ts'
import { KindIcon } from '../KindIcon.tsx'
import { Evidence } from './Evidence.tsx'
import { Facts } from './Facts.tsx'
import type { Fact } from './Facts.tsx'
import { Heading } from './Heading.tsx'
import { Loading } from './Loading.tsx'
import { useThing } from './useThing.ts'

function End({ node, id }: { node: ChartNode | undefined; id: string }) {
  return (
    <Button look="quiet" className="link-end" onPress={() => choose((selection) => chooseNodes(selection, [id]))}>
      {node && <KindIcon kind={node.kind} size={18} hollow={node.protection !== null} />}
      <Bdi ltr={/^[+\d]/.test(node?.label ?? id)}>{numberText(node?.label ?? id)}</Bdi>
    </Button>
  )
}

/** A link: how many events each way, how long, when; or its direction and weight as stated; and every row that tells of it. */
export function LinkDetails({ id }: { id: string }) {
  const { t, lang } = useT()
  const graph = useChart((chart) => chart.graph)
  const { thing, error, page, pages, turn, reload } = useThing(id)
  const edge = graph?.edges.find((one) => one.id === id)
  if (!edge || !graph) return <p className="details-none">{t('chart.details.gone')}</p>
  const [from, to] = [edge.from, edge.to].map((end) => graph.nodes.find((node) => node.id === end))
  const events = edge.kind === 'events'
  const between = (): void => showTable({ between: [edge.from, edge.to] })
  const unknown = edge.events - edge.forward - edge.backward
  const ways: { key: string; from: ChartNode | undefined; to: ChartNode | undefined; count: number; weight: number | undefined }[] = [
    { key: 'forward', from, to, count: edge.forward, weight: edge.weights?.forward },
    { key: 'backward', from: to, to: from, count: edge.backward, weight: edge.weights?.backward },
  ]
  const facts: Fact[] = [
    ...(events ? [{ name: 'events', value: String(edge.events) }] : []),
    ...(events && edge.seconds > 0 ? [{ name: 'seconds', value: String(edge.seconds) }] : []),
    ...(edge.first !== null ? [{ name: 'first', value: new Date(edge.first).toISOString() }] : []),
    ...(edge.last !== null ? [{ name: 'last', value: new Date(edge.last).toISOString() }] : []),
    ...(edge.kind === 'handset' || edge.kind === 'cell' ? [{ name: 'events', value: String(edge.events) }] : []),
    ...(edge.weight === undefined ? [] : [{ name: 'weight', value: formatNumber(edge.weight, lang) }]),
    { name: 'certainty', value: edge.certainty },
  ]
  return (
    <>
      <Heading title={t(`chart.edge.${edge.kind}`)}>{t(`chart.edgeSays.${edge.kind}`)}</Heading>
      <div className="link-ends">
        <End node={from} id={edge.from} />
        <End node={to} id={edge.to} />
      </div>
      {events && edge.forward + edge.backward > 0 && (
        <ul className="ways">
          {ways
            .filter(({ count }) => count > 0)
            .map((way) => (
              <li key={way.key}>
                {t('chart.links.oneWay', { from: numberText(way.from?.label ?? ''), to: numberText(way.to?.label ?? ''), count: way.count })}
              </li>
            ))}
          {unknown > 0 && <li>{t('chart.links.noWay', { count: unknown })}</li>}
        </ul>
      )}
      {!events && edge.forward + edge.backward > 0 && (
        <ul className="ways">
          {ways
            .filter(({ count }) => count > 0)
            .map((way) => (
              <li key={way.key}>
                {t(way.weight ? 'chart.links.weighted' : 'chart.links.stated', {
                  from: numberText(way.from?.label ?? ''),
                  to: numberText(way.to?.label ?? ''),
                  weight: formatNumber(way.weight ?? 0, lang),
                })}
              </li>
            ))}
        </ul>
      )}
      <Facts facts={facts} press={events ? { events: between } : {}} />
      {thing ? <Evidence evidence={thing.evidence} total={thing.total} page={page} pages={pages} onPage={turn} /> : <Loading error={error} retry={reload} />}
    </>
  )
}
