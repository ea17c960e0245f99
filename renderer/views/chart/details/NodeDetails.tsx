import { CornerDownRight, EyeOff, Focus } from 'lucide-react'
import type { ChartNode } from '../../../../shared/model/chart.ts'
import { countryName } from '../../../chart/dress.ts'
import { numberText } from '../../../chart/number.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { IconButton } from '../../../components/IconButton.tsx'
import { useT } from '../../../i18n/index.ts'
import { showTable, useChart } from '../../../state/chart.ts'
import { AskAbout } from '../../answers/AskAbout.tsx'
import { Withheld } from '../../protection/Withheld.tsx'
import { KindIcon } from '../KindIcon.tsx'
import { nodeEntries } from '../node-actions.tsx'
import { Evidence } from './Evidence.tsx'
import { Facts } from './Facts.tsx'
import type { Fact } from './Facts.tsx'
import { Heading } from './Heading.tsx'
import { Links } from './Links.tsx'
import { Loading } from './Loading.tsx'
import { useThing } from './useThing.ts'

/** Facts that the heading says already. */
const SAID = new Set(['value', 'country', 'kind', 'name', 'subject', 'protection'])
const ICONS = { expand: CornerDownRight, isolate: Focus, hide: EyeOff }

function kindLine(node: ChartNode, what: string, t: ReturnType<typeof useT>['t'], lang: ReturnType<typeof useT>['lang']): string {
  const parts = [t(what === '' ? `chart.kind.${node.kind}` : `chart.word.${what}`)]
  if (node.kind === 'number' && node.detail !== '') parts.push(countryName(node.detail, lang))
  if (node.protection) parts.push(t(`chart.protection.${node.protection}`))
  if (node.subject) parts.push(t('chart.details.subject'))
  return parts.join(' · ')
}

/** A node: what it is, what it did under the filter, whom it has to do with, and the rows behind it. */
export function NodeDetails({ id }: { id: string }) {
  const { t, lang } = useT()
  const graph = useChart((chart) => chart.graph)
  const { thing, error, page, pages, turn, reload } = useThing(id)
  const node = graph?.nodes.find((one) => one.id === id)
  if (!node || !graph) return <p className="details-none">{t('chart.details.gone')}</p>
  const facts: Fact[] = (thing?.facts ?? []).filter(({ name }) => !SAID.has(name))
  const entries = nodeEntries([id])
  return (
    <>
      <Heading
        icon={<KindIcon kind={node.kind} size={30} hollow={node.protection !== null} />}
        title={<Bdi ltr={/^[+\d]/.test(node.label)}>{numberText(node.label)}</Bdi>}
        copy={node.label}
      >
        {kindLine(node, thing && id.startsWith('s') ? thing.what : '', t, lang)}
      </Heading>
      <div className="details-actions">
        {(['expand', 'isolate', 'hide'] as const).map((action) => {
          const entry = entries.find((one) => one.id === action)
          const Icon = ICONS[action]
          return (
            entry && (
              <IconButton key={action} label={entry.label} keys={entry.keys} onPress={() => entry.run()}>
                <Icon className={action === 'expand' ? 'mirror' : ''} aria-hidden />
              </IconButton>
            )
          )
        })}
      </div>
      {node.veiled && <Withheld of="name" persons={node.protectedAs?.persons ?? [id]} what={id} />}
      {thing ? <Facts facts={facts} press={id.startsWith('s') ? { events: () => showTable({ of: id }) } : {}} /> : <Loading error={error} retry={reload} />}
      <AskAbout things={[{ id, kind: node.kind }]} />
      <Links id={id} graph={graph} />
      {thing && thing.total > 0 && <Evidence evidence={thing.evidence} total={thing.total} page={page} pages={pages} onPage={turn} />}
    </>
  )
}
