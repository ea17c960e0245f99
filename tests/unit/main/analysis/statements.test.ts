import { beforeAll, describe, expect, it } from 'vitest'
import { eventsByRow, listEvents } from '../../../../main/analysis/events.ts'
import { listCells, listEntities, listLinks, listSelectors } from '../../../../main/analysis/lists.ts'
import { search } from '../../../../main/analysis/search.ts'
import { show } from '../../../../main/analysis/show.ts'
import type { Thing } from '../../../../main/analysis/show.ts'
import { sourceRows } from '../../../../main/analysis/sources.ts'
import type { OpenCase } from '../../../../main/case/types.ts'
import { newCase, one } from '../import/fixtures.ts'
import { contact, event, linesFile, phone, runLines, statement } from '../import/documents/fixture/lines.ts'

const A = '+212600000001'
const B = '+212600000002'
const group = { type: 'group' as const, text: 'Family of Nowhere', key: 'whatsapp:4477@g.us' }
const account = { type: 'account' as const, text: '@nobody_real', key: 'telegram:998877' }

async function filled(): Promise<OpenCase> {
  const c = await newCase()
  await runLines(
    c,
    linesFile('phone.txt', [
      event({
        text: 'Salam',
        facts: { app: 'WhatsApp', chat: 'Family of Nowhere', attachments: ['a.jpg'], more: [{ name: 'Status', value: 'Sent' }] },
        to: group,
      }),
      event({ kind: 'call', seconds: 5, to: phone(B, { name: 'Lina Cousin' }), part: 'Call', row: 9, raw: '<call to="Lina Cousin"/>' }),
      event({ kind: 'location', to: null, from: { type: 'device', text: 'Phone of A', key: 'device:1' }, place: { lat: 34.1, lon: -5.2, range: 20 } }),
      contact('contact/1', 'Lina Cousin', B, {
        facts: [
          { thing: 0, name: 'Notes', value: 'sister of Sami' },
          { thing: 2, name: 'since', value: '2019' },
        ],
        part: 'Contact',
      }),
      statement({
        kind: 'account',
        things: [
          { type: 'party', party: { type: 'device', text: 'Phone of A', key: 'device:1', owner: true } },
          { type: 'party', party: account },
        ],
        links: [{ a: 0, b: 1, kind: 'account', certainty: 'confirmed', directed: true, weight: 2.5 }],
      }),
      statement({
        kind: 'cell',
        things: [{ type: 'cell', position: { cell: '604-00-1-2', lat: 34, lon: -5, beam: 60, range: 900 } }],
        facts: [{ thing: 0, name: 'Town', value: 'Nowhere' }],
      }),
    ]),
  )
  return c
}

const shown = (c: OpenCase, id: string, more: object = {}): Promise<Thing> => show(c, c.horizon(), { id, filter: {}, offset: 0, limit: 50, ...more })
const idOf = (c: OpenCase, sql: string, ...params: unknown[]): string => String(one(c, sql, ...params))
const selectorOf = (c: OpenCase, value: string): string => idOf(c, `SELECT 's' || id FROM selector WHERE value = ?`, value)
const said = ({ facts }: Thing): string[] => facts.map(({ name, value }) => `${name}=${value}`)

describe('what a document says', () => {
  let c: OpenCase
  beforeAll(async () => {
    c = await filled()
  })
  it('is shown of each thing, with the rows that say so', async () => {
    const entity = await shown(c, 'e1')
    expect(entity).toMatchObject({ what: 'person', label: 'Lina Cousin', total: 2 })
    expect(said(entity)).toEqual(expect.arrayContaining([`contact=${B} (${selectorOf(c, B)})`, 'stated=contact', 'Notes=sister of Sami']))
    expect(entity.evidence.map(({ locator, role }) => [locator, role])).toEqual([
      ['Call!9', 'states'],
      ['Contact!5', 'states'],
    ])
    expect(entity.evidence[0]?.raw).toBe('<call to="Lina Cousin"/>')
    expect(entity.evidence[1]?.raw).toContain('sister of Sami')

    const number = await shown(c, selectorOf(c, B))
    expect(number.evidence.map(({ locator, role }) => [locator, role])).toEqual([
      ['Call!9', 'primary'],
      ['Contact!5', 'states'],
    ])
    expect((await shown(c, selectorOf(c, B), { offset: 1, limit: 1 })).evidence).toEqual([number.evidence[1]])

    const link = await shown(c, idOf(c, `SELECT 'l' || id FROM link WHERE kind = 'account'`))
    expect(said(link)).toEqual(expect.arrayContaining(['weight=2.5', 'directed=yes', 'certainty=confirmed', 'from=Phone of A', 'to=@nobody_real']))
    expect(said(await shown(c, idOf(c, `SELECT 'l' || id FROM link WHERE kind = 'contact'`)))).toContain('since=2019')

    const cell = await shown(c, idOf(c, `SELECT 'c' || id FROM cell WHERE value = '604-00-1-2'`))
    expect(said(cell)).toEqual(expect.arrayContaining(['beam=60', 'range=900', 'Town=Nowhere', 'stated=cell']))
    expect(cell.total).toBe(1)

    const source = await shown(c, 'src1')
    expect(source.total).toBe(6)
    expect(said(source)).toEqual(expect.arrayContaining(['kinds=call 1', 'statements=contact 1', 'parts=Call 1', `subject=${A}`]))
  })
  it('is shown of an event beyond its columns', async () => {
    expect(said(await shown(c, 'v1'))).toEqual(
      expect.arrayContaining(['app=WhatsApp', 'chat=Family of Nowhere', 'attachment=a.jpg', 'Status=Sent', 'to=Family of Nowhere']),
    )
  })
  it('is listed as people call it', () => {
    const { read } = c
    const horizon = c.horizon()
    expect(listEvents(read, horizon, { filter: {}, offset: 0, limit: 9 }).events.map(({ kind, to }) => [kind, to])).toEqual([
      ['message', 'Family of Nowhere'],
      ['call', B],
      ['location', null],
    ])
    expect(eventsByRow(read, [3])[0]).toMatchObject({ from: 'Phone of A', locator: 'row 4' })
    expect(listEntities(read, horizon, {})).toMatchObject([{ label: 'Lina Cousin', selectors: [B] }])
    expect(listLinks(read, horizon, {}).find(({ kind }) => kind === 'account')).toMatchObject({
      weight: 2.5,
      directed: true,
      evidence: 1,
      toLabel: '@nobody_real',
    })
    expect(listCells(read, horizon, {}).find(({ value }) => value === '604-00-1-2')).toMatchObject({ beam: 60, range: 900 })
    expect(listSelectors(read, horizon, {}).find(({ kind }) => kind === 'device')).toMatchObject({ value: 'device:1', raw: 'Phone of A', subject: true })
    expect(sourceRows(read, horizon)[0]).toMatchObject({
      sheets: ['Call', 'Contact'],
      statements: [
        { what: 'contact', count: 1 },
        { what: 'account', count: 1 },
        { what: 'cell', count: 1 },
      ],
    })
  })
  it('is found: names of contacts, accounts by what is shown and by their keys, groups', () => {
    const first = (text: string): string | undefined => search(c.read, c.horizon(), text, 5)[0]?.label
    expect(first('lina')).toBe('Lina Cousin')
    expect(first('nobody_real')).toBe('@nobody_real')
    expect(first('telegram:998877')).toBe('@nobody_real')
    expect(first('998877')).toBe('@nobody_real')
    expect(first('family')).toBe('Family of Nowhere')
  })
})

describe('protected people', () => {
  const protect = (c: OpenCase, id: number): void =>
    c.write((db) => {
      db.prepare(`UPDATE entity SET protection = 'witness' WHERE id = ?`).run([id])
      return { result: undefined, note: { action: 'test', details: {} } }
    })
  it('are veiled with the numbers that address books give them, their rows and facts kept back', async () => {
    const c = await filled()
    protect(c, 1)
    const entity = await shown(c, 'e1')
    const number = await shown(c, selectorOf(c, B))
    for (const thing of [entity, number]) {
      expect(thing.label).not.toMatch(/Lina|600000002/)
      expect(JSON.stringify(thing)).not.toMatch(/Lina|sister|600000002/)
      expect(thing.evidence.every(({ withheld, raw }) => withheld === true && raw === '')).toBe(true)
    }
    expect(JSON.stringify(listEntities(c.read, c.horizon(), {}))).not.toMatch(/Lina|600000002/)
    expect(JSON.stringify(listLinks(c.read, c.horizon(), {}))).not.toMatch(/Lina|600000002/)
    expect(JSON.stringify(search(c.read, c.horizon(), 'lina', 5))).not.toMatch(/Lina/)
    expect(JSON.stringify(await shown(c, 'src1'))).not.toMatch(/Lina|sister|600000002/)
  })
  it('veil the label that another phone gives their number', async () => {
    const c = await filled()
    await runLines(c, linesFile('other.txt', [contact('1', 'Lina Real Name', B, { certainty: 'x' } as object)]))
    const label = idOf(c, `SELECT 'e' || id FROM entity WHERE label = 'Lina Real Name'`)
    protect(c, 1)
    expect((await shown(c, label)).label).not.toMatch(/Lina/)
  })
  it('veil accounts of a phone with the phone, and the events in which they take part', async () => {
    const c = await filled()
    c.write((db) => {
      db.prepare(`INSERT INTO entity (id, kind, label, folded, protection) VALUES (50, 'person', 'Nobody Real', 'nobody real', 'victim')`).run([])
      db.prepare(`INSERT INTO link (id, kind, a, b, certainty) VALUES (50, 'uses', 'e50', ?, 'confirmed')`).run([selectorOf(c, 'device:1')])
      return { result: undefined, note: { action: 'test', details: {} } }
    })
    expect((await shown(c, selectorOf(c, 'telegram:998877'))).label).not.toMatch(/nobody/)
    expect((await shown(c, selectorOf(c, 'device:1'))).label).not.toMatch(/Phone of A/)
    const text = JSON.stringify(await shown(c, 'v3'))
    expect(text).not.toMatch(/Phone of A|device:1/)
  })
  it('are not told by the facts of an event', async () => {
    const c = await filled()
    c.write((db) => {
      db.prepare(`INSERT INTO entity (id, kind, label, folded, protection) VALUES (50, 'person', 'Family of Nowhere', 'family of nowhere', 'victim')`).run([])
      return { result: undefined, note: { action: 'test', details: {} } }
    })
    expect(said(await shown(c, 'v1'))).not.toContain('chat=Family of Nowhere')
  })
})
