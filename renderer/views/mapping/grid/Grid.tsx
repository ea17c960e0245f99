import { type KeyboardEvent, useRef, useState } from 'react'
import { useT } from '../../../i18n/index.ts'
import { fieldsNow } from '../../../state/mapping-draft.ts'
import { change, isFresh, type Mapping, readingOf } from '../../../state/mapping.ts'
import type { Ask } from '../asks.ts'
import { ColumnHead } from './ColumnHead.tsx'
import { GridRow } from './GridRow.tsx'
import { gapsOf } from './gaps.ts'
import { feedsOf } from './feeds.ts'

/** Arrow keys go from head to head, with the reading direction; Home and End to the first and last. */
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
  const columns = Array.from({ length: Math.min(256, grid.width) }, (_, at) => at)
  const [forward, backward] = dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
  return (
    <section className="map-grid" aria-label={t('mapping.grid')} data-stale={!isFresh(mapping) || undefined}>
      <div ref={scroller} className="map-grid-scroll">
        <table>
          <caption className="for-reader">{t('mapping.gridHelp')}</caption>
          <thead onKeyDown={(event) => walk(event, '.map-col-button', forward, backward)}>
            <tr>
              <th scope="col" className="map-corner">
                {t('data.row')}
              </th>
              {columns.map((at) => (
                <ColumnHead
                  key={at}
                  at={at}
                  columns={preview.columns}
                  fields={feeds.get(at) ?? []}
                  kind={reading.kind ?? 'calls'}
                  inTabs={at === Math.min(head, columns.length - 1)}
                  onFocus={() => setHead(at)}
                  onAsk={onAsk}
                  onField={(field) => change({ do: 'column', column: at, field })}
                />
              ))}
              <th scope="col" className="map-result map-result-head">
                {t('mapping.result')}
              </th>
            </tr>
          </thead>
          <tbody onKeyDown={(event) => walk(event, '.map-row-button', 'ArrowDown', 'ArrowUp')}>
            {grid.rows.map((row, at) => (
              <GridRow
                key={row.row}
                row={row}
                width={columns.length}
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
