import './Table.css'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useT } from '../../i18n/index.ts'
import { Banner } from '../Banner.tsx'
import { Button } from '../Button.tsx'
import { classes } from '../classes.ts'
import { errorSentence } from '../errors.ts'
import { Spinner } from '../Spinner.tsx'
import { TableHead } from './Head.tsx'
import { type RowSource, usePages } from './pages.ts'
import { rowsInSight, scrollTo } from './window.ts'

export interface TableColumn<R> {
  id: string
  title: string
  /** What the title means, on hover and on keyboard focus. */
  hint?: string
  /** Pixels, or `grow` for what is left. */
  width: number | 'grow'
  /** Least pixels of a growing column. */
  least?: number
  align?: 'start' | 'end'
  sortable?: boolean
  cell(row: R, index: number): ReactNode
}

export interface Sort {
  column: string
  descending: boolean
}

export interface TableProps<R> {
  label: string
  columns: readonly TableColumn<R>[]
  source: RowSource<R>
  rowKey(row: R): string
  /** Key of the row shown as chosen. */
  selected?: string | null
  /** Click, or Enter on the active row. */
  onRow?: ((row: R, index: number) => void) | undefined
  sort?: Sort | null
  onSort?: ((sort: Sort) => void) | undefined
  rowHeight?: number
  empty?: ReactNode
}

/** Any number of rows: only those in sight are drawn, and only their pages read. Arrow keys, Page, Home, End, Enter. */
export function Table<R>({ label, columns, source, rowKey, selected = null, onRow, sort = null, onSort, rowHeight = 28, empty }: TableProps<R>) {
  const { t } = useT()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 400 })
  const [active, setActive] = useState(0)
  const { total, error, row, need, retry } = usePages(source)
  const count = total ?? 0
  const sight = rowsInSight(view.top, view.height, count, rowHeight)

  // The scroller comes and goes with these: it is watched anew each time.
  const standing = total === null ? 'reading' : error !== null && count === 0 ? 'failed' : count === 0 ? 'empty' : 'rows'
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const watch = new ResizeObserver(() => setView((now) => ({ ...now, height: element.clientHeight })))
    watch.observe(element)
    return () => watch.disconnect()
  }, [standing])

  useEffect(() => {
    setActive(0)
    setView((now) => ({ ...now, top: 0 }))
    if (scroller.current) scroller.current.scrollTop = 0
  }, [source.key])

  useEffect(() => {
    if (count > 0) need(sight.first, sight.end)
  })

  const go = (to: number) => {
    const next = Math.max(0, Math.min(count - 1, to))
    setActive(next)
    const element = scroller.current
    if (element) element.scrollTop = scrollTo(next, element.scrollTop, element.clientHeight - 32, count, rowHeight)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 2)
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: count - 1,
    }
    const to = moves[event.key]
    const found = row(active)
    if (to !== undefined) go(to)
    else if (event.key === 'Enter' && onRow && found !== undefined) onRow(found, active)
    else return
    event.preventDefault()
  }

  if (error !== null && count === 0)
    return (
      <div className="m-table-note">
        <Banner look="error" action={<Button onPress={retry}>{t('common.tryAgain')}</Button>}>
          {errorSentence(error)}
        </Banner>
      </div>
    )
  if (total === null)
    return (
      <div className="m-table-note">
        <Spinner what={t('common.reading')} />
      </div>
    )
  if (count === 0 && empty !== undefined) return <div className="m-table-note">{empty}</div>

  const template = columns.map((column) => (column.width === 'grow' ? `minmax(${column.least ?? 120}px, 1fr)` : `${column.width}px`)).join(' ')
  const least = columns.reduce((sum, column) => sum + (column.width === 'grow' ? (column.least ?? 120) : column.width), 0)
  const indices = Array.from({ length: sight.end - sight.first }, (_, n) => sight.first + n)

  return (
    <div
      className={classes('m-table', onRow && 'm-table-can-open')}
      style={{ '--columns': template, '--least': `${least}px`, '--row-height': `${rowHeight}px` } as Record<string, string>}
    >
      <div
        ref={scroller}
        className="m-table-scroll"
        role="grid"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        aria-activedescendant={`${id}-${active}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          const { scrollTop, clientHeight } = event.currentTarget
          setView({ top: scrollTop, height: clientHeight })
        }}
      >
        <TableHead columns={columns} sort={sort} onSort={onSort} />
        <div className="m-table-body" role="rowgroup" style={{ blockSize: sight.height }}>
          {indices.map((index) => {
            const found = row(index)
            return (
              <div
                key={found === undefined ? `waiting-${index}` : rowKey(found)}
                id={`${id}-${index}`}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={found !== undefined && selected !== null && rowKey(found) === selected}
                data-active={index === active || undefined}
                className="m-table-row"
                style={{ insetBlockStart: sight.top + (index - sight.first) * rowHeight }}
                onClick={() => {
                  setActive(index)
                  if (found !== undefined) onRow?.(found, index)
                }}
              >
                {columns.map((column) => (
                  <div key={column.id} role="gridcell" className={classes('m-table-cell', column.align === 'end' && 'm-table-cell-end')}>
                    {found === undefined ? <div className="m-table-waiting" /> : column.cell(found, index)}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
