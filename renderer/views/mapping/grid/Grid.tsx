import { type KeyboardEvent, useRef, useState } from 'react'
import { useT } from '../../../i18n/index.ts'
import { fieldName } from '../../data/names.ts'
import { fieldsNow } from '../../../state/mapping-draft.ts'
import { change, isFresh, type Mapping, readingOf } from '../../../state/mapping.ts'
import type { Ask } from '../asks.ts'
import { ColumnHead } from './ColumnHead.tsx'
import { GridRow } from './GridRow.tsx'
import { gapsOf } from './gaps.ts'
import { feedsOf } from './feeds.ts'
import { widthsOf } from './sight.ts'
import { useSight } from './useSight.ts'

/** Pixels of the row numbers and of what is read. */
const HEAD = 68
const RESULT = 252

/** Arrow keys go from head to head, with the reading direction; Home and End to the first and last of those drawn. */
function walk(event: KeyboardEvent<HTMLElement>, selector: string, forward: string, backward: string): void {
  if (event.key !== forward && event.key !== backward && event.key !== 'Home' && event.key !== 'End') return
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)]
  const at = heads.indexOf(document.activeElement as HTMLElement)
  if (at < 0) return
  event.preventDefault()
  const next = event.key === 'Home' ? 0 : event.key === 'End' ? heads.length - 1 : at + (event.key === forward ? 1 : -1)
  const head = heads[Math.max(0, Math.min(heads.length - 1, next))]
  head?.focus()
  head?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** The table as it stands in the file, each row beside what is read from it. Heads take fields; row numbers say what a row is. */
export function Grid({ mapping, onAsk }: { mapping: Mapping; onAsk(ask: Ask): void }) {
  const { t, dir } = useT()
  const scroller = useRef<HTMLDivElement>(null)
  const [head, setHead] = useState(0)
  const [rowAt, setRowAt] = useState(0)
  const { preview } = mapping
  const grid = preview.grid ?? { rows: [], width: 0 }
  const reading = readingOf(mapping)
  const fields = fieldsNow(mapping.steps.now, reading)
  const feeds = feedsOf(fields)
  const results = new Map(preview.rows.map((row) => [row.locator, row]))
  const gaps = gapsOf(grid.rows)
  const count = Math.min(256, grid.width)
  const widths = widthsOf(
    grid,
    count,
    Array.from({ length: count }, (_, at) =>
      (feeds.get(at) ?? [])
        .map(({ field, how }) => (how === 'whole' ? fieldName(field, t) : t(`mapping.feeds.${how}`, { field: fieldName(field, t) })))
        .join(', '),
    ),
  )
  const [start, end] = useSight(scroller, widths)
  const columns = Array.from({ length: end - start }, (_, at) => start + at)
  const inTabs = head >= start && head < end ? head : start
  const [forward, backward] = dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
  return (
    <section className="map-grid" aria-label={t('mapping.grid')} data-stale={!isFresh(mapping) || undefined}>
      <div ref={scroller} className="map-grid-scroll">
        <table aria-colcount={count + 2} style={{ inlineSize: HEAD + widths.reduce((sum, width) => sum + width, 0) + RESULT }}>
          <caption className="for-reader">{t('mapping.gridHelp')}</caption>
          <colgroup>
            <col style={{ inlineSize: HEAD }} />
            {widths.map((width, at) => (
              <col key={at} style={{ inlineSize: width }} />
            ))}
            <col style={{ inlineSize: RESULT }} />
          </colgroup>
          <thead onKeyDown={(event) => walk(event, '.map-col-button', forward, backward)}>
            <tr>
              <th scope="col" className="map-corner">
                {t('data.row')}
              </th>
              {start > 0 && <td aria-hidden colSpan={start} className="map-col" />}
              {columns.map((at) => (
                <ColumnHead
                  key={at}
                  at={at}
                  columns={preview.columns}
                  fields={feeds.get(at) ?? []}
                  kind={reading.kind ?? 'calls'}
                  inTabs={at === inTabs}
                  onFocus={() => setHead(at)}
                  onAsk={onAsk}
                  onField={(field) => change({ do: 'column', column: at, field })}
                />
              ))}
              {end < count && <td aria-hidden colSpan={count - end} className="map-col" />}
              <th scope="col" aria-colindex={count + 2} className="map-result map-result-head">
                {t('mapping.result')}
              </th>
            </tr>
          </thead>
          <tbody onKeyDown={(event) => walk(event, '.map-row-button', 'ArrowDown', 'ArrowUp')}>
            {grid.rows.map((row, at) => (
              <GridRow
                key={row.row}
                row={row}
                width={count}
                start={start}
                end={end}
                gap={gaps.get(at) ?? 0}
                used={feeds}
                result={results.get(row.locator ?? '') ?? null}
                zone={preview.zone}
                headerRow={preview.headerRow}
                inTabs={at === Math.min(rowAt, grid.rows.length - 1)}
                onFocus={() => setRowAt(at)}
                rules={(reading.skip ?? []).length}
              />
            ))}
          </tbody>
        </table>
        <p className="map-grid-foot quiet">{grid.seen === 'start' ? t('mapping.seenStart') : t('mapping.seenAll', { count: grid.rows.length })}</p>
      </div>
    </section>
  )
}
