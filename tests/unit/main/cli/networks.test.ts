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
    expect(stderr).toMatch(/2 nodes of the network are protected or were named/)
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
