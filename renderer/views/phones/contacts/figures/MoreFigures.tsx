import { useMemo, useState } from 'react'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { Button as Press } from 'react-aria-components'
import type { Filter } from '../../../../../shared/model/chart.ts'
import { Banner } from '../../../../components/Banner.tsx'
import { Button } from '../../../../components/Button.tsx'
import { errorSentence } from '../../../../components/errors.ts'
import { Select } from '../../../../components/Select.tsx'
import { Spinner } from '../../../../components/Spinner.tsx'
import { Term } from '../../../../components/Tooltip.tsx'
import { useT } from '../../../../i18n/index.ts'
import { formatNumber } from '../../../../i18n/numbers.ts'
import type { Language, Translate } from '../../../../../shared/model/translate.ts'
import { type AnswerColumn, AnswerTable, useAsk } from '../../../answers/index.ts'
import { durationText } from '../../../chart/words.ts'
import { Months } from './Months.tsx'
import { DAYS, type IndicatorRow, type PartOfDay, type PartOfWeek, rowsOf, type Unit, WEEKS } from './rows.ts'

/** Figures that research on telephones uses, each with what it means; asked for when it is opened. */
export function MoreFigures({ of, filter, zone }: { of: string; filter: Filter; zone?: string | undefined }) {
  const { t } = useT()
  const [open, setOpen] = useState(false)
  return (
    <section className="more-figures">
      <h2>
        <Press className="more-figures-head" aria-expanded={open} onPress={() => setOpen(!open)}>
          {open ? <ChevronDown aria-hidden /> : <ChevronRight className="mirror" aria-hidden />}
          {t('contacts.figures.title')}
        </Press>
      </h2>
      {open && <Figures of={of} filter={filter} zone={zone} />}
    </section>
  )
}

function Figures({ of, filter, zone }: { of: string; filter: Filter; zone: string | undefined }) {
  const { t, lang } = useT()
  const [week, setWeek] = useState<PartOfWeek>('allweek')
  const [day, setDay] = useState<PartOfDay>('allday')
  const { answer, state, error, ask } = useAsk('telephony.indicators', { of, filter, ...(zone !== undefined && { zone }) }, { auto: true })
  const rows = useMemo(() => (answer ? rowsOf(answer.indicators, week, day) : []), [answer, week, day])
  const columns = columnsOf(t, lang)
  if (state === 'failed')
    return (
      <Banner look="error" action={<Button onPress={ask}>{t('common.tryAgain')}</Button>}>
        {errorSentence(error)}
      </Banner>
    )
  if (!answer) return <Spinner what={t('common.reading')} />
  return (
    <div className="more-figures-body">
      <p className="more-figures-help">{t('contacts.figures.help')}</p>
      <div className="more-figures-parts">
        <Select<PartOfWeek>
          label={t('contacts.figures.week')}
          choices={WEEKS.map((id) => ({ id, label: t(`contacts.figures.weeks.${id}`) }))}
          value={week}
          onChange={setWeek}
        />
        <Select<PartOfDay>
          label={t('contacts.figures.day')}
          choices={DAYS.map((id) => ({ id, label: t(`contacts.figures.days.${id}`) }))}
          value={day}
          onChange={setDay}
        />
      </div>
      <AnswerTable label={t('contacts.figures.title')} rows={rows} columns={columns} rowKey={(row) => row.key} unranked />
      <Months months={answer.months} />
    </div>
  )
}

const SAID: Record<Unit, (value: number, t: Translate, lang: Language) => string> = {
  count: (value, _, lang) => formatNumber(value, lang, { maximumFractionDigits: 1 }),
  number: (value, _, lang) => formatNumber(value, lang, { maximumFractionDigits: 2 }),
  share: (value, _, lang) => formatNumber(value, lang, { style: 'percent', maximumFractionDigits: 1 }),
  seconds: (value, t) => durationText(Math.round(value), t),
  kilometres: (value, t, lang) => t('contacts.figures.km', { km: formatNumber(value, lang, { maximumFractionDigits: 1 }) }),
}

function columnsOf(t: Translate, lang: Language): AnswerColumn<IndicatorRow>[] {
  const kindOf = ({ kind }: IndicatorRow): string => (kind === null ? '' : t(`contacts.figures.kinds.${kind}`))
  const value = (id: 'mean' | 'std' | 'median' | 'least' | 'most', width: number): AnswerColumn<IndicatorRow> => ({
    id,
    title: t(`contacts.figures.column.${id}`),
    width,
    align: 'end',
    value: (row) => row[id],
    cell: (row) => {
      const found = row[id]
      return found === null ? <span className="quiet">–</span> : <bdi className="figures nowrap">{SAID[row.unit](found, t, lang)}</bdi>
    },
  })
  return [
    {
      id: 'name',
      title: t('contacts.figures.column.name'),
      width: 'grow',
      least: 220,
      value: (row) => t(`contacts.figures.name.${row.name}`),
      cell: (row) => <Term text={t(`contacts.figures.means.${row.name}`)}>{t(`contacts.figures.name.${row.name}`)}</Term>,
    },
    { id: 'kind', title: t('contacts.figures.column.kind'), width: 130, value: kindOf, cell: (row) => <span className="quiet">{kindOf(row)}</span> },
    value('mean', 108),
    value('std', 96),
    value('median', 96),
    value('least', 96),
    value('most', 96),
  ]
}
