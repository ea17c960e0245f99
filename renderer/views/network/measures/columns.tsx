import type { MeasuredNode } from '../../../../shared/api/network.ts'
import type { Filter } from '../../../../shared/model/chart.ts'
import type { Translate } from '../../../../shared/model/translate.ts'
import { numberText } from '../../../chart/number.ts'
import { Count } from '../../../components/Count.tsx'
import { type AnswerColumn, Figure, GroupSign } from '../../answers/index.ts'
import { Undefined } from './Undefined.tsx'
import { Who } from './Who.tsx'

/** The measures in the order of the table. `whole`: counts, written without decimals. */
const MEASURES = [
  { id: 'degree', whole: true },
  { id: 'strength', whole: true },
  { id: 'betweenness' },
  { id: 'closeness' },
  { id: 'harmonic' },
  { id: 'eigenvector' },
  { id: 'pagerank' },
  { id: 'hub' },
  { id: 'authority' },
  { id: 'core', whole: true },
  { id: 'clustering' },
  { id: 'constraint' },
] as const satisfies readonly { id: keyof MeasuredNode; whole?: boolean }[]

const FIGURES = { minimumFractionDigits: 4, maximumFractionDigits: 4 } as const

/** Every measure a column, its title in plain words with the term on hover. Hubs and authorities are one where direction is not kept. */
export function measureColumns(t: Translate, under: Filter, directed: boolean): AnswerColumn<MeasuredNode>[] {
  return [
    { id: 'name', title: t('network.head.name'), width: 'grow', least: 190, cell: (row) => <Who of={row} />, value: (row) => row.label },
    {
      id: 'group',
      title: t('network.head.group'),
      hint: t('network.term.group'),
      width: 64,
      cell: (row) => (row.group === null ? <Undefined why={t('network.undefined.group')} /> : <GroupSign group={row.group} />),
      value: (row) => row.group,
    },
    ...MEASURES.filter(({ id }) => directed || id !== 'authority').map((measure): AnswerColumn<MeasuredNode> => {
      const { id } = measure
      const name = id === 'hub' && !directed ? 'hubs' : id
      return {
        id,
        title: t(`network.measure.${name}`),
        hint: t(`network.term.${name}`),
        width: 80,
        align: 'end',
        cell: (row) => {
          const value = row[id]
          if (value === null) return <Undefined why={t(`network.undefined.${id}`)} />
          if (id !== 'degree' && id !== 'strength') return <Count value={value} options={'whole' in measure ? {} : FIGURES} />
          return (
            <Figure rows={{ title: numberText(row.label), filter: under, node: { id: row.id, tied: true } }}>
              <Count value={value} />
            </Figure>
          )
        },
        value: (row) => row[id],
      }
    }),
  ]
}
