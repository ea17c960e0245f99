import { useMemo } from 'react'
import type { Thing } from '../../../../shared/api/network.ts'
import type { Present } from '../../../../shared/api/places.ts'
import { numberText } from '../../../chart/number.ts'
import { Time } from '../../../components/Time.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { type AnswerColumn, AnswerTable, Figure, Name } from '../../answers/index.ts'
import { firstOf, lastOf, usualOf } from './habit.ts'
import { Usual } from './Usual.tsx'

interface Props {
  label: string
  rows: readonly Present[]
  total: number
  /** How many places were asked about; one has no marks. */
  places: number
  thing: (id: string, label: string) => Thing
  chosen: string | null
  onChoose: (id: string) => void
}

/** Who was there: at which of the places or how often elsewhere, from when to when, and how usual that is. */
export function PresentTable({ label, rows, total, places, thing, chosen, onChoose }: Props) {
  const { t, lang } = useT()
  const columns = useMemo<AnswerColumn<Present>[]>(() => {
    const behind = (row: Present) => ({ title: numberText(row.label), events: [...new Set(row.at.flatMap(({ events }) => events))].slice(0, 500) })
    return [
      {
        id: 'who',
        title: t('places.present.who'),
        width: 'grow',
        least: 160,
        value: (row) => row.label,
        cell: (row) => (
          <span className="places-two">
            <Name of={thing(row.id, row.label)} />
            {places > 1 ? (
              <span className="places-marks" aria-label={t('places.present.atOf', { count: row.at.length, of: places })} role="img">
                {Array.from({ length: places }, (_, i) => (
                  <span key={i} aria-hidden data-on={row.at.some(({ place }) => place === i) || undefined}>
                    {formatNumber(i + 1, lang)}
                  </span>
                ))}
              </span>
            ) : (
              <span className="quiet">{t('places.present.elsewhere', { count: row.elsewhere })}</span>
            )}
          </span>
        ),
      },
      {
        id: 'when',
        title: t('places.present.when'),
        width: 150,
        value: firstOf,
        cell: (row) => (
          <span className="places-two">
            <Time at={firstOf(row)} />
            {lastOf(row) === firstOf(row) ? <span className="quiet">{t('places.travel.once')}</span> : <Time at={lastOf(row)} />}
          </span>
        ),
      },
      {
        id: 'usual',
        title: t('places.present.usual'),
        width: 146,
        value: (row) => t(`places.habit.${usualOf(row)}`),
        cell: (row) => (
          <span className="places-two">
            <Usual habit={usualOf(row)} />
            <Figure rows={behind(row)}>{t('places.travel.events', { count: row.seen })}</Figure>
          </span>
        ),
      },
    ]
  }, [t, lang, places, thing])
  return (
    <AnswerTable
      label={label}
      rows={rows}
      total={total}
      columns={columns}
      rowKey={(row) => row.id}
      rowHeight={46}
      chosen={chosen}
      onChoose={({ id }) => onChoose(id)}
    />
  )
}
