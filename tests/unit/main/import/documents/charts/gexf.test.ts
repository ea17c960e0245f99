import { expect, test } from 'vitest'
import { gexf } from '../../../../../../main/import/documents/charts/gexf.ts'
import { readDocument, statementsOf, tiesOf } from './support.ts'

const FILE = `<gexf version="1.3" xmlns:viz="v"><graph defaultedgetype="directed" mode="dynamic">
<attributes class="node"><attribute id="0" title="Type" type="string"/><attribute id="1" title="age" type="integer"/></attributes>
<attributes class="edge"><attribute id="0" title="how" type="string"/></attributes>
<nodes>
<node id="a" label="Amina" start="2031-05-01"><attvalues><attvalue for="0" value="person"/><attvalue for="1" value="30" start="2031-05-01" end="2031-06-01"/></attvalues><viz:color r="1" g="2" b="3"/>
  <nodes><node id="c" label="Brahim" pid="a"/></nodes></node>
<node id="b" label="Driss"><spells><spell start="2031-05-01"/><spell start="2031-07-01" end="2031-07-02"/></spells></node>
</nodes>
<edges>
<edge id="1" source="a" target="b" weight="2"><attvalues><attvalue for="0" value="met"/></attvalues></edge>
<edge id="2" source="a" target="b" weight="3" start="2031-05-02"/>
<edge id="3" source="b" target="c" type="undirected"/>
<edge id="4" source="c" target="a" type="mutual"/>
<edge id="5" source="c" target="c"/>
</edges></graph></gexf>`

test('GEXF: types, attributes and their times, parallel edges, nested nodes', async () => {
  const { found, warnings, raw } = await readDocument(gexf, 'g.gexf', FILE, { piece: 11 })
  expect(tiesOf(found)).toEqual(['Amina>Driss 2', 'Amina>Driss 3', 'Driss-Brahim', 'Brahim-Amina', 'Brahim>Brahim'])
  const facts = statementsOf(found, 'node').map(({ things: [thing], facts: own }) => [
    thing?.type === 'entity' && `${thing.kind} ${thing.label}`,
    own.filter(({ name }) => name !== 'id').map(({ name, value }) => `${name}=${value}`),
  ])
  expect(facts).toEqual([
    ['other Brahim', ['pid=a']],
    ['person Amina', ['type=person', 'age [2031-05-01, 2031-06-01]=30', 'start=2031-05-01']],
    ['other Driss', ['spell=[2031-05-01, …]', 'spell=[2031-07-01, 2031-07-02]']],
  ])
  const links = statementsOf(found, 'link')
  expect(links[0]?.facts.map(({ thing, name, value }) => `${thing} ${name}=${value}`)).toEqual(['2 how=met', '2 id=1'])
  expect(links[1]?.facts.map(({ name, value }) => `${name}=${value}`)).toEqual(['start=2031-05-02', 'id=2'])
  expect(links[3]?.facts.map(({ name, value }) => `${name}=${value}`)).toEqual(['id=4', 'type=mutual'])
  expect(warnings.map(({ code }) => code).toSorted()).toEqual(['chart-loop', 'chart-parallel'])
  expect(raw(links[2]!)).toBe('<edge id="3" source="b" target="c" type="undirected"/>')
})

test('GEXF without a default: edges have no direction', async () => {
  const { found } = await readDocument(gexf, 'g.gexf', '<gexf><graph><edges><edge source="1" target="2"/></edges></graph></gexf>')
  expect(tiesOf(found)).toEqual(['1-2'])
})
