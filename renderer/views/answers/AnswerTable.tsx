import { useMemo, useState } from 'react'
import { ClipboardCopy, FileDown } from 'lucide-react'
import { call } from '../../bridge.ts'
import { Button } from '../../components/Button.tsx'
import { Count } from '../../components/Count.tsx'
import { rowsOf } from '../../components/table/pages.ts'
import { type Sort, Table, type TableColumn } from '../../components/table/Table.tsx'
import { useT } from '../../i18n/index.ts'
import { formatNumber } from '../../i18n/numbers.ts'
import { say, sayError } from '../../state/toasts.ts'
import { SaveTable } from './SaveTable.tsx'
import { tableText } from './table-text.ts'
import { toldBy } from './told.ts'

export interface AnswerColumn<R> extends Omit<TableColumn<R>, 'sortable'> {
  /** What the cell says, for the clipboard and for sorting. Without it the column is neither copied nor sorted. */
  value?: (row: R, index: number) => string | number | null
}

export interface AnswerTableProps<R> {
  label: string
  rows: readonly R[]
  columns: readonly AnswerColumn<R>[]
  rowKey: (row: R) => string
  /** How many there are in all, where the answer gives the first only. */
  total?: number
  chosen?: string | null
  /** Click, or Enter on the row. */
  onChoose?: (row: R) => void
  /** Leaves out the column of places, for lists that are in no order. */
  unranked?: boolean
  rowHeight?: number
}

const HEAD = 34
const LONGEST = 16

/** The ranked rows of an answer, best first: sorted anew by a press on a title, chosen by click or Enter, copied as a table, saved as a file. */
export function AnswerTable<R>({ label, rows, columns, rowKey, total = rows.length, chosen = null, onChoose, unranked, rowHeight = 28 }: AnswerTableProps<R>) {
  const { t, lang } = useT()
  const [sort, setSort] = useState<Sort | null>(null)
  const [saving, setSaving] = useState(false)
  const places = useMemo(() => new Map(rows.map((row, at) => [row, at + 1])), [rows])
  const sorted = useMemo(() => inOrder(rows, columns, sort, places, lang), [rows, columns, sort, places, lang])
  const all: TableColumn<R>[] = [
    ...(unranked
      ? []
      : [
          {
            id: 'rank',
            title: t('ask.table.rank'),
            width: 58,
            align: 'end' as const,
            sortable: true,
            cell: (row: R) => <Count value={places.get(row) ?? null} />,
          },
        ]),
    ...columns.map((column) => ({ ...column, sortable: column.value !== undefined })),
  ]
  const copy = async (): Promise<void> => {
    const { head, rows: told } = toldBy(sorted, columns)
    const text = tableText([head, ...told])
    try {
      await call('shell.copy', { text })
      say(t('ask.table.copied', { count: sorted.length }))
    } catch (error) {
      sayError(error)
    }
  }
  return (
    <div className="ask-table">
      <div className="ask-table-rows" style={{ '--ask-rows': `${HEAD + rowHeight * Math.min(LONGEST, Math.max(3, rows.length))}px` } as Record<string, string>}>
        <Table
          label={label}
          columns={all}
          source={rowsOf(`${label} ${keyOf(rows)} ${sort?.column ?? ''} ${sort?.descending ?? ''} ${lang}`, sorted)}
          rowKey={rowKey}
          selected={chosen}
          onRow={onChoose}
          sort={sort}
          onSort={setSort}
          rowHeight={rowHeight}
        />
      </div>
      <div className="ask-table-foot">
        {total > rows.length && <span>{t('ask.table.shown', { count: rows.length, all: formatNumber(total, lang) })}</span>}
        <Button look="quiet" icon={<ClipboardCopy aria-hidden />} onPress={() => void copy()}>
          {t('ask.table.copy')}
        </Button>
        <Button look="quiet" icon={<FileDown aria-hidden />} onPress={() => setSaving(true)}>
          {t('ask.table.save')}
        </Button>
      </div>
      {saving && <SaveTable title={label} table={toldBy(sorted, columns)} onClose={() => setSaving(false)} />}
    </div>
  )
}

const keys = new WeakMap<object, number>()
let last = 0
/** A name for these very rows, so that a table reads them anew only when they are others. */
function keyOf(rows: object): number {
  const known = keys.get(rows) ?? ++last
  keys.set(rows, known)
  return known
}

function inOrder<R>(rows: readonly R[], columns: readonly AnswerColumn<R>[], sort: Sort | null, places: Map<R, number>, lang: string): readonly R[] {
  if (!sort) return rows
  const value = sort.column === 'rank' ? (row: R) => places.get(row) ?? 0 : columns.find(({ id }) => id === sort.column)?.value
  if (!value) return rows
  const { compare } = new Intl.Collator(lang, { numeric: true })
  const said = new Map(rows.map((row, at) => [row, value(row, at)]))
  const way = sort.descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [x, y] = [said.get(a) ?? null, said.get(b) ?? null]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return way * (typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y)))
  })
}
