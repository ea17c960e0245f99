import { describe, expect, test } from 'vitest'
import { graph } from '../../../../../../main/analysis/graph.ts'
import { networkUnder } from '../../../../../../main/analysis/network.ts'
import type { OpenCase } from '../../../../../../main/case/types.ts'
import { undoImport } from '../../../../../../main/import/undo.ts'
import { file, inlineRows, newCase, one, rowsOf, run, workbook } from '../../fixtures.ts'

const chart = (c: OpenCase) => graph(c.read, c.horizon(), { filter: {}, layers: { people: true, devices: false, places: false }, limit: 100, only: null })
const labels = (c: OpenCase): string[] =>
  chart(c)
    .nodes.map(({ label }) => label)
    .toSorted()
const EDGES = 'source,target,weight\nA,B,2\nB,C,1\n'
const NODES = 'id,label,type,age\nA,Amina,person,30\nB,Brahim,person,31\nD,Driss,person,32\n'

describe('charts through the whole import', () => {
  test('read is kept, duplicates and rejected; the same file again adds nothing', async () => {
    const c = await newCase()
    const path = file('ring_edges.csv', `${EDGES}A,B,2\n,B,1\n`)
    expect(await run(c, path)).toMatchObject({ format: 'edge-list', read: 4, kept: 2, duplicates: 1, rejected: 1, links: 2, entities: 3, events: 0 })
    const before = chart(c)
    expect(await run(c, path)).toMatchObject({ kept: 0, links: 0, entities: 0, warnings: [expect.objectContaining({ code: 'already-imported' })] })
    expect(chart(c)).toEqual(before)
  })

  test('a table of nodes lands on the nodes of its list of links, and leaves them when it is undone', async () => {
    const c = await newCase()
    await run(c, file('ring_edges.csv', EDGES))
    const nodes = await run(c, file('ring_nodes.csv', NODES))
    expect(nodes).toMatchObject({ format: 'node-table', read: 3, kept: 3, entities: 1, links: 0 })
    expect(labels(c)).toEqual(['Amina', 'Brahim', 'C', 'Driss'])
    expect(
      chart(c)
        .nodes.map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['other', 'person', 'person', 'person'])
    const [facts] = rowsOf<{ facts: string }>(
      c,
      `SELECT facts FROM statement JOIN statement_about ON statement = statement.id WHERE thing = 'e1' AND what = 'node'`,
    )
    expect(JSON.parse(facts?.facts ?? '')).toEqual(
      expect.arrayContaining([
        { thing: 'e1', name: 'age', value: '30' },
        { thing: 'e1', name: 'label', value: 'Amina' },
      ]),
    )
    await undoImport(c, Number(nodes.source.slice(3)))
    expect(labels(c)).toEqual(['A', 'B', 'C'])
    expect(new Set(chart(c).nodes.map(({ kind }) => kind))).toEqual(new Set(['other']))
  })

  test('nodes first give the names; charts of two names stay apart', async () => {
    const c = await newCase()
    await run(c, file('ring_nodes.csv', NODES))
    await run(c, file('ring_edges.csv', EDGES))
    expect(labels(c)).toEqual(['Amina', 'Brahim', 'C', 'Driss'])
    await run(c, file('port_edges.csv', `${EDGES}C,A,1\n`))
    expect(labels(c)).toEqual(['A', 'Amina', 'B', 'Brahim', 'C', 'C', 'Driss'])
  })

  test('telephone numbers are the selectors of the case', async () => {
    const c = await newCase()
    await run(
      c,
      file('calls.csv', 'Appelant;Appelé;Date / Heure;Durée\n0600000001;0600000002;2031-05-01 10:00:00;60\n0600000002;0600000003;2031-05-01 11:00:00;60\n'),
    )
    await run(c, file('ring_edges.csv', 'source,target\n0600000001,+212600000003\n0600000003,0600000004\n'))
    expect(labels(c)).toEqual(['+212600000001', '+212600000002', '+212600000003', '+212600000004'])
    expect(networkUnder(c.read, c.horizon(), {}).ties).toHaveLength(4)
    expect(one(c, 'SELECT count(*) FROM entity')).toBe(0)
  })

  test('an i2 table gives events and links between the same two', async () => {
    const c = await newCase()
    const report = await run(
      c,
      file(
        'ring.csv',
        'Entity 1,Entity 2,Link Type,Direction,Date,Time\nAmina,Brahim,Met,->,21/05/2031,10:00\nAmina,Brahim,Cousin,,,\nBrahim,Driss,Paid,->,22/05/2031,\nDriss,Amina,Called,,99/99/2031,\n',
      ),
    )
    expect(report).toMatchObject({ format: 'i2-table', read: 4, kept: 3, rejected: 1, events: 2, links: 1 })
    expect(labels(c)).toEqual(['Amina', 'Brahim', 'Driss'])
    expect(chart(c).edges.map(({ kind, forward, backward }) => [kind, forward + backward])).toEqual([
      ['events', 1],
      ['events', 1],
    ])
  })

  test('sheets of a workbook', async () => {
    const c = await newCase()
    const book = workbook([
      {
        name: 'Links',
        rows: inlineRows([
          ['source', 'target', 'weight'],
          ['A', 'B', '2'],
          ['B', 'C', '1'],
        ]),
      },
      {
        name: 'Notes',
        rows: inlineRows([
          ['what', 'ever'],
          ['x', 'y'],
        ]),
      },
    ])
    const report = await run(c, file('ring.xlsx', book), { format: 'edge-list' })
    expect(report).toMatchObject({ format: 'edge-list', kept: 2, links: 2 })
    expect(rowsOf<{ raw: string }>(c, 'SELECT raw FROM statement ORDER BY row')[0]?.raw).toBe('["A","B","2"]')
  })

  test('a document type leaves the case as it was', async () => {
    const c = await newCase()
    await expect(run(c, file('bad.graphml', '<!DOCTYPE a [<!ENTITY b "c">]><graphml><graph><node id="&b;"/></graph></graphml>'))).rejects.toMatchObject({
      code: 'file-damaged',
    })
    expect([one(c, 'SELECT count(*) FROM entity'), one(c, 'SELECT count(*) FROM statement'), one(c, 'SELECT count(*) FROM source')]).toEqual([0, 0, 0])
  })
})
