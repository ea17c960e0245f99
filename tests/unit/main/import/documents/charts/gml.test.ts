import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gml } from '../../../../../../main/import/documents/charts/gml.ts'
import { readDocument, statementsOf, tiesOf } from './support.ts'

const FILE = `Creator "by hand"
# a comment [ that opens nothing
graph [
  directed 1
  node [ id 1 label "Amina &amp; Zo&#233;" type "Person" graphics [ x 1.0 y 2.0 fill "#FF0000" ] where [ town "Nador" ] ]
  node [ id 2 label "إبراهيم" ]
  node [
    id 3
  ]
  edge [ source 1 target 2 value 4 label "says ] and [" ]
  edge [ source 2 target 3 weight "many" ]
  edge [ source 3 ]
]
`

describe('GML', () => {
  test('nodes, edges, nested lists; drawing stays in the raw row', async () => {
    const { found } = await readDocument(gml, 'g.gml', FILE)
    expect(tiesOf(found)).toEqual(['Amina & Zoé>إبراهيم 4', 'إبراهيم>3'])
    expect(statementsOf(found, 'node')[0]).toMatchObject({
      things: [{ kind: 'person', label: 'Amina & Zoé', key: 'node/1' }],
      facts: [
        { name: 'id', value: '1' },
        { name: 'type', value: 'Person' },
        { name: 'where.town', value: 'Nador' },
      ],
    })
    expect(statementsOf(found, 'link')[1]?.facts).toEqual([{ thing: 2, name: 'weight', value: 'many' }])
    expect(found.at(-1)).toMatchObject({ what: 'rejected', reason: 'no-party', part: 'edge', row: 3 })
  })

  test('raw lies in the original whatever the pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), fc.boolean(), async (piece, mark) => {
        const { found, raw } = await readDocument(gml, 'g.gml', `${mark ? '\ufeff' : ''}${FILE}`, { piece })
        expect(raw(found[1]!)).toBe('node [ id 2 label "إبراهيم" ]')
        expect(raw(found[3]!)).toBe('edge [ source 1 target 2 value 4 label "says ] and [" ]')
      }),
      { numRuns: 60 },
    )
  })

  test('any chart that is written comes back', async () => {
    const label = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/["&\0]/g, '').trim())
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(label, { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: -9, max: 9 })), { maxLength: 12 }),
        fc.integer({ min: 1, max: 300 }),
        async (labels, edges, piece) => {
          const nodes = labels.map((text, id) => `node [ id ${id} label "${text}" ]`)
          const ties = edges.map(([a, b, weight]) => `edge [ source ${a % labels.length} target ${b % labels.length} weight ${weight} ]`)
          const { found } = await readDocument(gml, 'g.gml', ['graph [', ...nodes, ...ties, ']'].join('\n'), { piece })
          const name = (at: number): string => labels[at % labels.length] || String(at % labels.length)
          expect(statementsOf(found, 'node').length).toBe(labels.length)
          expect(statementsOf(found, 'link').map(({ links: [link] }) => link?.weight)).toEqual(edges.map(([, , weight]) => weight))
          if (statementsOf(found, 'node').every(({ things: [thing] }) => thing?.type === 'entity'))
            expect(tiesOf(found)).toEqual(edges.map(([a, b, weight]) => `${name(a)}-${name(b)} ${weight}`))
        },
      ),
      { numRuns: 60 },
    )
  })

  test.each([
    ['a bracket that never closes', 'graph [ node [ id 1 ]', 'file-damaged'],
    ['a bracket too many', 'graph [ ] ]', 'file-damaged'],
    ['a string that never closes', 'graph [ node [ label "x ] ]', 'file-damaged'],
    ['a list without a key', 'graph [ [ ] ]', 'file-damaged'],
    ['depth without end', `graph [ ${'a [ '.repeat(300)}`, 'file-limit'],
    ['a value without end', `graph [ node [ id 1 label "${'x'.repeat(70_000)}" ] ]`, 'file-limit'],
  ])('refuses %s', async (_, text, code) => {
    await expect(readDocument(gml, 'bad.gml', text)).rejects.toMatchObject({ code })
  })

  test('no text is read without an answer or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('graph', 'node', 'edge', '[', ']', '"', ' ', '\n', 'id', '1', 'source', 'target', '#', '&#0;', '__proto__') }),
        async (text) => {
          const read = await readDocument(gml, 'f.gml', `graph [ ${text}`).catch((error: unknown) => error)
          if (read instanceof Error) expect(['file-damaged', 'file-limit']).toContain((read as { code?: string }).code)
        },
      ),
      { numRuns: 300 },
    )
  })
})
