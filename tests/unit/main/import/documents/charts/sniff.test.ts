import { readdirSync, readFileSync } from 'node:fs'
import { basename, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { adjacencyMatrix } from '../../../../../../main/import/documents/charts/matrix.ts'
import { edgeList } from '../../../../../../main/import/documents/charts/edge-list.ts'
import { gexf } from '../../../../../../main/import/documents/charts/gexf.ts'
import { gml } from '../../../../../../main/import/documents/charts/gml.ts'
import { graphml } from '../../../../../../main/import/documents/charts/graphml.ts'
import { i2Table } from '../../../../../../main/import/documents/charts/i2.ts'
import { nodeTable } from '../../../../../../main/import/documents/charts/node-table.ts'
import type { DocumentHead } from '../../../../../../main/import/documents/types.ts'
import { headOf } from './support.ts'

const READERS = [graphml, gexf, gml, adjacencyMatrix, i2Table, edgeList, nodeTable]
const sniffed = (head: DocumentHead): Record<string, number> =>
  Object.fromEntries(READERS.flatMap((reader) => (reader.sniff(head) > 0 ? [[reader.id, reader.sniff(head)]] : [])))
const taken = (file: string, text: string): string[] => Object.entries(sniffed(headOf(file, text))).flatMap(([id, score]) => (score >= 0.6 ? [id] : []))

describe('tables of calls, cells and places are never taken for charts', () => {
  const folder = new URL('../../', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:csv|tsv|txt|xml|json)$/.test(name) && !/charts/.test(name))

  test('the files of all layouts are there', () => expect(files.length).toBeGreaterThan(15))

  test.each(files)('%s', (name) => {
    expect(sniffed(headOf(basename(name), readFileSync(new URL(name.split(sep).map(encodeURIComponent).join('/'), folder))))).toEqual({})
  })

  test.each([
    ['from and to with a time', 'from,to,date,duration\n+212600000001,+212600000002,2031-05-01 10:00:00,60\n'],
    ['from and to with a start', 'From;To;Start\n0600000001;0600000002;01/05/2031 10:00\n'],
    ['source and target that last seconds', 'source,target,seconds\n1,2,60\n2,3,10\n3,1,5\n'],
    ['a date where no column says so', 'source,target,when\na,b,2031-05-01\nb,c,2031-05-02\n'],
    ['call types under type', 'from,to,type,date,time\n0600000001,0600000002,call,01/05/2031,10:00\n'],
    ['link type, but a duration', 'Entity 1,Entity 2,Link Type,Date,Duration\nA,B,Call,01/05/2031,60\n'],
    [
      'calls without header',
      '0600000001,0600000002,2031-05-01 10:00:00,60\n0600000002,0600000001,2031-05-01 11:00:00,61\n0600000001,0600000003,2031-05-01 12:00:00,6\n',
    ],
    ['names and their numbers', 'Amina,0600000001\nBrahim,0600000002\nDriss,0600000003\nFatna,0600000004\n'],
    ['cells with coordinates', 'id,latitude,longitude\n1,35.1,-5.2\n2,35.2,-5.3\n3,35.3,-5.4\n'],
    ['three columns of numbers', '1,20,300\n2,21,310\n3,22,320\n4,23,330\n'],
    ['a table that begins with id', 'id,name,amount\n1,Amina,20\n2,Brahim,30\n'],
    ['a and b', 'a,b\n1,ha\n2,ho\n3,hi\n'],
    ['an empty file of a header', 'source,target\n'],
    ['prose', 'Dear colleague,\nplease find attached, as agreed,\nthe list.\n'],
  ])('%s', (_, text) => expect(taken('file.csv', text)).toEqual([]))
})

describe('charts are known', () => {
  test.each([
    ['list.csv', 'source,target,weight\nA,B,1\nB,C,2\n', 'edge-list'],
    ['list.txt', 'Source;Target;Type\nA;B;Directed\nB;C;Directed\n', 'edge-list'],
    ['list.csv', 'من,إلى\nأمينة,إبراهيم\nإبراهيم,فاطنة\n', 'edge-list'],
    ['list.txt', '"Amina B" "Brahim"\n"Brahim" "Driss"\n"Driss" "Amina B"\n"Driss" Fatna\n', 'edge-list'],
    ['list.tsv', '1\t2\t4\n2\t3\t1\n3\t1\t2\n3\t4\t2\n', 'edge-list'],
    ['list.txt', '# FromNodeId ToNodeId\n1 2\n2 3\n3 1\n3 4\n', 'edge-list'],
    ['uv.csv', 'u,v\n1,2\n2,3\n3,1\n3,4\n', 'edge-list'],
    ['m.csv', ',A,B,C\nA,0,1,0\nB,1,0,2\nC,0,2,0\n', 'adjacency-matrix'],
    ['m.csv', '\ufeff"";"A";"B";"C"\n"A";0;1,5;0\n"B";0;0;2\n"C";;2;0\n', 'adjacency-matrix'],
    ['m.txt', '0 1 0 0\n1 0 1 0\n0 1 0 1\n0 0 1 0\n', 'adjacency-matrix'],
    ['i2.csv', 'Entity 1,Entity 2,Link Type,Direction,Date,Time\nA,B,Met,->,01/05/2031,10:00\n', 'i2-table'],
    ['i2.csv', 'From,To,Link Type\nA,B,Brother\n', 'i2-table'],
    ['ring_nodes.csv', 'id,age\n1,20\n2,21\n', 'node-table'],
    ['ring noeuds.csv', 'id;nom\n1;Amina\n2;Brahim\n', 'node-table'],
    ['g.graphml', '<?xml version="1.0"?>\n<!-- by hand -->\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns"/>', 'graphml'],
    ['g.xml', '<gexf version="1.3"></gexf>', 'gexf'],
    ['g.gml', 'Creator "x"\nVersion 1\ngraph\n[\n directed 0\n]\n', 'gml'],
    ['g.txt', '# a comment\ngraph [ node [ id 1 ] ]\n', 'gml'],
  ])('%s %#', (file, text, id) => expect(taken(file, text)).toEqual([id]))

  test('a graph in a sentence is no GML', () => expect(taken('a.txt', 'the graph [1] shows it\n')).toEqual([]))

  test('sheets of a workbook as well; hidden ones are not looked at', () => {
    const rows = [
      ['source', 'target'],
      ['A', 'B'],
    ]
    const book = (hidden: boolean): DocumentHead => ({
      ...headOf('b.xlsx', ''),
      text: '',
      members: ['xl/workbook.xml'],
      sheets: [{ name: 'Links', hidden, rows }],
    })
    expect(sniffed(book(false))).toEqual({ 'edge-list': 0.9 })
    expect(sniffed(book(true))).toEqual({})
  })
})
