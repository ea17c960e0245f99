import type { DocumentInput, DocumentReader } from '../types.ts'
import { gather, idOf } from './gather.ts'
import type { Gathered } from './gather.ts'
import { readWeight } from './items.ts'
import type { ChartItem } from './items.ts'
import { labelRank, nameOf, typeRank, weightRank } from './kinds.ts'
import { chartRecords } from './records.ts'
import { rootOf, streamMarkup } from './xml.ts'
import type { Markup } from './xml.ts'

interface Key {
  name: string
  /** `node`, `edge`, `all`, `graph`… */
  for: string
  default: string | null
}

interface Open {
  what: 'node' | 'edge'
  id: string | null
  from: number
  row: number
  ends: (string | null)[]
  directed: boolean
  attributes: Gathered
  given: Set<string>
  /** Where a graph within it begins: what it holds is not its own row. */
  until: number | null
}

/** What a drawing program writes beside every node; such keys together are its signature (Gephi), and they say nothing of the node. */
const DRAWING = ['x', 'y', 'z', 'r', 'g', 'b', 'size']

/** GraphML as networkx, igraph, Gephi and yEd write it: keys with defaults, nested graphs, hyperedges, yEd's labels. */
async function* items(input: DocumentInput): AsyncGenerator<ChartItem[]> {
  const { file } = input
  const keys = new Map<string, Key>()
  const stack: Open[] = []
  const directed: boolean[] = []
  let found: ChartItem[] = []
  const rows = { node: 0, edge: 0 }
  let key: Key | null = null
  /** The key of the open `data`, and its text; of yEd's own elements only the label is text. */
  let data: { id: string; text: string; label: string | null } | null = null
  let inDefault = false
  let inLabel = false

  const start = (what: 'node' | 'edge', from: number, own: Readonly<Record<string, string>>): Open => {
    const says = own['directed']
    const ends = what === 'edge' && (own['source'] !== undefined || own['target'] !== undefined) ? [idOf(own['source'], file), idOf(own['target'], file)] : []
    return {
      what,
      id: idOf(own['id'], file),
      from,
      row: ++rows[what],
      ends,
      directed: says === undefined ? (directed.at(-1) ?? false) : says === 'true' || says === '1',
      attributes: gather(file),
      given: new Set(),
      until: null,
    }
  }
  const finish = ({ what, id, from, row, ends, directed, attributes, given }: Open, until: number): ChartItem => {
    for (const [of, { for: whose, default: usual, name }] of keys)
      if (usual !== null && !given.has(of) && (whose === what || whose === 'all' || whose === '')) attributes.add(name, usual)
    const place = { part: what, row, offset: from, length: until - from, raw: null }
    if (what === 'node') {
      const label = attributes.take(labelRank)?.value ?? null
      return { what, place, id, label, type: attributes.take(typeRank)?.value ?? null, attributes: attributes.list }
    }
    const weight = takeWeight(attributes)
    if (id !== null) attributes.add('id', id)
    return { what, place, ends, directed, weight, attributes: attributes.list }
  }
  const markup: Markup = {
    open(name, own, from) {
      if (name === 'graph') {
        directed.push(own['edgedefault'] === 'directed')
        const around = stack.at(-1)
        if (around) around.until ??= from
      } else if (name === 'key') {
        key = { name: own['attr.name'] ?? own['id'] ?? '', for: own['for'] ?? '', default: null }
        const id = idOf(own['id'], file)
        if (id !== null && keys.size < 10_000) keys.set(id, key)
      } else if (name === 'default') inDefault = key !== null
      else if (name === 'node') stack.push(start('node', from, own))
      else if (name === 'edge' || name === 'hyperedge') stack.push(start('edge', from, own))
      else if (name === 'endpoint') stack.at(-1)?.ends.push(idOf(own['node'], file))
      else if (name === 'data') data = { id: own['key'] ?? '', text: '', label: null }
      else if (name === 'NodeLabel' || name === 'EdgeLabel') inLabel = true
    },
    text(text) {
      if (inDefault && key) key.default = (key.default ?? '') + text
      else if (data && inLabel) data.label = (data.label ?? '') + text
      else if (data) data.text += text
    },
    close(name, until) {
      if (name === 'graph') directed.pop()
      else if (name === 'key') key = null
      else if (name === 'default') inDefault = false
      else if (name === 'NodeLabel' || name === 'EdgeLabel') inLabel = false
      else if (name === 'data') {
        const open = stack.at(-1)
        if (open && data) {
          open.given.add(data.id)
          const named = keys.get(data.id)?.name || data.id
          if (data.label !== null) open.attributes.add('label', data.label)
          else if (!isDrawing(keys, named)) open.attributes.add(named, data.text)
        }
        data = null
      } else if (name === 'node' || name === 'edge' || name === 'hyperedge') {
        const open = stack.pop()
        if (open) found.push(finish(open, open.until ?? until))
      }
    },
  }
  for await (const _ of streamMarkup(input, markup)) {
    yield found
    found = []
  }
}

function isDrawing(keys: ReadonlyMap<string, Key>, name: string): boolean {
  if (!DRAWING.includes(name)) return false
  const names = new Set([...keys.values()].map((key) => key.name))
  return ['x', 'y', 'r', 'g', 'b'].every((each) => names.has(each))
}

/** The weight of an edge: its best-named attribute, where that is a plain number. */
export function takeWeight(attributes: Gathered): number | null {
  const weight = attributes.take(weightRank)
  const value = readWeight(weight?.value)
  if (weight && (value === null || nameOf(weight.name) !== 'weight')) attributes.list.push(weight)
  return value
}

export const graphml: DocumentReader = {
  id: 'graphml',
  sniff: ({ text }) => (rootOf(text) === 'graphml' ? 1 : 0),
  read: (input) => chartRecords(() => items(input), input),
}
