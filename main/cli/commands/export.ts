import { extname } from 'node:path'
import { unveilAll } from '../../../shared/drawing/chart/veil.ts'
import type { EventRecord } from '../../../shared/model/event.ts'
import { listEntities, listLinks } from '../../analysis/lists.ts'
import { pageWords } from '../../exhibit/words.ts'
import { filterFrom, one, textOption, wrong } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context, Opened } from '../context.ts'
import { csvFile } from '../../exchange/csv.ts'
import { pages } from '../pages.ts'
import { writeOut } from '../write-file.ts'

const KINDS_LATER = ['.xlsx', '.graphml', '.gexf', '.kml', '.geojson', '.jsonld']
const COLUMNS = [
  'id',
  'kind',
  'start',
  'local',
  'zone',
  'seconds',
  'from',
  'to',
  'direction',
  'imei',
  'imsi',
  'cellFrom',
  'cellTo',
  'text',
  'source',
  'locator',
] as const

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<number | undefined> {
  const out = textOption(options, 'out')
  if (out === undefined) throw wrong('out')
  const kind = extname(out).toLowerCase()
  if (KINDS_LATER.includes(kind)) {
    context.output.say(context.t('cli.noExport'))
    return 1
  }
  if (kind !== '.csv' && kind !== '.json') throw wrong('bad-extension', { value: out, kinds: 'csv, json' })
  const opened = await context.open(one(args, 0), { reveal: options.reveal === true, what: 'export' })
  const filter = filterFrom(opened, options)
  const events: EventRecord[] = []
  const all = pages(async (page) => {
    const { total, events: items } = await context.call('events.list', { filter, ...page })
    return { total, items }
  })
  for await (const event of all) events.push(event)
  const { entities, links } = peopleAndLinks(context, opened, filter)
  const content = kind === '.csv' ? asCsv(events) : `${JSON.stringify({ events, links, entities }, null, 1)}\n`
  const written = writeOut(out, content)
  // A table holds one kind of row: the events.
  const counts = kind === '.csv' ? { events: events.length, links: 0, entities: 0 } : { events: events.length, links: links.length, entities: entities.length }
  await context.emit({ ...written, ...counts }, () => [context.t('cli.exported', { file: written.file, ...counts })])
  return undefined
}

/** People and links as they may leave the case: protected people under their pseudonyms, without identity (law 4). */
function peopleAndLinks({ lang }: Context, { read, horizon }: Opened, filter: Parameters<typeof listEntities>[2]) {
  const entities = listEntities(read, horizon, filter)
  const here = new Set(entities.map((entity) => entity.id))
  const links = listLinks(read, horizon, filter).filter((link) => [link.from, link.to].every((id) => !id.startsWith('e') || here.has(id)))
  return unveilAll({ entities, links }, pageWords(lang))
}

const asCsv = (events: readonly EventRecord[]): string => csvFile([COLUMNS, ...events.map((event) => COLUMNS.map((column) => event[column]))])
