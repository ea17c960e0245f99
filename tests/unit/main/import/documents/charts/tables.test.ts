import { describe, expect, test } from 'vitest'
import { adjacencyMatrix } from '../../../../../../main/import/documents/charts/matrix.ts'
import { edgeList } from '../../../../../../main/import/documents/charts/edge-list.ts'
import { i2Table } from '../../../../../../main/import/documents/charts/i2.ts'
import { nodeTable } from '../../../../../../main/import/documents/charts/node-table.ts'
import { readDocument, statementsOf, tiesOf } from './support.ts'

const codes = (warnings: { code: string }[]): string[] => warnings.map(({ code }) => code)

describe('lists of links', () => {
  test('source and target say no direction; weights and other columns are kept', async () => {
    const { found, warnings, raw } = await readDocument(
      edgeList,
      'ring_edges.csv',
      '"source","target","weight","how"\n"A","B",2,"met"\n"B","C",1.5,\n"C","",1,\n',
      { piece: 9 },
    )
    expect(tiesOf(found)).toEqual(['A-B 2', 'B-C 1.5'])
    expect(statementsOf(found, 'link')[0]).toMatchObject({
      facts: [{ thing: 2, name: 'how', value: 'met' }],
      things: [
        { chart: 'ring', key: 'node/A' },
        { chart: 'ring', key: 'node/B' },
      ],
    })
    expect(found.filter(({ what }) => what !== 'statement')).toMatchObject([
      { what: 'skip', skip: 'header', row: 1 },
      { what: 'rejected', reason: 'no-party', row: 4 },
    ])
    expect(codes(warnings)).toEqual(['edges-undirected', 'chart-parts'])
    expect(raw(statementsOf(found, 'link')[1]!)).toBe('"B","C",1.5,')
  })

  test.each([
    ['names that mean a direction', 'from;to\nA;B\nB;C\n', ['A>B', 'B>C']],
    ['some pairs both ways', 'source,target\nA,B\nB,A\nB,C\n', ['A>B', 'B>A', 'B>C']],
    ['all pairs both ways, alike', 'source,target,weight\nA,B,1\nB,A,1\nB,C,2\nC,B,2\n', ['A-B 1', 'B-A 1', 'B-C 2', 'C-B 2']],
    ['all pairs both ways, other weights', 'source,target,weight\nA,B,1\nB,A,3\n', ['A>B 1', 'B>A 3']],
    ['a column that says it', 'Source,Target,Type\nA,B,Directed\nB,C,Undirected\n', ['A>B', 'B-C']],
  ])('direction: %s', async (_, text, ties) => {
    expect(tiesOf((await readDocument(edgeList, 'l.csv', text)).found)).toEqual(ties)
  })

  test('without header, between blanks and in quotes, with comments', async () => {
    const { found, raw } = await readDocument(edgeList, 'l.txt', '# made by hand\n"Amina B" Brahim 3\nBrahim Driss 1\nDriss "Amina B" 2\n')
    expect(tiesOf(found)).toEqual(['Amina B-Brahim 3', 'Brahim-Driss 1', 'Driss-Amina B 2'])
    expect(raw(statementsOf(found, 'link')[0]!)).toBe('"Amina B" Brahim 3')
    expect(found[0]).toMatchObject({ what: 'skip', skip: 'preamble' })
  })

  test('rows of numbers are selectors; a repeated header is no link', async () => {
    const { found } = await readDocument(edgeList, 'l.csv', 'source,target\n0600000001,0600000002\nsource,target\n0600000002,0600000003\n')
    expect(statementsOf(found, 'link').flatMap(({ things }) => things.map(({ type }) => type))).toEqual(['party', 'party', 'party', 'party'])
    expect(found.flatMap((one) => (one.what === 'skip' ? one.skip : []))).toEqual(['header', 'repeated-header'])
  })

  test('UTF-16 with tabs', async () => {
    const { found, raw } = await readDocument(edgeList, 'l.txt', Buffer.from('\ufeffمن\tإلى\nأمينة\tإبراهيم\nإبراهيم\tفاطنة\n', 'utf16le'), { piece: 13 })
    expect(tiesOf(found)).toEqual(['أمينة>إبراهيم', 'إبراهيم>فاطنة'])
    expect(raw(statementsOf(found, 'link')[1]!)).toBe('إبراهيم\tفاطنة')
  })

  test('a header that could reach into objects is a name like any other', async () => {
    const { found } = await readDocument(edgeList, 'l.csv', 'source,target,__proto__\nA,constructor,1\n')
    expect(statementsOf(found, 'link')[0]?.facts).toEqual([{ thing: 2, name: '__proto__', value: '1' }])
    expect(tiesOf(found)).toEqual(['A-constructor'])
  })
})

describe('matrices', () => {
  test('the same when mirrored: each link once, in the row of the earlier node', async () => {
    const { found, warnings } = await readDocument(adjacencyMatrix, 'm.csv', '\ufeff"",A,B,C,D\nA,0,2,0,0\nB,2,0,"1,5",0\nC,0,"1,5",0,0\nD,0,0,0,0\n')
    expect(tiesOf(found)).toEqual(['A-B 2', 'B-C 1.5'])
    expect(statementsOf(found, 'node').map(({ row }) => row)).toEqual([4, 5])
    expect(codes(warnings)).toEqual(['matrix-undirected'])
  })

  test('else from row to column; a loop is kept', async () => {
    const { found, warnings, raw } = await readDocument(adjacencyMatrix, 'm.csv', ';A;B;C\nA;1;2;0\nB;0;0;1\nC;0;0;0\n')
    expect(tiesOf(found)).toEqual(['A>A 1', 'A>B 2', 'B>C 1'])
    expect(codes(warnings)).toEqual(['matrix-directed'])
    expect(raw(statementsOf(found, 'link')[0]!)).toBe('A;1;2;0')
  })

  test('what is no number ties nothing and is said; a row too wide is rejected', async () => {
    const { found, warnings } = await readDocument(adjacencyMatrix, 'm.csv', ',A,B\nA,0,x\nB,1,0,7\nZ,0,0\n')
    expect(warnings.find(({ code }) => code === 'matrix-unread')?.count).toBe(1)
    expect(found.flatMap((one) => (one.what === 'rejected' ? one.reason : []))).toEqual(['too-many-cells', 'no-party'])
  })

  test('without names', async () => {
    expect(tiesOf((await readDocument(adjacencyMatrix, 'm.txt', '0 1 0 0\n1 0 1 0\n0 1 0 3\n0 0 3 0\n')).found)).toEqual(['1-2 1', '2-3 1', '3-4 3'])
  })
})

describe('i2 tables', () => {
  const text =
    'Entity 1,Entity 1 Type,Entity 2,Entity 2 Type,Link Type,Direction,Date,Time\n' +
    'Amina,Person,Brahim,Person,Met,->,01/05/2031,10:00\n' +
    'Amina,Person,0600000001,Phone,Owner,,,\n' +
    'Brahim,Person,Amina,Person,Paid,<-,02/05/2031,\n' +
    'Driss,Person,Amina,Person,Called,,,11:00\n' +
    ',Person,Amina,Person,Met,,,\n'

  test('rows with a date are events between the two, rows without are links', async () => {
    const { found } = await readDocument(i2Table, 'ring.csv', text)
    const events = found.flatMap((one) => (one.what === 'event' ? [one] : []))
    expect(events.map(({ kind, time, from, to, direction }) => [kind, time, from?.key, to?.key, direction])).toEqual([
      ['other', '01/05/2031 10:00', 'ring.csv/Amina', 'ring.csv/Brahim', 'out'],
      ['other', '02/05/2031', 'ring.csv/Amina', 'ring.csv/Brahim', 'out'],
    ])
    expect(events[0]?.facts?.more).toContainEqual({ name: 'Link Type', value: 'Met' })
    expect(statementsOf(found, 'link')[0]?.things).toMatchObject([
      { party: { type: 'name', key: 'ring.csv/Amina' } },
      { party: { type: 'phone', text: '0600000001' } },
    ])
    expect(found.flatMap((one) => (one.what === 'rejected' ? one.reason : []))).toEqual(['no-time', 'no-party'])
  })

  test('without any date the two are what the table says that they are', async () => {
    const { found } = await readDocument(
      i2Table,
      'ring.csv',
      'Entity 1,Entity 1 Type,Entity 2,Entity 2 Type,Link Type,Direction\nAmina,Person,Zodiac,Bateau,Owns,<-\n',
    )
    expect(statementsOf(found, 'link')[0]).toMatchObject({
      things: [
        { kind: 'person', label: 'Amina' },
        { kind: 'vessel', label: 'Zodiac' },
      ],
      links: [{ a: 1, b: 0, directed: true }],
    })
  })
})

describe('tables of nodes', () => {
  test('attributes of nodes whose list of links has the same name', async () => {
    const { found, warnings } = await readDocument(nodeTable, 'Ring-Nodes.csv', 'Id,Label,Type,Age\n1,Amina,person,30\n2,Brahim,,\n')
    expect(statementsOf(found, 'node').map(({ things: [thing], facts }) => [thing, facts.map(({ name, value }) => `${name}=${value}`)])).toEqual([
      [{ type: 'entity', kind: 'person', label: 'Amina', key: 'node/1', chart: 'ring' }, ['id=1', 'label=Amina', 'type=person', 'Age=30']],
      [{ type: 'entity', kind: 'other', label: 'Brahim', key: 'node/2', chart: 'ring' }, ['id=2', 'label=Brahim']],
    ])
    expect(codes(warnings)).toEqual(['chart-parts'])
  })

  test('ids that are telephone numbers identify; a name beside one stays a fact', async () => {
    const { found } = await readDocument(nodeTable, 'ring_nodes.csv', 'id,label\n0600000001,Amina\n0600000002,Brahim\n')
    expect(statementsOf(found, 'node')[0]).toMatchObject({
      things: [{ party: { type: 'phone', text: '0600000001' } }],
      facts: [{ name: 'label', value: 'Amina' }],
    })
  })

  test('a name that says only what the file is joins nothing, and that is said', async () => {
    const { found, warnings } = await readDocument(nodeTable, 'nodes.csv', 'id,age\n1,30\n2,31\n')
    expect(statementsOf(found, 'node')[0]?.things[0]).not.toHaveProperty('chart')
    expect(codes(warnings)).toEqual(['chart-nameless'])
  })
})
