import { memo } from 'react'
import type { Preview } from '../../../../shared/api/data.ts'
import { useT } from '../../../i18n/index.ts'
import type { Feed } from './feeds.ts'
import { Result } from './Result.tsx'
import { RowHead } from './RowHead.tsx'

export type Row = NonNullable<Preview['grid']>['rows'][number]
export type ResultRow = Preview['rows'][number]

interface Props {
  row: Row
  width: number
  /** Columns that are drawn: the first, and the one behind the last. */
  start: number
  end: number
  /** Rows that lie unshown before it. */
  gap: number
  used: ReadonlyMap<number, readonly Feed[]>
  result: ResultRow | null
  zone: string
  headerRow: number | null
  inTabs: boolean
  onFocus(): void
  /** Rules there are so far. */
  rules: number
}

/** One row of the file, and what comes of it. */
export function GridRow({ row, width, start, end, gap, used, result, zone, headerRow, inTabs, onFocus, rules }: Props) {
  const { t } = useT()
  return (
    <>
      {gap > 0 && (
        <tr className="map-gap">
          <td colSpan={width + 2}>
            <span>{t('mapping.gap', { count: gap })}</span>
          </td>
        </tr>
      )}
      <tr className="map-row" data-fate={row.fate} data-row={row.row}>
        <RowHead row={row} headerRow={headerRow} inTabs={inTabs} onFocus={onFocus} rules={rules} />
        {start > 0 && <td aria-hidden colSpan={start} className="map-cell" />}
        {Array.from({ length: end - start }, (_, at) => (
          <Cell key={start + at} text={row.cells[start + at] ?? ''} used={used.has(start + at)} />
        ))}
        {end < width && <td aria-hidden colSpan={width - end} className="map-cell" />}
        <Result row={row} result={result} zone={zone} />
      </tr>
    </>
  )
}

/** Text of the file in its own direction: digits and dates read from left to right everywhere. */
const Cell = memo(({ text, used }: { text: string; used: boolean }) => (
  <td className="map-cell" data-used={used || undefined} title={text.length > 24 ? text : undefined}>
    <span dir="auto">{text}</span>
  </td>
))
