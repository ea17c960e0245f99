import { parsePhone } from '../../../../shared/identifiers/phone.ts'
import type { DocumentInput, DocumentStatement, Found, StatedThing } from '../types.ts'
import { createWarnings } from '../../warnings.ts'
import type { Warnings } from '../../warnings.ts'
import { LIMITS } from '../../limits.ts'
import { MasarError } from '../../../../shared/api/errors.ts'
import type { Attribute, ChartEdge, ChartItem, ChartNode } from './items.ts'
import { kindOf } from './kinds.ts'
import { chartOf } from './stem.ts'

/** What the nodes of a file are called and what they are, known before the first record is given: edges may stand before their nodes. */
interface Census {
  nodes: Map<string, { label: string; type: string | null }>
  /** All labels are telephone numbers. */
  phones: boolean
}

export interface ChartOptions {
  /** Whether the file may be one of several parts of a chart (docs/decisions/0100). */
  parts?: boolean
}

/**
 * The records of a chart: nodes and edges as `items` tells of them, which is asked twice. Throws `file-limit` beyond the limits.
 */
export async function* chartRecords(items: () => AsyncIterable<ChartItem[]>, input: DocumentInput, options: ChartOptions = {}): AsyncGenerator<Found[]> {
  const census = await takeCensus(items(), input)
  const chart = options.parts === true ? chartOf(input.file) : null
  const warnings = createWarnings()
  if (chart === '') warnings.add('chart-nameless')
  else if (chart !== null && !census.phones) warnings.add('chart-parts')
  const things = thingMaker(census, chart === '' ? null : chart)
  const seen = new Set<string>()
  for await (const some of items()) {
    const found = some.map((item) => (item.what === 'node' ? nodeRecord(item, things) : edgeRecord(item, things, warnings, seen)))
    if (found.length > 0) yield found
    else input.alive()
  }
  for (const warning of warnings.list()) input.warn(warning)
}

async function takeCensus(items: AsyncIterable<ChartItem[]>, input: DocumentInput): Promise<Census> {
  const nodes = new Map<string, { label: string; type: string | null }>()
  const ends = new Set<string>()
  for await (const some of items) {
    for (const item of some) {
      if (item.what === 'edge') for (const end of item.ends) if (end !== null && !nodes.has(end)) ends.add(end)
      if (item.what === 'node' && item.id !== null && !nodes.has(item.id)) {
        nodes.set(item.id, { label: item.label?.trim() || item.id, type: item.type })
        ends.delete(item.id)
      }
      if (nodes.size + ends.size > LIMITS.chart.nodes) throw new MasarError('file-limit', { file: input.file, what: 'nodes' })
    }
    input.alive()
  }
  const labels = [...[...nodes.values()].map(({ label }) => label), ...ends]
  return { nodes, phones: labels.length > 0 && labels.every((label) => isPhone(label, input.region)) }
}

/** Digits as telephone numbers are written, and one by the numbering plans: a number of six digits and fewer is a node's id. */
export function isPhone(label: string, region: string): boolean {
  if (label.length > 40 || !/^[+\d٠-٩۰-۹(]/.test(label)) return false
  const parsed = parsePhone(label, region)
  return parsed?.kind === 'number' && parsed.flags === 0
}

type Things = (id: string) => StatedThing

/** One object a node, for most nodes stand in many rows. */
function thingMaker({ nodes, phones }: Census, chart: string | null): Things {
  const made = new Map<string, StatedThing>()
  const make = (id: string): StatedThing => {
    const { label, type } = nodes.get(id) ?? { label: id, type: null }
    const kind = kindOf(type)
    if (phones || kind === 'phone') return { type: 'party', party: { type: 'phone', text: label } }
    return { type: 'entity', kind, label, key: `node/${id}`, ...(chart === null ? {} : { chart }) }
  }
  return (id) => {
    const known = made.get(id)
    if (known) return known
    const thing = make(id)
    made.set(id, thing)
    return thing
  }
}

const statement = (kind: 'node' | 'link', things: StatedThing[], links: DocumentStatement['links'], thing: number, attributes: readonly Attribute[]) =>
  ({ what: 'statement', kind, things, links, facts: attributes.map((fact) => ({ thing, ...fact })) }) as const

function nodeRecord(node: ChartNode, thingOf: Things): Found {
  if (node.id === null) return { ...node.place, what: 'rejected', reason: 'no-party' }
  const thing = thingOf(node.id)
  const named = thing.type === 'entity' ? thing.label : thing.type === 'party' ? thing.party.text : ''
  const own = node.label?.trim()
  const facts = [
    ...(named !== node.id && !node.attributes.some(({ name }) => name === 'id') ? [{ name: 'id', value: node.id }] : []),
    // A second row of one id may call it otherwise.
    // Its chart may know it by another name from an earlier part.
    ...(own && (own !== named || (thing.type === 'entity' && thing.chart !== undefined && own !== node.id)) ? [{ name: 'label', value: own }] : []),
    ...(node.type ? [{ name: 'type', value: node.type }] : []),
    ...node.attributes,
  ]
  return { ...node.place, ...statement('node', [thing], [], 0, facts) }
}

function edgeRecord({ place, ends, directed, weight, attributes }: ChartEdge, thingOf: Things, warnings: Warnings, seen: Set<string>): Found {
  const ids = ends.filter((end): end is string => end !== null && end !== '')
  if (ids.length < 2 || ids.length < ends.length) return { ...place, what: 'rejected', reason: 'no-party' }
  const things = ids.map(thingOf)
  if (ids.length > 2) {
    warnings.add('chart-hyperedge', place.row)
    return { ...place, ...statement('link', things, [], 0, attributes) }
  }
  const [a, b] = ids as [string, string]
  if (a === b) warnings.add('chart-loop', place.row)
  const pair = directed || a <= b ? `${a}\0${b}` : `${b}\0${a}`
  if (seen.has(pair)) warnings.add('chart-parallel', place.row)
  else if (seen.size < LIMITS.chart.nodes) seen.add(pair)
  const link = { a: 0, b: 1, kind: 'related', certainty: 'unconfirmed', directed, ...(weight === null ? {} : { weight }) } as const
  return { ...place, ...statement('link', things, [link], things.length, attributes) }
}
