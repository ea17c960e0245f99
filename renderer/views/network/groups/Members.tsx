import { useMemo } from 'react'
import type { GroupMember, GroupRow } from '../../../../shared/api/network.ts'
import type { Filter } from '../../../../shared/model/chart.ts'
import { numberText } from '../../../chart/number.ts'
import { Count } from '../../../components/Count.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { type AnswerColumn, AnswerTable, Figure, GroupSign } from '../../answers/index.ts'
import { Who } from '../measures/Who.tsx'
import { Sure } from './Sure.tsx'

const PERCENT = { style: 'percent', maximumFractionDigits: 0 } as const
/** Most other groups named beside one. */
const OTHERS = 5

/** Who is in a group, those with most ties inside first, and with which other groups it is in touch. */
export function Members({
  group,
  members,
  under,
  chosen,
  onChoose,
}: {
  group: GroupRow
  members: readonly GroupMember[]
  under: Filter
  chosen: string | null
  onChoose: (id: string) => void
}) {
  const { t, lang } = useT()
  const columns = useMemo<AnswerColumn<GroupMember>[]>(
    () => [
      { id: 'name', title: t('network.head.name'), width: 'grow', least: 176, cell: (row) => <Who of={row} />, value: (row) => row.label },
      {
        id: 'inside',
        title: t('network.groups.tiesInside'),
        width: 72,
        align: 'end',
        cell: (row) => (
          <Figure rows={{ title: numberText(row.label), filter: under, node: { id: row.id, tied: true } }}>
            <Count value={row.inside} />
          </Figure>
        ),
        value: (row) => row.inside,
      },
      {
        id: 'outside',
        title: t('network.groups.tiesOutside'),
        width: 72,
        align: 'end',
        cell: (row) => <Count value={row.outside} />,
        value: (row) => row.outside,
      },
      {
        id: 'sure',
        title: t('network.groups.sureness'),
        hint: t('network.term.memberSure'),
        width: 88,
        cell: (row) => <Sure of={row} />,
        value: (row) => Math.round(Math.min(row.again, row.thinned) * 1_000) / 1_000,
      },
    ],
    [t, under],
  )
  return (
    <section className="net-members" aria-label={t('network.groups.members', { group: String(group.group) })}>
      <h2>
        <GroupSign group={group.group} />
        {t('network.groups.members', { group: String(group.group) })}
      </h2>
      <p className="quiet">
        {t('network.groups.tied', { share: formatNumber(group.density, lang, PERCENT) })}{' '}
        {group.others.length === 0 ? t('network.groups.apart') : t('network.groups.others')}{' '}
        {group.others.slice(0, OTHERS).map(({ group: other, ties }) => (
          <span key={other} className="net-other">
            <GroupSign group={other} /> {t('network.groups.ties', { count: ties })}
          </span>
        ))}
      </p>
      <AnswerTable
        label={t('network.groups.members', { group: String(group.group) })}
        rows={members}
        total={group.size}
        columns={columns}
        rowKey={({ id }) => id}
        chosen={chosen}
        onChoose={({ id }) => onChoose(id)}
      />
    </section>
  )
}
