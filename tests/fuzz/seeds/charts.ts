import { seed } from './seed.ts'
import type { Seed } from './seed.ts'

const graphml = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="label" attr.type="string"/><key id="d1" for="edge" attr.name="weight" attr.type="double"><default>1</default></key>
<graph id="G" edgedefault="directed"><desc>made up</desc>
<node id="a"><data key="d0">Amina</data></node><node id="b"><data key="d0">Brahim</data><graph id="b:" edgedefault="undirected"><node id="b::c"/></graph></node>
<edge id="e" source="a" target="b" directed="false"><data key="d1">2.5</data></edge>
<hyperedge><endpoint node="a"/><endpoint node="b"/></hyperedge>
</graph></graphml>
`
const gexf = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.3" xmlns:viz="http://www.gexf.net/1.3/viz" version="1.3">
<graph defaultedgetype="directed" mode="dynamic"><attributes class="node"><attribute id="0" title="role" type="string"><default>x</default></attribute></attributes>
<nodes><node id="1" label="Amina"><attvalues><attvalue for="0" value="driver"/></attvalues><viz:color r="1" g="2" b="3"/></node><node id="2" label="Brahim" start="2024-01-01"/></nodes>
<edges><edge id="0" source="1" target="2" weight="2.0" type="undirected"/></edges></graph></gexf>
`
const gml = `Creator "made up"
graph
[
  directed 1
  node [ id 1 label "Amina &amp; co" graphics [ x 1.5 y -2e3 ] ]
  node [ id 2 label "Brahim" ]
  edge [ source 1 target 2 value 3 label "met" ]
]
`
/** Charts of other tools, all made up. */
export const CHARTS: Record<string, Seed[]> = {
  graphml: [seed('a.graphml', 'xml', graphml)],
  gexf: [seed('a.gexf', 'xml', gexf)],
  gml: [seed('a.gml', 'lines', gml)],
  'adjacency-matrix': [seed('matrix.csv', 'table', ',A,B,C\nA,0,1,2\nB,1,0,0\nC,0,3.5,0\n'), seed('matrix.csv', 'table', '\ufeff;N1;N2\nN1;0;1\nN2;0;0\n')],
  'i2-table': [
    seed(
      'links.csv',
      'table',
      'Identity 1,Type 1,Identity 2,Type 2,Link Type,Direction,Date,Time\nAmina,Person,Brahim,Person,Met,->,,\n+212600000001,Phone,+212600000002,Phone,Called,<-,05/03/2024,10:00\n',
    ),
  ],
  'edge-list': [
    seed('ring_edges.csv', 'table', '"source","target","weight","how"\n"A","B",2,"met"\n"B","C",1.5,\n"C","",1,\n'),
    seed('l.txt', 'lines', '# made by hand\n"Amina B" Brahim 3\nBrahim Driss 1\nDriss "Amina B" 2\n'),
  ],
  'node-table': [seed('ring_nodes.csv', 'table', 'id,name,role\nA,Amina,driver\nB,Brahim,\nC,,lookout\n')],
}
