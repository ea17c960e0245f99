import type { Thing } from '../../../../shared/api/network.ts'
import type { Journey, Place } from '../../../../shared/api/places.ts'
import { Count } from '../../../components/Count.tsx'
import { Time } from '../../../components/Time.tsx'
import { useT } from '../../../i18n/index.ts'
import { type AnswerColumn, AnswerTable, Figure } from '../../answers/index.ts'
import { Chance } from '../parts/Chance.tsx'
import { Members } from '../parts/Members.tsx'
import { inSentence, namesText, placeText } from '../parts/things.ts'
import { wayOf } from './rows.ts'

interface Props {
  ways: readonly Journey[]
  total: number
  thing: (id: string, label: string) => Thing
  place: (id: string) => Place | undefined
  chosen: string | null
  onChoose: (key: string) => void
}

/** The same people near each other at one place after another: a stronger sign than any one meeting. */
export function Travelled({ ways, total, thing, place, chosen, onChoose }: Props) {
  const { t, dir } = useT()
  if (ways.length === 0) return null
  const names = ({ members }: Journey): string =>
    namesText(
      members.map(({ label }) => label),
      t('common.comma'),
    )
  const road = ({ stops }: Journey): string => stops.map(({ placeId, cell }) => inSentence(placeText(place(placeId), cell))).join(dir === 'rtl' ? ' ← ' : ' → ')
  const columns: AnswerColumn<Journey>[] = [
    {
      id: 'who',
      title: t('places.meet.who'),
      width: 'grow',
      least: 152,
      value: names,
      cell: (way) => <Members of={way.members.map(({ id, label }) => thing(id, label))} />,
    },
    {
      id: 'when',
      title: t('places.meet.when'),
      width: 150,
      value: (way) => `${way.stops[0]?.from ?? ''} ${way.stops.map(({ placeId, cell }) => placeText(place(placeId), cell)).join(' > ')}`,
      cell: (way) => (
        <span className="places-two">
          <Time at={way.stops[0]?.from ?? null} />
          <span className="quiet" title={road(way)}>
            {road(way)}
          </span>
        </span>
      ),
    },
    {
      id: 'chance',
      title: t('places.meet.chance'),
      width: 144,
      value: (way) => way.chance,
      cell: (way) => (
        <span className="places-two">
          <Chance of={way.chance} />
          <Figure rows={{ title: names(way), events: [...new Set(way.stops.flatMap(({ events }) => events))].slice(0, 500) }}>
            {t('places.meet.places', { count: way.places })}
          </Figure>
        </span>
      ),
    },
  ]
  return (
    <section className="places-section">
      <h2>
        {t('places.meet.travelled')} <Count value={total} />
      </h2>
      <p>{t('places.meet.travelledHelp')}</p>
      <AnswerTable
        label={t('places.meet.travelled')}
        rows={ways}
        total={total}
        columns={columns}
        rowKey={wayOf}
        rowHeight={44}
        chosen={chosen}
        onChoose={(way) => onChoose(wayOf(way))}
      />
    </section>
  )
}
