import type { Result } from '../../../../shared/api/contract.ts'
import type { Translate } from '../../../../shared/model/translate.ts'
import { numberText } from '../../../chart/number.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { Time } from '../../../components/Time.tsx'
import type { AnswerColumn } from '../../answers/index.ts'
import { dayOf } from '../../chart/histogram.ts'
import { durationText } from '../../chart/words.ts'
import type { AroundRow } from './lanes.ts'

type Found = Result<'telephony.around'>

/** How far an event is from the one asked about, in words. */
export function offsetText(start: number, seconds: number | null, { at, end, event }: Pick<Found, 'at' | 'end' | 'event'>, t: Translate): string {
  const over = start + (seconds ?? 0) * 1_000
  if (start === at && event === null) return t('ways.around.atOnce')
  if (start > end) return t('ways.around.after', { length: durationText(Math.round((start - end) / 1_000), t) })
  if (over < at) return t('ways.around.before', { length: durationText(Math.round((at - over) / 1_000), t) })
  return event === null ? t('ways.around.atOnce') : t('ways.around.during')
}

function Party({ value }: { value: string | null }) {
  return value === null ? <span className="quiet">–</span> : <Bdi ltr={/^[+\d]/.test(value)}>{numberText(value)}</Bdi>
}

export function columnsOf(found: Found, t: Translate, zone: string): AnswerColumn<AroundRow>[] {
  const look = dayOf(found.from, zone) === dayOf(found.until - 1, zone) ? 'clock' : 'full'
  const files = new Map(found.coverage.sources.map(({ id, file }) => [id, file]))
  const offset = (row: AroundRow): string => (row.id === found.event?.id ? t('ways.around.itself') : offsetText(Date.parse(row.start), row.seconds, found, t))
  return [
    {
      id: 'start',
      title: t('ways.around.start'),
      width: look === 'clock' ? 84 : 158,
      cell: (row) => <Time at={row.start} look={look} />,
      value: (row) => row.start,
    },
    {
      id: 'offset',
      title: t('ways.around.offset'),
      width: 124,
      cell: (row) => <span data-itself={row.id === found.event?.id || undefined}>{offset(row)}</span>,
      value: offset,
    },
    { id: 'kind', title: t('ways.around.kind'), width: 74, cell: (row) => t(`chart.event.${row.kind}`), value: (row) => t(`chart.event.${row.kind}`) },
    { id: 'from', title: t('ways.around.from'), width: 'grow', least: 128, cell: (row) => <Party value={row.from} />, value: (row) => row.from },
    { id: 'to', title: t('ways.around.to'), width: 'grow', least: 128, cell: (row) => <Party value={row.to} />, value: (row) => row.to },
    {
      id: 'length',
      title: t('ways.around.length'),
      width: 76,
      align: 'end',
      cell: (row) => (row.seconds === null || row.kind !== 'call' ? '' : durationText(row.seconds, t)),
      value: (row) => row.seconds,
    },
    {
      id: 'cell',
      title: t('ways.around.cell'),
      width: 'grow',
      least: 120,
      cell: (row) => <Bdi ltr={row.cellName === undefined}>{row.cellName ?? row.cellFrom}</Bdi>,
      value: (row) => row.cellName ?? row.cellFrom,
    },
    {
      id: 'file',
      title: t('ways.around.file'),
      width: 'grow',
      least: 110,
      cell: (row) => <Bdi>{files.get(row.source)}</Bdi>,
      value: (row) => files.get(row.source) ?? row.source,
    },
  ]
}
