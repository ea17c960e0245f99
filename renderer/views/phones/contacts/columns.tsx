import { PhoneMissed } from 'lucide-react'
import type { ContactRow } from '../../../../shared/api/contacts.ts'
import type { Language, Translate } from '../../../../shared/model/translate.ts'
import { Count } from '../../../components/Count.tsx'
import { Time } from '../../../components/Time.tsx'
import type { AnswerColumn } from '../../answers/index.ts'
import { durationText } from '../../chart/words.ts'
import { Balance } from './Balance.tsx'
import { Behind, type useBehind } from './Behind.tsx'
import { Party } from './Party.tsx'
import { Spark } from './Spark.tsx'

export const nameOf = ({ label }: Pick<ContactRow, 'label'>, t: Translate): string => label?.label ?? t('contacts.nobody')

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
    id: 'events' | 'missed' | 'voicemail' | 'messages',
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
      least: 172,
      value: (row) => nameOf(row, t),
      cell: (row) => (
        <span className="contact-name">
          <Party label={row.label} holder={row.person?.label ?? null} />
          {row.unanswered && (
            <span className="contact-unanswered" title={t('contacts.unanswered')}>
              <PhoneMissed aria-hidden />
              <span className="visually-hidden">{t('contacts.unanswered')}</span>
            </span>
          )}
        </span>
      ),
    },
    figure('events', 72, withOther),
    {
      id: 'balance',
      title: t('contacts.column.balance'),
      width: 92,
      value: (row) => row.balance,
      cell: (row) => <Balance out={row.out} into={row.in} />,
    },
    {
      id: 'seconds',
      title: t('contacts.column.seconds'),
      width: 88,
      align: 'end',
      value: (row) => row.seconds,
      cell: (row) => (row.seconds > 0 ? <span className="figures nowrap">{durationText(row.seconds, t)}</span> : <span className="quiet">–</span>),
    },
    ...(some((row) => row.missed) ? [figure('missed', 78, (row) => ({ ...withOther(row), outcome: 'missed' }))] : []),
    ...(some((row) => row.voicemail) ? [figure('voicemail', 78, (row) => ({ ...withOther(row), outcome: 'voicemail' }))] : []),
    ...(some((row) => row.messages) ? [figure('messages', 84, (row) => ({ ...withOther(row), outcome: 'message' }))] : []),
    { id: 'days', title: t('contacts.column.days'), width: 56, align: 'end', value: (row) => row.days, cell: (row) => <Count value={row.days} /> },
    { id: 'first', title: t('contacts.column.first'), width: 92, value: (row) => row.first, cell: (row) => <Time at={row.first} look="day" /> },
    { id: 'last', title: t('contacts.column.last'), width: 92, value: (row) => row.last, cell: (row) => <Time at={row.last} look="day" /> },
    {
      id: 'series',
      title: t('contacts.column.series'),
      width: 112,
      cell: (row) => <Spark series={row.series} label={t('contacts.series', { name: nameOf(row, t) })} />,
    },
  ]
}
