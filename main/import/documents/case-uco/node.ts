/** A value of a property: a literal, a reference to another node, or a node written where it is used. */
export type Value = string | number | boolean | Node

/** A node of a CASE/UCO graph with names freed of their namespace. `facets`: what UCO hangs on it. */
export interface Node {
  /** `@id` as written; '' where it has none. */
  id: string
  types: string[]
  props: ReadonlyMap<string, readonly Value[]>
  facets: Node[]
}

const FACETS = new Set(['hasFacet', 'facets', 'facet', 'propertyBundle', 'hasPropertyBundle'])
/** Nesting that is followed: a node, its facets, what stands in them. */
const DEEPEST = 24

/** Namespaces that are UCO's or CASE's in any of their spellings; names of others give way to theirs. */
const OURS = /unifiedcyberontology|caseontology|casework|ucoproject|(?:^|[/#.:-])(?:uco|case)(?:[/#.:-]|$)/i

/** Names of the file's own terms and prefixes, as `@context` gives them. */
export interface Context {
  add(context: unknown): void
  term(name: string, value: unknown): void
  /** A name without its namespace, and whether the namespace is one of UCO's or none. */
  local(name: string): { name: string; ours: boolean }
}

export function createContext(): Context {
  const terms = new Map<string, string>()
  const known = new Map<string, { name: string; ours: boolean }>()
  const term = (name: string, value: unknown): void => {
    const iri = typeof value === 'string' ? value : isObject(value) && typeof value['@id'] === 'string' ? value['@id'] : null
    if (iri === null || terms.size > 10_000) return
    terms.set(name, iri)
    known.clear()
  }
  const expand = (name: string, depth = 0): string => {
    if (depth > 8) return name
    const alias = terms.get(name)
    if (alias !== undefined && alias !== name) return expand(alias, depth + 1)
    const colon = name.indexOf(':')
    const prefix = colon > 0 ? terms.get(name.slice(0, colon)) : undefined
    return prefix === undefined ? name : prefix + name.slice(colon + 1)
  }
  return {
    term,
    add(context) {
      if (Array.isArray(context)) for (const one of context) this.add(one)
      else if (isObject(context)) for (const [name, value] of Object.entries(context)) term(name, value)
    },
    local(name) {
      let found = known.get(name)
      if (!found) {
        const iri = expand(name)
        const last = /[^/#:]*$/.exec(iri)?.[0] ?? ''
        found = { name: last === '' ? name : last, ours: iri === last || OURS.test(iri.slice(0, iri.length - last.length)) }
        if (known.size > 50_000) known.clear()
        known.set(name, found)
      }
      return found
    },
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

/** A node as JSON-LD writes it, read without its namespaces. */
export function readNode(json: Record<string, unknown>, context: Context, depth = 0): Node {
  const props = new Map<string, Value[]>()
  const foreign = new Map<string, Value[]>()
  const facets: Node[] = []
  for (const [key, value] of Object.entries(json)) {
    if (key.startsWith('@') || depth > DEEPEST) continue
    const { name, ours } = context.local(key)
    const values = listOf(value).flatMap((one) => valueOf(one, context, depth + 1))
    if (FACETS.has(name)) facets.push(...values.filter(isNode))
    else if (ours) props.set(name, [...(props.get(name) ?? []), ...values])
    else foreign.set(name, values)
  }
  for (const [name, values] of foreign) if (!props.has(name)) props.set(name, values)
  const id = json['@id'] ?? json['id']
  const types = listOf(json['@type'] ?? json['type'] ?? []).filter((type) => typeof type === 'string')
  return { id: typeof id === 'string' ? id : '', types: types.map((type) => context.local(type).name), props, facets }
}

function valueOf(value: unknown, context: Context, depth: number): Value[] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [value]
  if (!isObject(value)) return []
  if ('@value' in value) return valueOf(value['@value'], context, depth)
  if (Array.isArray(value['@list'])) return value['@list'].flatMap((one) => valueOf(one, context, depth + 1))
  return [readNode(value, context, depth)]
}

export const isNode = (value: Value): value is Node => typeof value === 'object'

/** Whether the node or one of its facets is of a type that matches. */
export const isOf = (node: Node, type: RegExp): boolean =>
  node.types.some((one) => type.test(one)) || node.facets.some((facet) => facet.types.some((one) => type.test(one)))

/** All values of a property, on the node or its facets. */
export const all = (node: Node, name: string): readonly Value[] => [
  ...(node.props.get(name) ?? []),
  ...node.facets.flatMap((facet) => facet.props.get(name) ?? []),
]

/** The first literal under one of the names, as text; '' where there is none. */
export function text(node: Node, ...names: readonly string[]): string {
  for (const name of names) {
    const value = all(node, name).find((one) => !isNode(one) && String(one).trim() !== '')
    if (value !== undefined && !isNode(value)) return String(value).trim()
  }
  return ''
}

/** Nodes that a property refers to or holds, under any of the names. */
export const nodes = (node: Node, ...names: readonly string[]): Node[] => names.flatMap((name) => all(node, name).filter(isNode))

/** Whether a node tells nothing but its id and perhaps its type: then it may mean one that is written elsewhere. */
export const isBare = (node: Node): boolean => node.id !== '' && node.props.size === 0 && node.facets.length === 0
