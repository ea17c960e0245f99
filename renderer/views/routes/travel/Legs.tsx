import { TriangleAlert } from 'lucide-react'
import type { Thing } from '../../../../shared/api/network.ts'
import type { Leg, Route } from '../../../../shared/api/places.ts'
import { numberText } from '../../../chart/number.ts'
import { Time } from '../../../components/Time.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { type AnswerColumn, AnswerTable, Figure, Name } from '../../answers/index.ts'
import { stretchText } from './words.ts'
import { metresText } from '../plan/words.ts'

interface Row {
  leg: Leg
  at: number
}
interface Props {
  route: Route
  who: Thing
  labelOf: (leg: Leg) => string
  chosen: number | null
  onChoose: (at: number) => void
}

const lasted = ({ from, until }: Leg): number => (Date.parse(until) - Date.parse(from)) / 1_000

/** The stays of one number in order of time; each says what it took to get there. */
export function Legs({ route, who, labelOf, chosen, onChoose }: Props) {
  const { t, lang } = useT()
  const rows: Row[] = route.legs.map((leg, at) => ({ leg, at }))
  /** How it got there, at the least: distance, and speed where it tells something. */
  const way = ({ leg, at }: Row): string => {
    const before = route.legs[at - 1]
    if (!before) return ''
    if (leg.metres === null) return t('places.travel.noDistance')
    const gap = stretchText(Math.max(0, (Date.parse(leg.from) - Date.parse(before.until)) / 1_000), t)
    return leg.metres === 0
      ? t('places.travel.beside', { length: gap })
      : t('places.travel.way', {
          metres: metresText(leg.metres, lang),
          length: gap,
          speed: formatNumber(leg.kmh ?? 0, lang, { style: 'unit', unit: 'kilometer-per-hour', maximumFractionDigits: 0 }),
        })
  }
  const columns: AnswerColumn<Row>[] = [
    {
      id: 'place',
      title: t('places.travel.place'),
      width: 'grow',
      least: 170,
      value: ({ leg }) => labelOf(leg),
      cell: (row) => (
        <span className="places-two">
          <bdi>{labelOf(row.leg)}</bdi>
          <span className="quiet" title={way(row)}>
            {row.leg.impossible && <TriangleAlert className="legs-doubt" aria-label={t('places.travel.impossible')} />}
            {way(row)}
          </span>
        </span>
      ),
    },
    {
      id: 'from',
      title: t('places.travel.from'),
      width: 148,
      value: ({ leg }) => leg.from,
      cell: ({ leg }) => (
        <span className="places-two">
          <Time at={leg.from} />
          {lasted(leg) > 0 ? <Time at={leg.until} /> : <span className="quiet">{t('places.travel.once')}</span>}
        </span>
      ),
    },
    {
      id: 'seen',
      title: t('places.travel.seen'),
      width: 110,
      align: 'end',
      value: ({ leg }) => leg.seen,
      cell: ({ leg }) => (
        <span className="places-two">
          <Figure rows={{ title: `${numberText(route.of)} – ${labelOf(leg)}`, events: leg.events }}>{t('places.travel.events', { count: leg.seen })}</Figure>
          {lasted(leg) > 0 && <span className="quiet">{stretchText(lasted(leg), t)}</span>}
        </span>
      ),
    },
  ]
  return (
    <section className="places-section">
      <h2>
        <Name of={who} />
      </h2>
      <AnswerTable
        label={t('places.travel.list', { number: numberText(route.of) })}
        rows={rows}
        total={route.total}
        columns={columns}
        rowKey={({ at }) => String(at)}
        rowHeight={44}
        chosen={chosen === null ? null : String(chosen)}
        onChoose={({ at }) => onChoose(at)}
      />
    </section>
  )
}
