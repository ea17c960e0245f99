import { PhoneMissed, Voicemail } from 'lucide-react'
import type { ContactRow } from '../../../../shared/api/contacts.ts'
import type { Language, Translate } from '../../../../shared/model/translate.ts'
import { numberText } from '../../../chart/number.ts'
import { Count } from '../../../components/Count.tsx'
import { Time } from '../../../components/Time.tsx'
import { useT } from '../../../i18n/index.ts'
import type { AnswerColumn } from '../../answers/index.ts'
import { durationText } from '../../chart/words.ts'
import { Balance } from './Balance.tsx'
import { Behind, type useBehind } from './Behind.tsx'
import { Party } from './Party.tsx'
import { Spark } from './Spark.tsx'

export const nameOf = ({ label }: Pick<ContactRow, 'label'>, t: Translate): string => (label ? numberText(label.label) : t('contacts.nobody'))

/** What a contact is narrowed down by. */
export const withOther = ({ id }: Pick<ContactRow, 'id'>): { other: string } => ({ other: id ?? 'nobody' })

/** Columns of the list of contacts; those of which nobody has anything are left out. */
export function columnsOf(
  rows: readonly ContactRow[],
  behind: ReturnType<typeof useBehind>,
  { t }: { t: Translate; lang: Language },
): AnswerColumn<ContactRow>[] {
  const some = (of: (row: ContactRow) => number): boolean => rows.some((row) => of(row) > 0)
  const figure = (
    id: 'events' | 'messages',
    width: number,
    narrow: (row: ContactRow) => Parameters<ReturnType<typeof useBehind>>[1],
  ): AnswerColumn<ContactRow> => ({
    id,
    title: t(`contacts.column.${id}`),
    width,
    align: 'end',
    value: (row) => row[id],
    cell: (row) => (
      <Behind rows={behind} title={t(`contacts.rows.${id}`, { name: nameOf(row, t) })} narrow={narrow(row)} none={row[id] === 0}>
        <Count value={row[id]} />
      </Behind>
    ),
  })
  return [
    {
      id: 'other',
      title: t('contacts.column.other'),
      width: 'grow',
      least: 160,
      value: (row) => nameOf(row, t),
      cell: (row) => (
        <span className="contact-name">
          <Party label={row.label} holder={row.person?.label ?? null} />
          {row.unanswered && (
            <span className="contact-unanswered" title={t('contacts.unanswered')}>
              <PhoneMissed aria-hidden />
              <span className="for-reader">{t('contacts.unanswered')}</span>
            </span>
          )}
        </span>
      ),
    },
    figure('events', 72, withOther),
    {
      id: 'balance',
      title: t('contacts.column.balance'),
      width: 88,
      value: (row) => row.balance,
      cell: (row) => <Balance out={row.out} into={row.in} />,
    },
    {
      id: 'seconds',
      title: t('contacts.column.seconds'),
      width: 86,
      align: 'end',
      value: (row) => row.seconds,
      cell: (row) => (row.seconds > 0 ? <span className="figures nowrap">{durationText(row.seconds, t)}</span> : <span className="quiet">–</span>),
    },
    ...(some((row) => row.missed + row.voicemail)
      ? [
          {
            id: 'missed',
            title: t('contacts.column.missed'),
            width: 84,
            align: 'end' as const,
            value: (row: ContactRow) => row.missed,
            cell: (row: ContactRow) => <Unanswered row={row} behind={behind} />,
          },
        ]
      : []),
    ...(some((row) => row.messages) ? [figure('messages', 80, (row) => ({ ...withOther(row), outcome: 'message' }))] : []),
    { id: 'days', title: t('contacts.column.days'), width: 54, align: 'end', value: (row) => row.days, cell: (row) => <Count value={row.days} /> },
    {
      id: 'first',
      title: t('contacts.column.firstLast'),
      width: 112,
      value: (row) => row.first,
      cell: (row) => (
        <span className="contact-span">
          <Time at={row.first} look="day" />
          <Time at={row.last} look="day" />
        </span>
      ),
    },
    {
      id: 'series',
      title: t('contacts.column.series'),
      width: 90,
      cell: (row) => <Spark series={row.series} label={t('contacts.series', { name: nameOf(row, t) })} />,
    },
  ]
}

/** Calls that nobody answered, and below them what went to the voicemail. */
function Unanswered({ row, behind }: { row: ContactRow; behind: ReturnType<typeof useBehind> }) {
  const { t } = useT()
  const name = nameOf(row, t)
  return (
    <span className="contact-missed">
      <Behind rows={behind} title={t('contacts.rows.missed', { name })} narrow={{ ...withOther(row), outcome: 'missed' }} none={row.missed === 0}>
        <Count value={row.missed} />
      </Behind>
      {row.voicemail > 0 && (
        <Behind rows={behind} title={t('contacts.rows.voicemail', { name })} narrow={{ ...withOther(row), outcome: 'voicemail' }}>
          <Voicemail aria-hidden />
          <Count value={row.voicemail} />
        </Behind>
      )}
    </span>
  )
}
