import { formatUtc } from '../../../shared/time/format.ts'
import { savedCharts, exhibitRows } from '../../analysis/charts.ts'
import { listCells, listEntities, listLinks, listSelectors } from '../../analysis/lists.ts'
import { filterFrom, numberOption, one, wrong } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { pages, take } from '../pages.ts'

const WHATS = [
  'events',
  'entities',
  'selectors',
  'links',
  'sources',
  'rejected',
  'duplicates',
  'skipped',
  'cells',
  'charts',
  'exhibits',
  'stages',
  'audit',
] as const

interface OtherRow {
  source: string
  locator: string
  raw: string
  reason?: string
  of?: string
}

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const what = WHATS.find((name) => name === one(args, 1))
  if (!what) throw wrong('bad-what', { value: one(args, 1), whats: WHATS.join(', ') })
  const limit = numberOption(options, 'limit') ?? Infinity
  const opened = await context.open(one(args, 0), { reveal: options.reveal === true, what: `list ${what}` })
  const { read, horizon } = opened
  const filter = filterFrom(opened, options)
  const { call, emitAll } = context
  switch (what) {
    case 'events': {
      const events = pages(async (page) => {
        const { total, events: items } = await call('events.list', { filter, ...page })
        return { total, items }
      }, limit)
      return emitAll(events, ['id', 'kind', 'start', 'seconds', 'from', 'to', 'direction', 'imei', 'cellFrom', 'cellName', 'source', 'locator'])
    }
    case 'entities':
      return emitAll(take(listEntities(read, horizon, filter), limit), ['id', 'kind', 'label', 'identity', 'protection', 'selectors'])
    case 'selectors':
      return emitAll(take(listSelectors(read, horizon, filter), limit), ['id', 'kind', 'value', 'country', 'subject', 'events', 'warnings'])
    case 'links':
      return emitAll(take(listLinks(read, horizon, filter), limit), ['id', 'kind', 'fromLabel', 'toLabel', 'certainty', 'weight', 'directed', 'evidence'])
    case 'cells':
      return emitAll(take(listCells(read, horizon, filter), limit), ['id', 'value', 'name', 'lat', 'lon', 'azimuth', 'beam', 'range', 'events'])
    case 'sources': {
      const sources = await call('sources.list', {})
      return emitAll(
        take(
          sources.map((source) => ({ ...source, importedAt: formatUtc(source.importedAt) })),
          limit,
        ),
        ['source', 'file', 'format', 'read', 'kept', 'duplicates', 'rejected', 'state', 'sha256'],
      )
    }
    case 'rejected':
    case 'skipped':
    case 'duplicates': {
      const rows = pages(async (page) => {
        const { total, rows: items }: { total: number; rows: OtherRow[] } = await call(`rows.${what}`, page)
        return { total, items: items }
      }, limit)
      return emitAll(rows, ['source', 'locator', what === 'duplicates' ? 'of' : 'reason', 'raw'])
    }
    case 'charts': {
      const charts = savedCharts(read).map(({ createdAt, updatedAt, ...chart }) => ({
        ...chart,
        createdAt: formatUtc(createdAt),
        updatedAt: formatUtc(updatedAt),
      }))
      return emitAll(take(charts, limit), ['id', 'name', 'createdAt', 'updatedAt'])
    }
    case 'exhibits': {
      const exhibits = exhibitRows(read).map((exhibit) => ({ ...exhibit, createdAt: formatUtc(exhibit.createdAt) }))
      return emitAll(take(exhibits, limit), ['id', 'number', 'title', 'chart', 'file', 'pages', 'author', 'createdAt', 'sha256'])
    }
    case 'stages': {
      const marks = await call('stages.list', {})
      return emitAll(
        take(
          marks.map((mark) => ({ ...mark, at: formatUtc(mark.at) })),
          limit,
        ),
        ['id', 'label', 'stage', 'at', 'by'],
      )
    }
    case 'audit': {
      const entries = pages(async (page) => {
        const { total, entries: items } = await call('audit.list', page)
        return { total, items }
      }, limit)
      return emitAll(entries, ['id', 'at', 'actor', 'action', 'details'])
    }
  }
}
