import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { auditEntries } from '../../../../main/analysis/audit.ts'
import { contactsOf } from '../../../../main/analysis/contacts/contacts.ts'
import { holdersOf } from '../../../../main/analysis/contacts/holders.ts'
import { common } from '../../../../main/analysis/common.ts'
import { chains } from '../../../../main/analysis/chains.ts'
import { meetings } from '../../../../main/analysis/meetings/meetings.ts'
import { patternOf } from '../../../../main/analysis/pattern/pattern.ts'
import { replacements } from '../../../../main/analysis/replacements/replacements.ts'
import { listEvents } from '../../../../main/analysis/events.ts'
import { graph } from '../../../../main/analysis/graph.ts'
import { identityCandidates } from '../../../../main/analysis/identity/candidates.ts'
import { handsets } from '../../../../main/analysis/handsets/handsets.ts'
import { listEntities, listLinks, listSelectors } from '../../../../main/analysis/lists.ts'
import { labelsOf } from '../../../../main/analysis/labels.ts'
import { hideIn, lift, peopleIn } from '../../../../main/analysis/protection.ts'
import { duplicateRows, otherRows } from '../../../../main/analysis/rows.ts'
import { search } from '../../../../main/analysis/search.ts'
import { show } from '../../../../main/analysis/show.ts'
import { sourceRows } from '../../../../main/analysis/sources.ts'
import { chartOf } from '../../../../main/cli/drawn.ts'
import { drawPages, printExhibit } from '../../../../main/exhibit/exhibit.ts'
import { pageWords } from '../../../../main/exhibit/words.ts'
import { unveil, unveilAll } from '../../../../shared/drawing/chart/veil.ts'
import { fakePrinter, openFake, settings, state } from '../exhibit/fixture.ts'
import { testCase, type TestCase } from './fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'masar-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Person {
  name: string
  paper: string
  number: string
  imei: string
  protection: string | null
}
interface Tie {
  from: number
  to: number
  text: boolean
}

const words = fc.stringMatching(/^[B-DF-HJ-NP-TV-XZ][bcdfgjkmnpqvwxz]{4,7} [B-DF-HJ-NP-TV-XZ][bcdfgjkmnpqvwxz]{4,7}$/)
const people = fc
  .uniqueArray(
    fc.record({
      name: words,
      paper: fc.stringMatching(/^ZQ[0-9]{6}$/),
      number: fc.stringMatching(/^\+21269200[0-9]{4}$/),
      imei: fc.stringMatching(/^3569380356[0-9]{5}$/),
      protection: fc.constantFrom(null, 'victim', 'minor', 'witness', 'informant'),
    }),
    { minLength: 2, maxLength: 5, selector: (one) => one.number.slice(-4), comparator: (a, b) => a === b },
  )
  .filter(
    (all) => all.some((one) => one.protection !== null) && new Set(all.flatMap((one) => [one.name, one.paper, one.imei.slice(0, 14)])).size === all.length * 3,
  )
const ties = fc.array(fc.record({ from: fc.nat(4), to: fc.nat(4), text: fc.boolean() }), { minLength: 1, maxLength: 12 })

function caseOf(all: readonly Person[], calls: readonly Tie[]): TestCase {
  const t = testCase()
  for (const one of all) t.person(one.name, one.number, { identity: one.paper, ...(one.protection === null ? {} : { protection: one.protection }) })
  for (const { from, to, text } of calls) {
    const [a, b] = [all[from % all.length], all[to % all.length]]
    if (!a || !b) continue
    const row = t.row({ from: a.number, to: b.number, side: 1, imei: a.imei, ...(text ? { kind: 'sms', text: `call ${b.name} at ${b.number}` } : {}) })
    t.row({ event: row, role: 2, from: a.number, to: b.number })
  }
  for (const one of all) {
    const imei = t.selector(one.imei, 'imei')
    t.db.prepare("INSERT OR IGNORE INTO link (kind, a, b, certainty) VALUES ('uses', ?, ?, 'confirmed')").run(t.id(one.name), `s${imei}`)
    t.db
      .prepare("INSERT INTO other_row (source, what, reason, locator, raw) VALUES (1, 'rejected', 'bad-time', 'row 9', ?)")
      .run(JSON.stringify(['?', `0${one.number.slice(4, 7)} ${one.number.slice(7)}`, one.name.split(' ').toReversed().join(' ')]))
    t.source(`calls-${one.number.slice(1)}.csv`)
  }
  return t
}

const secretsOf = (one: Person): string[] => [one.name, one.paper, one.number, one.number.slice(1), `0${one.number.slice(4)}`, one.number.slice(4), one.imei]

/** All that the window, the command line and the pages can say of a case. */
async function everything(t: TestCase, reveal: boolean): Promise<string> {
  const { open } = openFake(t, { originals: t.holding.originals })
  const { read, horizon } = t
  const printer = fakePrinter()
  const look = state({ layers: { people: true, devices: true, places: true } })
  const page = settings(reveal ? { reveal } : {})
  const list = { offset: 0, limit: 500 }
  const ids = ['selector', 'entity', 'link'].flatMap((table) =>
    (t.db.prepare(`SELECT id FROM ${table}`).pluck().all() as number[]).map((row) => `${table[0] ?? ''}${row}`),
  )
  const { edges } = graph(read, horizon, { filter: {}, layers: look.layers, limit: 400, only: null })
  const shown = await Promise.all([...ids, 'v1', ...edges.map(({ id }) => id)].map((id) => show(t.holding, horizon, { id, filter: {}, ...list })))
  const drawn = drawPages(open, look, page)
  await printExhibit(open, { chart: '', state: look, settings: { ...page, number: `E-${reveal ? 2 : 1}` }, out: join(folder, 'exhibit.pdf') }, { printer })
  const numbers = t.db.prepare('SELECT id FROM selector WHERE kind = 1').pluck().all() as number[]
  const answers = [
    shown,
    chartOf(open, { filter: {}, depth: 1, layout: 'grid', limit: 50, rtl: false }),
    ...(await Promise.all(numbers.map((row) => contactsOf(read, horizon, { of: `s${row}`, filter: {}, zone: 'UTC' })))),
    ...(await Promise.all(numbers.map((row) => patternOf(read, horizon, { of: `s${row}`, filter: {}, zone: 'UTC' })))),
    [
      ...holdersOf(
        read,
        horizon,
        numbers.map((row) => `s${row}`),
      ),
    ],
    await common(
      read,
      horizon,
      {},
      {
        of: [
          { id: 's1', label: 'a' },
          { id: 's2', label: 'b' },
        ],
      },
    ),
    await handsets(read, horizon, {}),
    await chains(read, horizon, {}, { within: 1e9, least: 1 }),
    await replacements(read, horizon, {}),
    await meetings(read, horizon, {}, { minutes: 1e6, metres: 1e6 }),
    listEvents(read, horizon, { filter: {}, ...list }),
    listEntities(read, horizon, {}),
    listSelectors(read, horizon, {}),
    listLinks(read, horizon, {}),
    otherRows({ read }, horizon, 'rejected', list),
    await duplicateRows(t.holding, horizon, list),
    sourceRows(read, horizon),
    await identityCandidates(read, horizon, { signal: new AbortController().signal }),
    auditEntries(read, 0, 50),
    ...(t.db.prepare('SELECT label FROM entity').pluck().all() as string[]).map((label) => search(read, horizon, label, 50)),
    search(read, horizon, '692', 200),
  ]
  const manifests = t.db.prepare('SELECT manifest FROM exhibit').pluck().all() as string[]
  return [JSON.stringify(unveilAll(answers, pageWords('en'))), ...drawn.pages, ...printer.printed.flatMap((document) => document.pages), ...manifests].join(
    '\n',
  )
}

/** Pages break names into lines and letters into runs: what is looked for is looked for without spaces too. */
const found = (said: string, secrets: readonly string[]): string[] => {
  const run = said.replace(/<[^>]+>|\s|&#160;/g, '')
  return secrets.filter((secret) => said.includes(secret) || run.includes(secret.replaceAll(' ', '')))
}

describe('the protected stay protected', () => {
  it('no name, document, number or handset of theirs is said anywhere; once revealed, all are', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(people, ties, async (all, calls) => {
        const secrets = all.filter((one) => one.protection !== null).flatMap(secretsOf)
        expect(found(await everything(caseOf(all, calls), false), secrets)).toEqual([])
        const open = caseOf(all, calls)
        lift(open.read, [], true)
        const said = found(await everything(open, true), secrets)
        expect(said).toEqual(expect.arrayContaining(all.filter((one) => one.protection !== null).flatMap((one) => [one.name, one.paper, one.number, one.imei])))
      }),
      { numRuns: 12 },
    )
  })

  it('numbers and the subscribers files name for them belong visibly to the person; namesakes are told apart without their name, further numbers are named', () => {
    const t = testCase()
    t.row({ from: '+212692000001', to: '+212692000002' })
    const victim = t.person('Hana Fictive', '+212692000001', { protection: 'victim' })
    const registered = t.person('Driss Fictif', '+212692000001')
    t.person('Hana  Fictive', '+212692000002')
    const nodes = unveilAll(
      graph(t.read, t.horizon, { filter: {}, layers: { people: true, devices: false, places: false }, limit: 50, only: null }).nodes,
      pageWords('en'),
    )
    const label = (id: string): string | undefined => nodes.find((node) => node.id === id)?.label.replaceAll('\u00a0', ' ')
    expect(label(`e${victim}`)).toBe(`Victim ${victim}`)
    expect(label('s1')).toBe(`Victim ${victim}: Telephone number`)
    expect(label(`e${registered}`)).toBe(`Victim ${victim}: Person`)
    expect(label('s2')).toBe('+212692000002')
    expect(label(t.id('Hana  Fictive'))).toBe(`Same name as Victim ${victim}`)
  })

  it('hides a name in the midst of other names, in any order and spelling, and leaves the rest', () => {
    const t = testCase()
    t.person('Hana Fictive', '+212692000001', { protection: 'victim' })
    for (const [label, told] of [
      ['Mother of Hana Fictive', 'Mother of Victim 1'],
      ['FICTIVE, hána (aunt)', 'Victim 1 (aunt)'],
      ['Hana & Hana Fictive', 'Same name as Victim 1'],
      ['Hana, and Hana Fictive', 'Hana, and Victim 1'],
      ['Fictive Brothers', 'Fictive Brothers'],
      ['0692 000 001 Hana', 'Victim 1: Telephone number Hana'],
    ]) {
      const id = t.person(label ?? '', '+212692000009')
      const found = labelsOf(t.read, [`e${id}`]).get(`e${id}`)
      expect([unveil(found?.label ?? '', pageWords('en')).replaceAll('\u00a0', ' '), found?.protection]).toEqual([told, null])
    }
  })

  it('reveals one person and nobody else', () => {
    const t = testCase()
    t.row({ from: '+212692000001', to: '+212692000002' })
    const one = t.person('Hana Fictive', '+212692000001', { protection: 'victim' })
    t.person('Sami Fictif', '+212692000002', { protection: 'minor' })
    lift(t.read, [`e${one}`], false)
    const said = JSON.stringify([listSelectors(t.read, t.horizon, {}), listEntities(t.read, t.horizon, {})])
    expect(said).toContain('+212692000001')
    expect(said).toContain('Hana Fictive')
    expect(said).not.toContain('+212692000002')
    expect(said).not.toContain('Sami')
  })

  it.each(['0692000001', '+212 692-000-001', '00212692000001', '212692000001.0', '(0)692 00 00 01', '٠٦٩٢٠٠٠٠٠١', 'Fictive, Hana', 'x0692000001y'])(
    'sees them in %s',
    (text) => {
      const t = testCase()
      t.person('Hana Fictive', '+212692000001', { protection: 'victim' })
      expect(peopleIn(t.read, `before;${text};after`)).toEqual(['e1'])
      expect(peopleIn(t.read, 'before;0692000002;Hanan;after')).toEqual([])
      expect(hideIn(t.read, 'untouched 0692000002')).toBe('untouched 0692000002')
    },
  )
})
