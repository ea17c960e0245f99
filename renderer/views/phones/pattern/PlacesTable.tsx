import type { PatternResult } from '../../../../shared/api/contacts.ts'
import { Count } from '../../../components/Count.tsx'
import { Time } from '../../../components/Time.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { type AnswerColumn, AnswerTable } from '../../answers/index.ts'
import { Behind, type useBehind } from '../contacts/Behind.tsx'
import { CellName } from './CellName.tsx'
import { Share } from './Nights.tsx'

type Place = PatternResult['places'][number]

/** Cells that served it, busiest first. */
export function PlacesTable({ pattern, behind }: { pattern: PatternResult; behind: ReturnType<typeof useBehind> }) {
  const { t, lang } = useT()
  const { places, allPlaces } = pattern
  const all = places.reduce((sum, { events }) => sum + events, 0)
  const columns: AnswerColumn<Place>[] = [
    {
      id: 'cell',
      title: t('contacts.place.cell'),
      width: 'grow',
      least: 200,
      value: ({ name, cell }) => name ?? cell,
      cell: (place) => <CellName cell={place.cell} name={place.name} />,
    },
    {
      id: 'events',
      title: t('contacts.place.events'),
      width: 92,
      align: 'end',
      value: ({ events }) => events,
      cell: ({ id, cell, name, events }) => (
        <Behind rows={behind} title={name ?? cell} narrow={{ cell: id }}>
          <Count value={events} />
        </Behind>
      ),
    },
    {
      id: 'share',
      title: t('contacts.place.share'),
      width: 120,
      value: ({ events }) => events / Math.max(1, all),
      cell: ({ events }) => (
        <span className="share-cell">
          <Share part={events} of={all} />
          <bdi className="figures">{formatNumber(events / Math.max(1, all), lang, { style: 'percent' })}</bdi>
        </span>
      ),
    },
    { id: 'days', title: t('contacts.place.days'), width: 64, align: 'end', value: ({ days }) => days, cell: ({ days }) => <Count value={days} /> },
    {
      id: 'nights',
      title: t('contacts.place.nights'),
      width: 72,
      align: 'end',
      value: ({ nights }) => nights,
      cell: ({ nights }) => <Count value={nights} />,
    },
    { id: 'first', title: t('contacts.column.first'), width: 96, value: ({ first }) => first, cell: ({ first }) => <Time at={first} look="day" /> },
    { id: 'last', title: t('contacts.column.last'), width: 96, value: ({ last }) => last, cell: ({ last }) => <Time at={last} look="day" /> },
  ]
  return (
    <section className="pattern-wide">
      <h2>{t('contacts.place.title')}</h2>
      {places.length === 0 ? (
        <p className="quiet">{t('contacts.place.none')}</p>
      ) : (
        <AnswerTable label={t('contacts.place.title')} rows={places} total={allPlaces} columns={columns} rowKey={({ id }) => id} rowHeight={36} />
      )}
    </section>
  )
}
