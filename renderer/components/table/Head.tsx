import { ArrowDown, ArrowUp } from 'lucide-react'
import { Focusable } from 'react-aria-components'
import { classes } from '../classes.ts'
import { Term, Tooltip } from '../Tooltip.tsx'
import type { Sort, TableColumn } from './Table.tsx'

/** Titles of a table. A sortable one is a button: first press sorts upwards, the next turns it round. */
export function TableHead<R>({ columns, sort, onSort }: { columns: readonly TableColumn<R>[]; sort: Sort | null; onSort: ((sort: Sort) => void) | undefined }) {
  return (
    <div className="m-table-head" role="row" aria-rowindex={1}>
      {columns.map((column) => {
        const on = sort?.column === column.id
        const look = classes('m-table-title', column.align === 'end' && 'm-table-title-end')
        const order = on ? (sort.descending ? ('descending' as const) : ('ascending' as const)) : undefined
        if (!column.sortable || !onSort)
          return (
            <div key={column.id} role="columnheader" className={look} {...(order && { 'aria-sort': order })}>
              {column.hint === undefined ? column.title : <Term text={column.hint}>{column.title}</Term>}
            </div>
          )
        const button = (
          <button type="button" className={look} onClick={() => onSort({ column: column.id, descending: on ? !sort.descending : false })}>
            {column.hint === undefined ? column.title : <span className="m-term">{column.title}</span>}
            {on && (sort.descending ? <ArrowDown aria-hidden /> : <ArrowUp aria-hidden />)}
          </button>
        )
        return (
          <div key={column.id} role="columnheader" {...(order && { 'aria-sort': order })} style={{ display: 'grid' }}>
            {column.hint === undefined ? (
              button
            ) : (
              <Tooltip text={column.hint}>
                <Focusable>{button}</Focusable>
              </Tooltip>
            )}
          </div>
        )
      })}
    </div>
  )
}
