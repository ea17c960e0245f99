import { useMemo } from 'react'
import type { MonthFigures } from '../../../../../shared/api/contacts.ts'
import type { Language, Translate } from '../../../../../shared/model/translate.ts'
import { formatInstant } from '../../../../i18n/dates.ts'
import { useT } from '../../../../i18n/index.ts'
import { formatNumber } from '../../../../i18n/numbers.ts'
import { type AnswerColumn, AnswerTable } from '../../../answers/index.ts'
import { durationText } from '../../../chart/words.ts'

/** A few figures of each month, oldest first: how a way of telephoning changed. */
export function Months({ months }: { months: readonly MonthFigures[] }) {
  const { t, lang } = useT()
  const columns = useMemo(() => columnsOf(t, lang), [t, lang])
  return (
    <>
      <h3>{t('contacts.figures.months.title')}</h3>
      <AnswerTable label={t('contacts.figures.months.title')} rows={months} columns={columns} rowKey={({ month }) => month} unranked />
    </>
  )
}

type Figure = Exclude<keyof MonthFigures, 'month'>
/** What needs a word more than its title. */
const MEANT: ReadonlySet<Figure> = new Set(['nights', 'started', 'places'])

function columnsOf(t: Translate, lang: Language): AnswerColumn<MonthFigures>[] {
  const count = (value: number): string => formatNumber(value, lang)
  const percent = (value: number): string => formatNumber(value, lang, { style: 'percent', maximumFractionDigits: 1 })
  const figure = (id: Figure, say: (value: number) => string, width = 96): AnswerColumn<MonthFigures> => ({
    id,
    title: t(`contacts.figures.months.${id}`),
    ...(MEANT.has(id) && { hint: t(`contacts.figures.months.${id}Help`) }),
    width,
    align: 'end',
    value: (row) => row[id],
    cell: (row) => {
      const found = row[id]
      return found === null ? <span className="quiet">–</span> : <bdi className="figures nowrap">{say(found)}</bdi>
    },
  })
  return [
    {
      id: 'month',
      title: t('contacts.figures.months.month'),
      width: 'grow',
      least: 130,
      value: ({ month }) => month,
      cell: ({ month }) => formatInstant(Date.parse(`${month}-01T00:00:00Z`), lang, 'UTC', 'month'),
    },
    figure('calls', count, 104),
    figure('texts', count, 104),
    figure('days', count, 104),
    figure('contacts', count, 112),
    figure('duration', (value) => durationText(Math.round(value), t), 120),
    figure('nights', percent),
    figure('started', percent),
    figure('places', count),
  ]
}
