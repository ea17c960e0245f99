import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createContext, isOf, nodes, readNode, text } from '../../../../../../main/import/documents/case-uco/node.ts'

const UCO = 'https://ontology.unifiedcyberontology.org/uco/'
const call = (names: { type: string; facet: string; has: string; start: string }): Record<string, unknown> => ({
  '@id': 'kb:1',
  '@type': names.type,
  [names.has]: [{ '@type': names.facet, [names.start]: { '@type': 'xsd:dateTime', '@value': '2024-05-02T08:00:00Z' } }],
})

test('names are the same under every spelling of their namespace', () => {
  const context = createContext()
  context.add([
    { 'uco-observable': `${UCO}observable/`, obs: 'uco-observable:' },
    { begin: { '@id': 'obs:startTime' }, hasFacet: `${UCO}core/hasFacet` },
  ])
  for (const names of [
    { type: 'uco-observable:Call', facet: 'uco-observable:CallFacet', has: 'hasFacet', start: 'uco-observable:startTime' },
    { type: 'obs:Call', facet: 'obs:CallFacet', has: `${UCO}core/hasFacet`, start: 'begin' },
    { type: `${UCO}observable#Call`, facet: `${UCO}observable#CallFacet`, has: 'uco-core:hasFacet', start: `${UCO}observable/startTime` },
    { type: 'Call', facet: 'PhoneCall', has: 'propertyBundle', start: 'startTime' },
  ]) {
    const node = readNode(call(names), context)
    expect([isOf(node, /^Call(?:Facet)?$/), text(node, 'startTime'), node.id], names.type).toEqual([true, '2024-05-02T08:00:00Z', 'kb:1'])
  }
})

test('a property of another namespace gives way to one of UCO’s of the same name', () => {
  const context = createContext()
  context.add({ acme: 'http://acme.example/#', 'uco-core': `${UCO}core/` })
  expect(text(readNode({ 'acme:name': 'other', 'uco-core:name': 'right', 'acme:floor': 3 }, context), 'name')).toBe('right')
  expect(text(readNode({ 'uco-core:name': 'right', 'acme:name': 'other' }, context), 'name')).toBe('right')
  expect(text(readNode({ 'acme:floor': 3 }, context), 'floor')).toBe('3')
})

test('references, lists and nodes within nodes', () => {
  const node = readNode({ from: { '@id': 'kb:a' }, to: { '@list': [{ '@id': 'kb:b' }, { '@id': 'kb:c', name: 'C' }] } }, createContext())
  expect(nodes(node, 'from', 'to').map(({ id }) => id)).toEqual(['kb:a', 'kb:b', 'kb:c'])
})

test('terms that name each other in a ring are no endless work, and no JSON is an error', () => {
  const context = createContext()
  context.add({ a: 'b:x', b: 'a:y', c: 'c' })
  expect(context.local('a').name).toBeTypeOf('string')
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 6 })), (json) => {
      expect(readNode(json, context).types).toBeInstanceOf(Array)
    }),
  )
})
