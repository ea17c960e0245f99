import type { Replacement } from '../../../../shared/api/telephony.ts'
import type { Translate } from '../../../../shared/model/translate.ts'
import { Count } from '../../../components/Count.tsx'
import { Time } from '../../../components/Time.tsx'
import { type AnswerColumn, Name } from '../../answers/index.ts'
import { Fit } from './Fit.tsx'
import { isWeak } from './weak.ts'

/** Columns of the list: the pair, its fit with the next best beside it, and what it rests on. */
export const columnsOf = (t: Translate): AnswerColumn<Replacement>[] => [
  {
    id: 'old',
    title: t('handsets.swap.old'),
    width: 'grow',
    least: 152,
    value: (row) => row.old,
    cell: (row) => <Name of={{ kind: 'number', label: row.old }} />,
  },
  {
    id: 'new',
    title: t('handsets.swap.new'),
    width: 'grow',
    least: 152,
    value: (row) => row.new,
    cell: (row) => <Name of={{ kind: 'number', label: row.new }} />,
  },
  { id: 'score', title: t('handsets.swap.score'), width: 150, value: (row) => row.score, cell: (row) => <Fit row={row} /> },
  { id: 'runnerUp', title: t('handsets.swap.runnerUp'), width: 76, align: 'end', value: (row) => row.runnerUp, cell: (row) => <Score value={row.runnerUp} /> },
  {
    id: 'sure',
    title: t('handsets.swap.about'),
    width: 72,
    value: (row) => t(isWeak(row) ? 'handsets.swap.weak' : 'handsets.swap.clear'),
    cell: (row) => <span className={isWeak(row) ? 'swap-weak' : 'swap-clear'}>{t(isWeak(row) ? 'handsets.swap.weak' : 'handsets.swap.clear')}</span>,
  },
  { id: 'shared', title: t('handsets.swap.shared'), width: 84, align: 'end', value: (row) => row.shared, cell: (row) => <Count value={row.shared} /> },
  { id: 'change', title: t('handsets.swap.change'), width: 100, value: (row) => row.firstNew, cell: (row) => <Time at={row.firstNew} look="day" /> },
]

const Score = ({ value }: { value: number | null }) => <Count value={value} options={{ minimumFractionDigits: 2, maximumFractionDigits: 2 }} />
