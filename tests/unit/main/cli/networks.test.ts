import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PASSPHRASE, quickCase, testFolder } from '../service/calls.ts'
import { masar, start, type Ran } from './masar.ts'

const folder = testFolder()
const path = join(folder.path, 'Network.masar')
const key = { MASAR_PASSPHRASE: PASSPHRASE }
const run = (...args: string[]): Promise<Ran> => masar([...args, '--json'], key)
const keys = (object: object | undefined): string[] => Object.keys(object ?? {})

/** Two rings of four that m ties, and a dense part apart that is slow to measure. */
const RINGS = ['a,b', 'b,c', 'c,d', 'd,a', 'w,x', 'x,y', 'y,z', 'z,w', 'a,m', 'm,w']
const DENSE = 3_000

beforeAll(async () => {
  await quickCase(path)
  const big = Array.from({ length: 4 * DENSE }, (_, i) => `n${i % DENSE},n${(i * 7 + 13 * Math.floor(i / DENSE)) % DENSE}`)
  await run('import', path, folder.file('rings.csv', ['source,target', ...RINGS].join('\n')))
  await quickCase(join(folder.path, 'Big.masar'))
  await run('import', join(folder.path, 'Big.masar'), folder.file('big.csv', ['source,target', ...big].join('\n')))
})
afterAll(() => folder.remove())

describe('network', () => {
  it('gives the fields it promises, communities among them', async () => {
    const { json, code } = await run('network', path)
    expect(code).toBe(0)
    const [whole, ...nodes] = json
    expect(keys(whole)).toEqual(expect.arrayContaining(['nodes', 'links', 'density', 'components', 'largest', 'modularity', 'centralization']))
    expect(whole).toMatchObject({ nodes: 9, links: 10, communities: 2 })
    // By hand, m in either ring: 9 of 10 links inside, ends 11 and 9 of 20.
    expect(whole?.['modularity']).toBeCloseTo(9 / 10 - (11 / 20) ** 2 - (9 / 20) ** 2, 12)
    expect(keys(nodes[0])).toEqual(
      expect.arrayContaining(['id', 'label', 'degree', 'strength', 'betweenness', 'closeness', 'eigenvector', 'pagerank', 'core', 'community']),
    )
    const of = new Map(nodes.map((node) => [node['label'], node['community']]))
    expect(new Set(['a', 'b', 'c', 'd'].map((name) => of.get(name))).size).toBe(1)
    expect(of.get('a')).not.toBe(of.get('y'))
  })

  it('adds a line a tie where asked to, the busiest way first', async () => {
    const { json } = await run('network', path, '--ties')
    expect(json).toHaveLength(1 + 9 + 10)
    expect([json[10]?.['fromLabel'], json[10]?.['toLabel']]).toContain('m')
    // 4 x 5 pairs of 36.
    expect(json[10]?.['betweenness']).toBeCloseTo(20 / 36, 12)
  })
})

describe('network --groups', () => {
  it('gives the division and how sure it is, then a line a group', async () => {
    const { json, code, stderr } = await run('network', path, '--groups')
    expect(code).toBe(0)
    const [whole, ...groups] = json
    expect(keys(whole)).toEqual(expect.arrayContaining(['groups', 'nodes', 'alone', 'quality', 'byChance', 'again', 'thinned', 'seed', 'runs']))
    expect(whole).toMatchObject({ groups: 2, nodes: 9, alone: 0, seed: 1 })
    expect(groups.map((group) => group['size'])).toEqual([5, 4])
    expect(keys(groups[0])).toEqual(
      expect.arrayContaining(['group', 'size', 'inner', 'outer', 'innerTies', 'density', 'holders', 'subjects', 'again', 'thinned', 'others', 'members']),
    )
    expect(stderr).toMatch(/in touch with each other more than with others/)
    expect((await run('network', path, '--groups', '--seed', '2')).json[0]).toMatchObject({ seed: 2 })
  })
})

describe('network --compare', () => {
  const cdr = join(folder.path, 'Compared.masar')
  const call = (from: string, to: string, at: string): string => `${from},${to},Voice,Outgoing,${at},10:00:00,60,,,,`
  const HEAD = 'Calling Number,Called Number,Call Type,Direction,Date,Time,Duration,IMEI,IMSI,First Cell,Last Cell'
  const [a, b, c, d] = ['+212600000001', '+212600000002', '+212600000003', '+212600000004'] as const
  const rows = [
    ...['05', '10', '15', '25'].map((day) => call(a, b, `2031-05-${day}`)),
    call(a, c, '2031-05-06'),
    ...['03', '09', '28'].map((day) => call(a, b, `2031-06-${day}`)),
    call(a, d, '2031-06-10'),
    call(a, d, '2031-07-02'),
  ]
  beforeAll(async () => {
    await quickCase(cdr)
    await run('import', cdr, folder.file('calls.csv', [HEAD, ...rows].join('\n')), '--region', 'MA')
  })

  it('gives the two periods, then a line a node', async () => {
    const { json, code } = await run('network', cdr, '--compare', '2031-05-01..2031-06-01..2031-06-30')
    expect(code).toBe(0)
    const [whole, ...nodes] = json
    expect(whole).toMatchObject({ before: { events: 5, nodes: 3 }, after: { events: 4, nodes: 3 }, counts: { new: 1, gone: 1 }, stayed: 2 })
    expect(whole).toMatchObject({ before: { from: expect.stringMatching(/^2031-0[45]-\d\dT\d\d:00:00Z$/) } })
    expect(nodes.map((node) => [node['label'], node['change']])).toEqual(
      expect.arrayContaining([
        [d, 'new'],
        [c, 'gone'],
      ]),
    )
    expect(nodes.find((node) => node['label'] === d)).toMatchObject({ before: { events: 0 }, after: { events: 1, degree: 1 }, few: true })
  })

  it('compares every month with the next', async () => {
    const { json } = await run('network', cdr, '--compare', 'months')
    expect(json.filter((line) => 'counts' in line).map((line) => line['counts'])).toMatchObject([{ new: 1, gone: 1 }, { gone: 1 }])
  })

  it.each(['2031-05-01', '2031-06-01..2031-05-01..2031-07-01', 'a..b..c'])('refuses %s', async (periods) => {
    expect((await run('network', cdr, '--compare', periods)).code).toBe(2)
  })
})

describe('dismantle', () => {
  it('gives the fields it promises', async () => {
    const { json, code } = await run('dismantle', path, '--remove', '2')
    expect(code).toBe(0)
    const [found] = json
    expect(keys(found).slice(0, 4)).toEqual(['objective', 'before', 'order', 'set'])
    expect(found).toMatchObject({ objective: 'largest', before: 9, value: 3, proven: true })
    expect(found?.['order']).toMatchObject([
      { label: 'm', value: 4 },
      { id: expect.any(String), label: expect.any(String), value: 4 },
    ])
    expect(found?.['set']).toHaveLength(2)
  })

  it('spares whom it is told to, and says so to people', async () => {
    const { stdout, stderr, code } = await masar(['dismantle', path, '--remove', '1', '--objective', 'pairs', '--protect', 'm', '--protect', 'a'], key)
    expect(code).toBe(0)
    expect(stdout).not.toMatch(/^e\d+\s+[ma]\s/m)
    expect(stderr).toMatch(/Proven/)
    expect(stderr).toMatch(/2 nodes of the network are protected, short numbers of operators, or were named/)
  })

  it('is cancelled while it counts', async () => {
    const running = start(['dismantle', join(folder.path, 'Big.masar'), '--remove', '9', '--seconds', '500', '--json'], key)
    setTimeout(() => running.signal('SIGINT'), 4_000)
    const ran = await running.done
    expect([ran.code, ran.stdout]).toEqual([5, ''])
  })
})

describe('paths', () => {
  it('gives the fields it promises, the shortest first', async () => {
    const { json, code } = await run('paths', path, 'b', 'x', '--most', '3')
    expect(code).toBe(0)
    expect(json.map(({ length }) => length)).toEqual([4, 6, 6])
    expect(keys(json[0]).slice(0, 3)).toEqual(['length', 'nodes', 'links'])
    expect(json[0]?.['nodes']).toMatchObject(['b', 'a', 'm', 'w', 'x'].map((label) => ({ label })))
    expect(json[0]?.['weakest']).toMatchObject({ certainty: 'unconfirmed', events: 0, rows: 1 })
  })

  it('goes round whom it is told to avoid, or says that there is no way', async () => {
    expect((await run('paths', path, 'b', 'd', '--avoiding', 'a')).json.map(({ length }) => length)).toEqual([2])
    const none = await masar(['paths', path, 'b', 'x', '--avoiding', 'm'], key)
    expect([none.code, none.stderr]).toEqual([0, expect.stringMatching(/no such way/)])
    expect((await run('paths', path, 'b', 'b')).code).toBe(2)
  })
})
