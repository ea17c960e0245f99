import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'
import type { DocumentInput, DocumentReader } from '../types.ts'
import { gather, idOf } from './gather.ts'
import type { Gathered } from './gather.ts'
import { gmlTokens } from './gml-tokens.ts'
import type { Token } from './gml-tokens.ts'
import { takeWeight } from './graphml.ts'
import type { ChartItem } from './items.ts'
import { labelRank, typeRank } from './kinds.ts'
import { chartRecords } from './records.ts'

interface Open {
  what: 'node' | 'edge'
  from: number
  row: number
  /** How many lists were open when it began. */
  depth: number
  attributes: Gathered
}

/** Lists that describe the drawing; they stay in the raw row. */
const DRAWING = new Set(['graphics', 'labelgraphics', 'point', 'viz'])

async function* items(input: DocumentInput): AsyncGenerator<ChartItem[]> {
  const { file } = input
  /** Keys of the lists that are open, outermost first. */
  const path: string[] = []
  const rows = { node: 0, edge: 0 }
  let directed = false
  let key: Token | null = null
  let open: Open | null = null
  let found: ChartItem[] = []

  const finish = ({ what, from, row, attributes }: Open, until: number): ChartItem => {
    const place = { part: what, row, offset: from, length: until - from, raw: null }
    const take = (name: string): string | null => attributes.take((other) => (other.toLowerCase() === name ? 0 : -1))?.value ?? null
    if (what === 'node') {
      const id = idOf(take('id') ?? undefined, file)
      const label = attributes.take(labelRank)?.value ?? null
      return { what, place, id, label, type: attributes.take(typeRank)?.value ?? null, attributes: attributes.list }
    }
    const ends = [idOf(take('source') ?? undefined, file), idOf(take('target') ?? undefined, file)]
    return { what, place, ends, directed, weight: takeWeight(attributes), attributes: attributes.list }
  }
  const value = (name: Token, text: string): void => {
    const lower = name.text.toLowerCase()
    if (open) {
      const inner = path.slice(open.depth)
      if (!inner.some((list) => DRAWING.has(list.toLowerCase()))) open.attributes.add([...inner, name.text].join('.'), text)
    } else if (lower === 'directed' && path.length === 1) directed = text === '1'
  }
  const take = (token: Token): void => {
    if (token.what === 'open') {
      if (!key) throw new MasarError('file-damaged', { file, what: 'gml' })
      const lower = key.text.toLowerCase()
      path.push(key.text)
      if (path.length > LIMITS.chart.depth) throw new MasarError('file-limit', { file, what: 'depth' })
      if (!open && path.length === 2 && path[0]?.toLowerCase() === 'graph' && (lower === 'node' || lower === 'edge'))
        open = { what: lower, from: key.from, row: ++rows[lower], depth: path.length, attributes: gather(file) }
      key = null
      return
    }
    if (token.what === 'close') {
      if (key || path.length === 0) throw new MasarError('file-damaged', { file, what: 'gml' })
      if (open?.depth === path.length) {
        found.push(finish(open, token.until))
        open = null
      }
      path.pop()
      return
    }
    if (key) {
      value(key, token.text)
      key = null
    } else {
      if (token.what === 'string' || token.text.length > LIMITS.chart.name) throw new MasarError('file-damaged', { file, what: 'gml' })
      key = token
    }
  }
  for await (const tokens of gmlTokens(input)) {
    for (const token of tokens) take(token)
    yield found
    found = []
  }
  if (path.length > 0 || key) throw new MasarError('file-damaged', { file, what: 'gml' })
}

/** Keys with a value of one line, or a comment: what may stand before `graph [`. */
const BEFORE = /^\s*(?:#.*|[a-z]\w{0,50}[ \t]+(?:"[^"]*"|[^\s"[\]]+))?\s*$/i

function isGml(text: string): boolean {
  const lines = text
    .slice(0, 8_192)
    .replace(/^\ufeff/, '')
    .split(/[\r\n]+/)
  const at = lines.findIndex((line) => /^\s*graph\s*(?:\[|$)/i.test(line))
  return at >= 0 && lines.slice(0, at).every((line) => BEFORE.test(line)) && /^\s*graph\s*\[\s*(?:[a-z#]|\])/i.test(lines.slice(at).join('\n'))
}

export const gml: DocumentReader = {
  id: 'gml',
  sniff: ({ text }) => (isGml(text) ? 0.95 : 0),
  read: (input) => chartRecords(() => items(input), input),
}
