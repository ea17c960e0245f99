import type { DocumentInput, DocumentReader } from '../types.ts'
import { gather, idOf } from './gather.ts'
import type { Gathered } from './gather.ts'
import { takeWeight } from './graphml.ts'
import type { ChartItem } from './items.ts'
import { typeRank } from './kinds.ts'
import { chartRecords } from './records.ts'
import { rootOf, streamMarkup } from './xml.ts'
import type { Markup } from './xml.ts'

interface Open {
  what: 'node' | 'edge'
  from: number
  row: number
  own: Readonly<Record<string, string>>
  attributes: Gathered
  /** Where nodes within it begin: what it holds is not its own row. */
  until: number | null
}

/** Attributes of the elements themselves that say more than which node or edge it is. */
const TIMES = ['start', 'end', 'startopen', 'endopen', 'timestamp'] as const

/** `[2031-05-01, 2031-06-01]` behind the name of a value that holds only so long. */
const during = (own: Readonly<Record<string, string>>): string => {
  const [from, until] = [own['start'] ?? own['startopen'] ?? own['timestamp'], own['end'] ?? own['endopen'] ?? own['timestamp']]
  return from === undefined && until === undefined ? '' : ` [${from ?? '…'}, ${until ?? '…'}]`
}

/** GEXF 1.1 to 1.3: attributes with titles, edge types, nested nodes, parents, times and spells. What `viz` says of the drawing stays in the raw row. */
async function* items(input: DocumentInput): AsyncGenerator<ChartItem[]> {
  const { file } = input
  const titles = new Map<string, string>()
  const stack: Open[] = []
  const rows = { node: 0, edge: 0 }
  let found: ChartItem[] = []
  let group = ''
  let usual = 'undirected'

  const finish = ({ what, from, row, own, attributes }: Open, until: number): ChartItem => {
    for (const name of TIMES) if (own[name] !== undefined) attributes.add(name, own[name])
    const place = { part: what, row, offset: from, length: until - from, raw: null }
    if (what === 'node') {
      const label = idOf(own['label'], file)
      if (own['pid'] !== undefined) attributes.add('pid', own['pid'])
      return { what, place, id: idOf(own['id'], file), label, type: attributes.take(typeRank)?.value ?? null, attributes: attributes.list }
    }
    if (own['weight'] !== undefined) attributes.add('weight', own['weight'])
    const weight = takeWeight(attributes)
    for (const name of ['label', 'id', 'kind'] as const) if (own[name] !== undefined) attributes.add(name, own[name])
    const type = own['type'] ?? usual
    if (type === 'mutual') attributes.add('type', type)
    return { what, place, ends: [idOf(own['source'], file), idOf(own['target'], file)], directed: type === 'directed', weight, attributes: attributes.list }
  }
  const markup: Markup = {
    open(name, own, from) {
      if (name === 'graph') usual = own['defaultedgetype'] ?? 'undirected'
      else if (name === 'nodes' || name === 'edges') {
        const around = stack.at(-1)
        if (around) around.until ??= from
      } else if (name === 'attributes') group = own['class'] ?? ''
      else if (name === 'attribute' && titles.size < 10_000) titles.set(`${group} ${own['id'] ?? ''}`, own['title'] ?? own['id'] ?? '')
      else if (name === 'node' || name === 'edge') stack.push({ what: name, from, row: ++rows[name], own, attributes: gather(file), until: null })
      else if (name === 'attvalue') {
        const open = stack.at(-1)
        const of = own['for'] ?? own['id'] ?? ''
        if (open) open.attributes.add(`${titles.get(`${open.what} ${of}`) ?? of}${during(own)}`, own['value'] ?? '')
      } else if (name === 'spell') stack.at(-1)?.attributes.add('spell', during(own).trim())
      else if (name === 'parent') stack.at(-1)?.attributes.add('parent', own['for'] ?? '')
    },
    text() {},
    close(name, until) {
      if (name !== 'node' && name !== 'edge') return
      const open = stack.pop()
      if (open) found.push(finish(open, open.until ?? until))
    },
  }
  for await (const _ of streamMarkup(input, markup)) {
    yield found
    found = []
  }
}

export const gexf: DocumentReader = {
  id: 'gexf',
  sniff: ({ text }) => (rootOf(text) === 'gexf' ? 1 : 0),
  read: (input) => chartRecords(() => items(input), input),
}
