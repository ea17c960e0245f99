import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ChartState } from '../../../../shared/model/chart.ts'
import { PASSPHRASE, quickCase, testFolder, testService } from '../service/calls.ts'
import { fillGuarded, givenAway, type Guarded } from '../service/guarded.ts'
import { masar } from './masar.ts'

const folder = testFolder()
const path = join(folder.path, 'Guarded.masar')
const one: Guarded = { words: ['Selmabx', 'Fictivzq'], paper: 'ZQ7000001', number: '+34600000003' }
const [SUBJECT, OTHER] = ['+212600000001', '+34600000001']
const state: ChartState = {
  filter: {},
  layers: { people: true, devices: true, places: true },
  layout: 'grid',
  positions: {},
  hidden: [],
  pinned: [],
  only: null,
  limit: 400,
}

beforeAll(async () => {
  await quickCase(path)
  const road = testService()
  await road.call('case.open', { path, passphrase: PASSPHRASE })
  await fillGuarded(road, folder, one, (place) => place)
  await road.call('charts.save', { name: `Round ${one.words.join(' ')}`, state })
  await road.service.close()
})
afterAll(() => folder.remove())

const LISTS = ['events', 'entities', 'selectors', 'links', 'sources', 'rejected', 'duplicates', 'skipped', 'cells', 'charts', 'audit']
const out = (name: string): string => join(folder.path, name)
const LINES: readonly (readonly string[])[] = [
  ...LISTS.map((what) => ['list', path, what]),
  ...['e3', 's1', 'c1', 'c2', 'src1', 'chart1', 'v1'].map((id) => ['show', path, id]),
  ['search', path, one.words[0].toLowerCase()],
  ['network', path],
  ['dismantle', path, '--remove', '2'],
  ['paths', path, SUBJECT, OTHER],
  ['contacts', path, SUBJECT],
  ['pattern', path, SUBJECT],
  ['handsets', path],
  ['replacements', path],
  ['common', path, OTHER, '+34600000002'],
  ['meetings', path, '--minutes', '600'],
  ['chains', path, '--least', '1'],
  ['around', path, 'v1'],
  ['routes', path],
  ['quality', path, 'src1'],
  ['same', path],
]
const FILES: readonly (readonly [file: string, line: readonly string[]])[] = [
  ['out.csv', ['export', path, '--out', out('out.csv')]],
  ['out.json', ['export', path, '--out', out('out.json')]],
  ['chart.svg', ['chart', path, '--out', out('chart.svg'), '--limit', '400', '--name', `About ${one.words.join(' ')}`]],
  ['chart.json', ['chart', path, '--out', out('chart.json'), '--limit', '400']],
]
const env = { MASAR_PASSPHRASE: PASSPHRASE }

it.each(LINES)('says no name of the protected: %s %s %s', async (...line) => {
  const data = await masar([...line, '--json'], env)
  expect([data.code, givenAway(data.stdout + data.stderr, one)]).toEqual([0, []])
})

it.each(FILES)('writes no name of the protected into %s', async (file, line) => {
  const ran = await masar([...line, '--json'], env)
  expect([ran.code, givenAway(ran.stdout + ran.stderr, one), givenAway(readFileSync(out(file), 'utf8'), one)]).toEqual([0, [], []])
  await masar([...line, '--json', '--reveal'], env)
  expect(givenAway(readFileSync(out(file), 'utf8'), one)).not.toEqual([])
})
