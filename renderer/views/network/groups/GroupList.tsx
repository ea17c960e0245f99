import { useMemo } from 'react'
import type { GroupRow } from '../../../../shared/api/network.ts'
import { Count } from '../../../components/Count.tsx'
import { useT } from '../../../i18n/index.ts'
import { type AnswerColumn, AnswerTable, GroupSign } from '../../answers/index.ts'
import { Who } from '../measures/Who.tsx'
import { Sure } from './Sure.tsx'

/** The groups, the largest first: what runs inside and to others, who holds each together, and how sure it is. */
export function GroupList({ rows, chosen, onChoose }: { rows: readonly GroupRow[]; chosen: number | null; onChoose: (group: number) => void }) {
  const { t } = useT()
  const columns = useMemo<AnswerColumn<GroupRow>[]>(
    () => [
      {
        id: 'group',
        title: t('network.head.group'),
        hint: t('network.term.group'),
        width: 58,
        cell: ({ group }) => <GroupSign group={group} />,
        value: ({ group }) => group,
      },
      { id: 'size', title: t('network.groups.size'), width: 50, align: 'end', cell: ({ size }) => <Count value={size} />, value: ({ size }) => size },
      {
        id: 'holder',
        title: t('network.groups.holder'),
        hint: t('network.term.holder'),
        width: 'grow',
        least: 150,
        cell: ({ holders: [holder] }) =>
          holder && (
            <span className="net-holder">
              <Who of={holder} />
            </span>
          ),
        value: ({ holders }) => holders[0]?.label ?? null,
      },
      {
        id: 'inner',
        title: t('network.groups.innerOuter'),
        hint: `${t('network.term.inner')} ${t('network.term.outer')}`,
        width: 116,
        align: 'end',
        cell: ({ inner, outer }) => (
          <span className="figures">
            <Count value={inner} /> / <Count value={outer} />
          </span>
        ),
        value: ({ inner }) => inner,
      },
      {
        id: 'sure',
        title: t('network.groups.sureness'),
        hint: t('network.term.sureness'),
        width: 88,
        cell: (row) => <Sure of={row} />,
        value: ({ again, thinned }) => Math.round(Math.min(again, thinned) * 1_000) / 1_000,
      },
    ],
    [t],
  )
  return (
    <AnswerTable
      label={t('network.groups.list')}
      unranked
      rows={rows}
      columns={columns}
      rowKey={({ group }) => String(group)}
      chosen={chosen === null ? null : String(chosen)}
      onChoose={({ group }) => onChoose(group)}
      rowHeight={34}
    />
  )
}
