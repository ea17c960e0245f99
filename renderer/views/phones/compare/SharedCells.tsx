import { Count } from '../../../components/Count.tsx'
import { useT } from '../../../i18n/index.ts'
import { type AnswerColumn, AnswerTable } from '../../answers/index.ts'
import { Behind, type useBehind } from '../contacts/Behind.tsx'
import { CellName } from '../pattern/CellName.tsx'
import type { Pair } from './settings.ts'

type Cell = Pair['shared'][number]

/** Cells that served both of a pair, and how often each. */
export function SharedCells({
  pair,
  names,
  behind,
}: {
  pair: Pair
  names: readonly [string, string]
  behind: readonly [ReturnType<typeof useBehind>, ReturnType<typeof useBehind>]
}) {
  const { t } = useT()
  const columns: AnswerColumn<Cell>[] = [
    {
      id: 'cell',
      title: t('contacts.place.cell'),
      width: 'grow',
      least: 200,
      value: ({ name, cell }) => name ?? cell,
      cell: ({ cell, name }) => <CellName cell={cell} name={name} />,
    },
    ...([0, 1] as const).map((i): AnswerColumn<Cell> => ({
      id: `events${i}`,
      title: names[i],
      width: 170,
      align: 'end',
      value: ({ events }) => events[i],
      cell: ({ id, cell, name, events }) => (
        <Behind rows={behind[i]} title={`${names[i]} · ${name ?? cell}`} narrow={{ cell: id }}>
          <Count value={events[i]} />
        </Behind>
      ),
    })),
  ]
  return (
    <section className="pattern-wide">
      <h2>{t('contacts.compared.shared', { a: names[0], b: names[1] })}</h2>
      {pair.shared.length === 0 ? (
        <p className="quiet">{t('contacts.compared.sharedNone')}</p>
      ) : (
        <AnswerTable
          label={t('contacts.compared.shared', { a: names[0], b: names[1] })}
          rows={pair.shared}
          columns={columns}
          rowKey={({ id }) => id}
          rowHeight={36}
        />
      )}
    </section>
  )
}
