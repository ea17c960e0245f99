import { expect, test } from 'vitest'
import { chartOf, partOf } from '../../../../../../main/import/documents/charts/stem.ts'
import { kindOf } from '../../../../../../main/import/documents/charts/kinds.ts'

test.each([
  ['siren_edges.csv', 'siren', 'edges'],
  ['siren_nodes.csv', 'siren', 'nodes'],
  ['Siren Nodes.CSV', 'siren', 'nodes'],
  ['cocaine_dealing_covert14_edges.csv', 'cocaine dealing covert14', 'edges'],
  ['port-nœuds.csv', 'port', 'nodes'],
  ['port arêtes.tsv', 'port', 'edges'],
  ['ميناء_روابط.csv', 'مينا', 'edges'],
  ['RingEdgeList.txt', 'ring', 'edges'],
  ['nodes.csv', '', 'nodes'],
  ['calls.csv', null, null],
] as const)('%s', (file, chart, part) => {
  expect([chartOf(file), partOf(file)]).toEqual([chart, part])
})

test.each([
  ['Person', 'person'],
  ['ORGANIZATION', 'organisation'],
  ['Téléphone', 'phone'],
  ['قارب', 'vessel'],
  ['smuggler', 'other'],
  ['constructor', 'other'],
  [null, 'other'],
] as const)('a type %s is %s', (word, kind) => expect(kindOf(word)).toBe(kind))
