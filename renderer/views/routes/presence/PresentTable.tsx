import { useMemo } from 'react'
import type { Thing } from '../../../../shared/api/network.ts'
import type { Present } from '../../../../shared/api/places.ts'
import { numberText } from '../../../chart/number.ts'
import { Count } from '../../../components/Count.tsx'
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

/** Who was there: at which of the places, from when to when, how usual that is, and how often elsewhere. */
export function PresentTable({ label, rows, total, places, thing, chosen, onChoose }: Props) {
  const { t, lang } = useT()
  const columns = useMemo<AnswerColumn<Present>[]>(() => {
    const behind = (row: Present) => ({ title: numberText(row.label), events: [...new Set(row.at.flatMap(({ events }) => events))].slice(0, 500) })
    return [
      {
        id: 'who',
        title: t('places.present.who'),
        width: 'grow',
        least: 180,
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
              <span className="quiet">{t('places.present.nights', { count: row.at[0]?.nights ?? 0, of: formatNumber(row.nights, lang) })}</span>
            )}
          </span>
        ),
      },
      {
        id: 'when',
        title: t('places.present.when'),
        width: 148,
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
        width: 142,
        value: (row) => t(`places.habit.${usualOf(row)}`),
        cell: (row) => (
          <span className="places-two">
            <Usual habit={usualOf(row)} />
            <span className="quiet">{t('places.present.others', { count: row.at.reduce((sum, { others }) => sum + others, 0) })}</span>
          </span>
        ),
      },
      {
        id: 'seen',
        title: t('places.present.seen'),
        width: 96,
        align: 'end',
        value: (row) => row.seen,
        cell: (row) => (
          <Figure rows={behind(row)}>
            <Count value={row.seen} />
          </Figure>
        ),
      },
      {
        id: 'elsewhere',
        title: t('places.present.elsewhere'),
        width: 92,
        align: 'end',
        value: (row) => row.elsewhere,
        cell: (row) => <Count value={row.elsewhere} />,
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
