import { describe, expect, test } from 'vitest'
import { graphml } from '../../../../../../main/import/documents/charts/graphml.ts'
import { readDocument, statementsOf, tiesOf } from './support.ts'

const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key id="d0" for="node" attr.name="label" attr.type="string"/>
  <key id="d1" for="node" attr.name="type" attr.type="string"><default>personne</default></key>
  <key id="d2" for="edge" attr.name="weight" attr.type="double"/>
  <key id="d3" for="edge" attr.name="how" attr.type="string"/>
  <graph edgedefault="undirected">
    <edge id="e1" source="n0" target="n1"><data key="d2">2.5</data><data key="d3">frère &amp; voisin</data></edge>
    <edge source="n1" target="n2" directed="true"/>
    <edge source="n1" target="n2" directed="true"/>
    <edge source="n1"/>
    <node id="n0"><data key="d0">Amina Ⓐ بنت</data></node>
    <node id="n1"><data key="d0">Brahim</data><data key="d1">vehicle</data></node>
    <node id="n2"><data key="__proto__">x</data></node>
    <node><data key="d0">nobody</data></node>
    <node id="n3"><graph edgedefault="directed"><node id="n3:1"/><edge source="n3:1" target="n0"/></graph></node>
    <hyperedge><endpoint node="n0"/><endpoint node="n1"/><endpoint node="n2"/></hyperedge>
  </graph>
</graphml>
`

describe('GraphML', () => {
  test('nodes with kinds, links with direction and weight; what cannot be kept is rejected', async () => {
    const { found, warnings } = await readDocument(graphml, 'ring.graphml', FILE)
    expect(tiesOf(found)).toEqual(['Amina Ⓐ بنت-Brahim 2.5', 'Brahim>n2', 'Brahim>n2', 'n3:1>Amina Ⓐ بنت'])
    const nodes = statementsOf(found, 'node').map(({ things: [thing], facts }) => [
      thing?.type === 'entity' ? `${thing.kind} ${thing.label} ${thing.key}` : '',
      facts,
    ])
    expect(nodes).toEqual([
      [
        'person Amina Ⓐ بنت node/n0',
        [
          { thing: 0, name: 'id', value: 'n0' },
          { thing: 0, name: 'type', value: 'personne' },
        ],
      ],
      [
        'vehicle Brahim node/n1',
        [
          { thing: 0, name: 'id', value: 'n1' },
          { thing: 0, name: 'type', value: 'vehicle' },
        ],
      ],
      [
        'person n2 node/n2',
        [
          { thing: 0, name: 'type', value: 'personne' },
          { thing: 0, name: '__proto__', value: 'x' },
        ],
      ],
      ['person n3:1 node/n3:1', [{ thing: 0, name: 'type', value: 'personne' }]],
      ['person n3 node/n3', [{ thing: 0, name: 'type', value: 'personne' }]],
    ])
    expect(found.filter(({ what }) => what === 'rejected').map(({ part, row }) => `${part} ${row}`)).toEqual(['edge 4', 'node 4'])
    expect(statementsOf(found, 'link')[0]?.facts).toEqual([
      { thing: 2, name: 'how', value: 'frère & voisin' },
      { thing: 2, name: 'id', value: 'e1' },
    ])
    const hyper = statementsOf(found, 'link').find(({ things }) => things.length === 3)
    expect(hyper?.links).toEqual([])
    expect(warnings.map(({ code, count }) => [code, count])).toEqual([
      ['chart-parallel', 1],
      ['chart-hyperedge', 1],
    ])
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  })

  test.each([1, 2, 3, 7, 64, 100_000])('raw lies in the original whatever the pieces (%i bytes)', async (piece) => {
    const { found, raw } = await readDocument(graphml, 'ring.graphml', FILE, { piece })
    for (const one of found) {
      const text = raw(one)
      expect(text).toMatch(/^<(?:node|edge|hyperedge)\b/)
      expect(text, text).toMatch(/(?:\/>|<\/(?:node|edge|hyperedge)>|>)$/)
    }
    expect(raw(found[0]!)).toBe('<edge id="e1" source="n0" target="n1"><data key="d2">2.5</data><data key="d3">frère &amp; voisin</data></edge>')
    expect(found.map(raw)).toContain('<node id="n3">')
  })

  test('CRLF, a byte-order mark and UTF-16 do not move the places', async () => {
    const windows = FILE.replaceAll('\n', '\r\n')
    const first = '<edge source="n1" target="n2" directed="true"/>'
    for (const bytes of [Buffer.from(`\ufeff${windows}`), Buffer.from(`\ufeff${windows.replace('UTF-8', 'UTF-16')}`, 'utf16le')]) {
      const { found, raw } = await readDocument(graphml, 'ring.graphml', bytes, { piece: 5 })
      expect(raw(found[1]!)).toBe(first)
    }
  })

  test('Latin-1 as the file declares it', async () => {
    const text =
      '<?xml version="1.0" encoding="ISO-8859-1"?><graphml><key id="l" for="node" attr.name="label"/><graph><node id="é1"><data key="l">Zoé</data></node></graph></graphml>'
    const { found, raw, encoding } = await readDocument(graphml, 'l.graphml', Buffer.from(text, 'latin1'))
    expect(encoding).toBe('windows-1252')
    expect(raw(found[0]!)).toBe('<node id="é1"><data key="l">Zoé</data></node>')
  })

  test('labels that are all telephone numbers become selectors, in the file’s region', async () => {
    const phones = '<graphml><graph><node id="0600000001"/><node id="+212600000002"/><edge source="0600000001" target="+212600000002"/></graph></graphml>'
    const { found } = await readDocument(graphml, 'p.graphml', phones)
    expect(statementsOf(found, 'link')[0]?.things).toEqual([
      { type: 'party', party: { type: 'phone', text: '0600000001' } },
      { type: 'party', party: { type: 'phone', text: '+212600000002' } },
    ])
    const mixed = await readDocument(graphml, 'p.graphml', phones.replaceAll('+212600000002', 'Amina'))
    expect(statementsOf(mixed.found, 'link')[0]?.things.map(({ type }) => type)).toEqual(['entity', 'entity'])
  })

  test('Gephi’s colours and places stay in the raw row', async () => {
    const keys = ['x', 'y', 'r', 'g', 'b', 'size', 'age'].map((name) => `<key id="${name}" for="node" attr.name="${name}"/>`).join('')
    const data = ['x', 'y', 'r', 'g', 'b', 'size', 'age'].map((name) => `<data key="${name}">1</data>`).join('')
    const { found } = await readDocument(graphml, 'g.graphml', `<graphml>${keys}<graph><node id="1">${data}</node></graph></graphml>`)
    expect(statementsOf(found, 'node')[0]?.facts).toEqual([{ thing: 0, name: 'age', value: '1' }])
  })

  test('yEd’s label is the label', async () => {
    const text =
      '<graphml xmlns:y="y"><key id="d6" for="node" yfiles.type="nodegraphics"/><graph><node id="n0"><data key="d6"><y:ShapeNode><y:Fill color="#FF"/><y:NodeLabel>Amina</y:NodeLabel></y:ShapeNode></data></node></graph></graphml>'
    const { found } = await readDocument(graphml, 'y.graphml', text)
    expect(statementsOf(found, 'node')[0]?.things[0]).toMatchObject({ label: 'Amina' })
  })

  test.each([
    ['a document type with entities', '<!DOCTYPE a [<!ENTITY b "c">]><graphml><graph><node id="&b;"/></graph></graphml>', 'file-damaged'],
    ['a tag that never closes', '<graphml><graph><node id="1">', 'file-damaged'],
    ['depth without end', `<graphml>${'<graph><node>'.repeat(200)}`, 'file-limit'],
    ['a name without end', `<graphml><graph><node id="${'x'.repeat(2_000)}"/></graph></graphml>`, 'file-limit'],
    ['a value without end', `<graphml><graph><node id="1"><data key="a">${'x'.repeat(100_000)}</data></node></graph></graphml>`, 'file-limit'],
    [
      'bytes that are no UTF-8 after all',
      Buffer.concat([Buffer.from(`<graphml><graph><!--é${'x'.repeat(70_000)}-->`), Buffer.from([0xff, 0xfe, 0xff])]),
      'file-damaged',
    ],
  ])('refuses %s', async (_, content, code) => {
    await expect(readDocument(graphml, 'bad.graphml', content)).rejects.toMatchObject({ code })
  })
})
