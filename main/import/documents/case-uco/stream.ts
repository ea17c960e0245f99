import { firstCharacter, jsonPlace } from '../places/json.ts'
import { streamJson } from '../json/stream.ts'
import type { DocumentInput, DocumentPlace } from '../types.ts'
import { createContext, isObject, readNode } from './node.ts'
import type { Node } from './node.ts'

/** Lists that hold a file's nodes: a graph, or the objects of a bundle. */
const LISTS = /^(?:@graph|graph|object|objects|content)$/

/** The nodes of a file in its order, each with its place. The file's `@context` is taken from where it stands; other than first is not usual. */
export async function* nodesOf(input: DocumentInput): AsyncGenerator<{ node: Node; place: DocumentPlace }[]> {
  const context = createContext()
  const list = firstCharacter(input.head.text) === '['
  const take = (json: unknown, place: DocumentPlace): { node: Node; place: DocumentPlace }[] => {
    if (!isObject(json)) return []
    context.add(json['@context'])
    const graph = json['@graph']
    if (Array.isArray(graph)) return graph.flatMap((one) => take(one, place))
    return [{ node: readNode(json, context), place }]
  }
  for await (const items of streamJson(input.pieces(), [list ? '*' : '*.*'], input.file)) {
    const batch: { node: Node; place: DocumentPlace }[] = []
    for (const item of items) {
      const key = String(item.path[0])
      if (list) batch.push(...take(item.value, jsonPlace(item, false)))
      else if (key === '@context') {
        const name = item.path[1]
        if (typeof name === 'string') context.term(name, item.value)
        else context.add(item.value)
      } else if (LISTS.test(context.local(key).name) && typeof item.path[1] === 'number') batch.push(...take(item.value, jsonPlace(item, false)))
    }
    input.alive()
    if (batch.length > 0) yield batch
  }
}
