import { extname } from 'node:path'
import { PAPERS, type PageSettings } from '../../../shared/api/chart.ts'
import { paperOf } from '../../../shared/drawing/exhibit.ts'
import { unveilAll } from '../../../shared/drawing/chart/veil.ts'
import { MasarError } from '../../../shared/api/errors.ts'
import { LAYOUTS, type ChartState, type Graph, type LayoutName } from '../../../shared/model/chart.ts'
import { directionOf } from '../../../shared/model/translate.ts'
import { drawChartSvg } from '../../exhibit/exhibit.ts'
import { pageWords } from '../../exhibit/words.ts'
import { headlessPrinter } from '../../shell/chromium/printer.ts'
import { filterFrom, numberOption, one, textOption, wrong } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context, Opened } from '../context.ts'
import { chartOf } from '../drawn.ts'
import { writeOut } from '../write-file.ts'

const DEFAULT_NODES = 60

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<number | undefined> {
  const out = textOption(options, 'out')
  const kind = extname(out ?? '').toLowerCase()
  if (out === undefined) throw wrong('out')
  if (kind === '.png' || options.theme === 'dark') {
    context.output.say(context.t(kind === '.png' ? 'cli.noPng' : 'cli.noDark'))
    return 1
  }
  if (!['.svg', '.pdf', '.json'].includes(kind)) throw wrong('bad-extension', { value: out, kinds: 'svg, pdf, json' })
  const opened = await context.open(one(args, 0), { reveal: options.reveal === true, what: 'chart' })
  const filter = filterFrom(opened, options)
  const rtl = directionOf(context.lang) === 'rtl'
  const layout = LAYOUTS.find((name) => name === options.layout) ?? 'force'
  const { state, graph } = chartOf(opened.case, {
    filter,
    depth: numberOption(options, 'depth') ?? 1,
    layout,
    limit: numberOption(options, 'limit') ?? DEFAULT_NODES,
    rtl,
  })
  if (graph.nodes.length === 0) throw new MasarError('chart-empty')
  const name = textOption(options, 'name')
  const drawn = await drawAs(kind, context, opened, { state, graph, layout, settings: pageSettings(context, options, { number: '', title: name ?? '' }) })
  const written = writeOut(out, drawn.content)
  if (name !== undefined) await context.call('charts.save', { name, state })
  await context.emit({ ...written, nodes: drawn.nodes, links: drawn.links }, () => [
    context.t('cli.drawn', { file: written.file, nodes: drawn.nodes, links: drawn.links }),
  ])
  return undefined
}

/** How pages are set, from the options that charts and exhibits share. */
export const pageSettings = ({ lang }: Context, options: CommandOptions, { number, title }: { number: string; title: string }): PageSettings => ({
  paper: PAPERS.find((paper) => paper === options.paper) ?? 'A4',
  orientation: options.portrait === true ? 'portrait' : 'landscape',
  colour: options.grey !== true,
  lang,
  number,
  title: textOption(options, 'title') ?? title,
  author: textOption(options, 'author') ?? '',
  ...(options.reveal === true ? { reveal: true } : {}),
})

interface Drawing {
  state: ChartState
  graph: Graph
  layout: LayoutName
  settings: PageSettings
}

async function drawAs(
  kind: string,
  context: Context,
  opened: Opened,
  { state, graph, layout, settings }: Drawing,
): Promise<{ content: string | Uint8Array; nodes: number; links: number }> {
  if (kind === '.json') return { content: asJson(graph, state, layout, context), nodes: graph.nodes.length, links: graph.edges.length }
  const { svg, title, pages, nodes, links } = drawChartSvg(opened.case, state, settings)
  if (kind === '.svg') return { content: svg, nodes, links }
  const { width, height } = paperOf(settings.paper, settings.orientation)
  const content = await headlessPrinter().pdf({ title, lang: settings.lang, dir: directionOf(settings.lang), width, height, pages })
  return { content, nodes, links }
}

/** What the chart shows and where, protected people under their pseudonyms (law 4). */
function asJson(graph: Graph, { positions, filter }: ChartState, layout: LayoutName, { lang }: Context): string {
  const words = pageWords(lang)
  const nodes = unveilAll(graph.nodes, words).map((node) => ({ ...node, ...positions[node.id] }))
  return `${JSON.stringify({ ...graph, nodes, layout, filter }, null, 2)}\n`
}
