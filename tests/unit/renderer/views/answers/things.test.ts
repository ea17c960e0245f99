import { expect, test } from 'vitest'
import { among, kindOfFound, kindOfNode } from '../../../../../renderer/views/answers/things.ts'
import type { Found } from '../../../../../renderer/views/answers/things.ts'

const hit = (id: string, what: Found['what'], field: string): Found => ({ id, what, field, label: id, score: 1 })

test('what search finds is told by kind', () => {
  const found = [
    hit('s1', 'selector', 'number'),
    hit('s2', 'selector', 'imei'),
    hit('s3', 'selector', 'imsi'),
    hit('s4', 'selector', 'name'),
    hit('s5', 'selector', 'group'),
    hit('e1', 'entity', 'identity'),
    hit('c1', 'cell', 'cell'),
    hit('v1', 'event', 'text'),
  ]
  expect(found.map(kindOfFound)).toEqual(['number', 'handset', 'sim', 'person', 'group', 'person', 'cell', null])
  expect(among(found, ['number', 'cell']).map(({ id }) => id)).toEqual(['s1', 'c1'])
})

test('nodes of the chart are of the same kinds', () => {
  expect((['number', 'person', 'organisation', 'device', 'sim', 'place', 'vessel'] as const).map(kindOfNode)).toEqual([
    'number',
    'person',
    'person',
    'handset',
    'sim',
    'cell',
    null,
  ])
})
