import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { methods } from '../../../../shared/api/contract.ts'
import type { ChartState } from '../../../../shared/model/chart.ts'
import { PASSPHRASE, records, testFolder, testService } from './calls.ts'

const folder = testFolder()
const { call, service, called, changed, progress } = testService()
const path = join(folder.path, 'Road.masar')
const LAYERS = { people: true, devices: true, places: true }
const ROWS = 300
const settings = { paper: 'A4', orientation: 'landscape', colour: true, lang: 'en', number: 'E-1', title: 'The road', author: 'Tester' } as const
let state: ChartState = {
  filter: {},
  layers: { people: true, devices: false, places: false },
  layout: 'circle',
  positions: {},
  hidden: [],
  pinned: [],
  only: null,
  limit: 50,
}

beforeAll(async () => {
  const { recovery, summary } = await call('case.create', {
    path,
    title: 'Road',
    number: 'C-1',
    region: 'MA',
    zone: 'Africa/Casablanca',
    passphrase: PASSPHRASE,
    author: 'Tester',
  })
  expect(recovery).toHaveLength(24)
  expect(summary).toMatchObject({ title: 'Road', number: 'C-1', region: 'MA', zone: 'Africa/Casablanca', events: 0, first: null, readOnly: false })
})

afterAll(async () => {
  await service.close()
  folder.remove()
})

describe('the road of a case, every answer held to the contract', () => {
  it('recognises and imports, and the count adds up', async () => {
    const file = folder.file('calls.csv', records(ROWS))
    const preview = await call('import.preview', { path: file })
    expect(preview.alreadyImported).toBeNull()
    const report = await call('import.run', { job: 'j1', path: file })
    expect(report).toMatchObject({ file: 'calls.csv', read: ROWS + 1, rejected: 1 })
    expect(report.read).toBe(report.kept + report.duplicates + report.rejected)
    expect(changed).toContain('changed data')
    expect(progress.filter((one) => one.job === 'j1').length).toBeGreaterThan(0)
    expect((await call('import.preview', { path: file })).alreadyImported).toBe(report.source)
    expect(await call('case.summary', {})).toMatchObject({ sources: 1, events: ROWS })
    expect(await call('sources.list', {})).toMatchObject([{ source: report.source, state: 'kept' }])
  })

  it('leads from every number to its rows', async () => {
    const { total, events } = await call('events.list', { limit: 3 })
    expect([total, events.length]).toEqual([ROWS, 3])
    const shown = await call('show', { id: events[0]?.id ?? '' })
    const lines = readFileSync(join(folder.path, 'calls.csv'), 'utf8').split('\r\n')
    for (const row of shown.evidence) expect(row.raw).toBe(lines[Number(row.locator.slice(4)) - 1])
    expect(await call('rows.rejected', {})).toMatchObject({ total: 1, rows: [{ reason: 'bad-time', locator: `row ${ROWS + 2}` }] })
    expect((await call('rows.skipped', {})).rows.map((row) => row.reason)).toContain('header')
    expect((await call('rows.duplicates', {})).total).toBe(0)
    expect((await call('search', { text: '0600000001' }))[0]).toMatchObject({ what: 'selector', label: '+212600000001' })
  })

  it('reports on the quality of an import, row by row, and prints it', async () => {
    const report = await call('quality.report', { job: 'q1', source: 'src1' })
    const { read, kept, duplicates, rejected } = report.sums
    expect([read, kept + duplicates + rejected]).toEqual([ROWS + 1, ROWS + 1])
    const line = report.findings.find(({ id }) => id === 'rejected.bad-time')
    expect(line).toMatchObject({ count: 1, first: [{ locator: `row ${ROWS + 2}` }] })
    for (const { id, rows } of report.findings) expect((await call('quality.rows', { source: 'src1', finding: id })).total).toBe(rows)
    expect((await call('quality.rows', { source: 'src1', finding: 'skipped.header' })).rows[0]?.locator).toBe('row 1')
    const out = join(folder.path, 'quality.pdf')
    expect(await call('quality.print', { job: 'q2', source: 'src1', lang: 'ar', path: out })).toMatchObject({ file: out })
    const [entry] = (await call('audit.list', { offset: 0, limit: 1 })).entries
    expect(entry).toMatchObject({ action: 'quality-printed' })
    expect(JSON.parse(entry?.details ?? '')).toMatchObject({ source: 'src1', pages: expect.any(Number) as number })
    expect(existsSync(out)).toBe(true)
  })

  it('draws the network and its time', async () => {
    const graph = await call('chart.graph', { layers: LAYERS })
    expect(graph).toMatchObject({ events: ROWS, allEvents: ROWS })
    const subject = graph.nodes.find((node) => node.label === '+212600000001')
    expect(subject?.events).toBe(ROWS)
    const edge = graph.edges.find((one) => one.kind === 'events')
    expect((await call('show', { id: edge?.id ?? '' })).total).toBe(edge?.events)
    const { counts } = await call('chart.histogram', { buckets: 24 })
    expect(counts.reduce((a, b) => a + b, 0)).toBe(ROWS)
    expect(await call('chart.neighbours', { id: subject?.id ?? '', layers: { people: false, devices: false, places: false } })).toHaveLength(7)
    state = { ...state, positions: Object.fromEntries(graph.nodes.map((node, i) => [node.id, { x: 100 * Math.cos(i), y: 100 * Math.sin(i) }])) }
  })

  it('keeps a chart under its name, once', async () => {
    const first = await call('charts.save', { name: 'All', state })
    const second = await call('charts.save', { name: 'All', state: { ...state, layout: 'grid' } })
    expect([second.id, second.createdAt]).toEqual([first.id, first.createdAt])
    await call('charts.save', { name: 'Gone', state })
    const gone = (await call('charts.list', {})).find((chart) => chart.name === 'Gone')
    await call('charts.remove', { id: gone?.id ?? '' })
    expect((await call('charts.list', {})).map((chart) => [chart.name, chart.state.layout])).toEqual([['All', 'grid']])
    await expect(call('charts.remove', { id: 'chart99' })).rejects.toMatchObject({ code: 'not-found' })
    expect(changed).toContain('changed charts')
  })

  it('draws and prints an exhibit, and records it', async () => {
    expect((await call('exhibit.draw', { state, settings })).pages[0]).toContain('<svg')
    const out = join(folder.path, 'E-1.pdf')
    const printed = await call('exhibit.print', { job: 'p1', chart: 'All', state, settings, out })
    expect(existsSync(out)).toBe(true)
    expect(await call('exhibits.list', {})).toMatchObject([{ number: 'E-1', sha256: printed.sha256, root: printed.root, author: 'Tester' }])
    await expect(call('exhibit.print', { job: 'p1', chart: 'All', state, settings, out })).rejects.toMatchObject({ code: 'exhibit-exists' })
  })

  it('answers questions about telephones, with what they do not prove', async () => {
    for (const method of ['telephony.replacements', 'telephony.meetings', 'telephony.chains'] as const) {
      const { rows, total, guards } = await call(method, { job: 't1' })
      expect(rows.length).toBe(total)
      expect(guards).toContain('absence-not-absence')
    }
  })

  it('answers about ways, chains, common contacts and the time around an event', async () => {
    const [from = '', to = ''] = (await call('search', { text: '+3460000', limit: 2 })).map(({ id }) => id)
    const ways = await call('network.paths', { job: 't2', from, to })
    expect(ways.rows[0]).toMatchObject({ length: 2, weakest: { certainty: 'confirmed' } })
    const path = (ways.rows[0]?.nodes ?? []).map(({ id }) => id)
    expect((await call('telephony.chainTimes', { path })).total).toBeGreaterThanOrEqual(0)
    expect((await call('telephony.common', { job: 't3', of: [from, to] })).rows).toMatchObject([{ id: path[1], rarity: 'rare' }])
    const { events } = await call('events.list', { limit: 1 })
    const found = await call('telephony.around', { event: events[0]?.id ?? '', minutes: 2 })
    expect(found.rows[0]?.id).toBe(events[0]?.id)
  })

  it('answers who was where, with what has no place', async () => {
    const went = await call('telephony.routes', { job: 't4' })
    expect(went.coverage.allEvents).toBeGreaterThan(0)
    const there = await call('telephony.present', { job: 't5', places: [{ lat: 35.29, lon: -3.05 }] })
    expect(there).toMatchObject({ rows: [], total: 0, asked: [{ cells: [], present: 0 }] })
  })

  it('saves the table of an answer, on the record', async () => {
    const path = join(folder.path, 'answer.csv')
    const saved = await call('table.save', { path, lang: 'en', title: 'Who talks to whom?', head: ['Number', 'Events'], rows: [['+34600000001', 3]] })
    expect(saved).toMatchObject({ file: path, rows: 1 })
    expect(readFileSync(path, 'utf8')).toBe("\ufeffNumber,Events\r\n'+34600000001,3\r\n")
    expect((await call('audit.list', { limit: 1 })).entries[0]).toMatchObject({ action: 'table-saved' })
  })

  it('adds, changes and removes keys', async () => {
    const before = await call('keys.list', {})
    const added = await call('keys.add', { name: 'Second', passphrase: 'another four unrelated words' })
    expect(added).toHaveLength(before.length + 1)
    const second = added.find((slot) => slot.name === 'Second')
    await call('keys.change', { current: PASSPHRASE, passphrase: `${PASSPHRASE} changed` })
    expect(await call('keys.remove', { id: second?.id ?? '' })).toHaveLength(before.length)
    await call('keys.change', { current: `${PASSPHRASE} changed`, passphrase: PASSPHRASE })
    expect(changed).toContain('changed keys')
  })

  it('answers questions about the network', async () => {
    const { first, last } = await call('case.summary', {})
    const [from, until] = [first ?? 0, (last ?? 0) + 1]
    const middle = Math.floor((from + until) / 2)
    const asked = { job: 'net' }
    expect((await call('network.measures', asked)).rows[0]).toMatchObject({ label: '+212600000001', subject: true })
    expect((await call('network.connectors', asked)).rows[0]).toMatchObject({ label: '+212600000001', cutOff: 6 })
    expect((await call('network.ties', asked)).total).toBe(7)
    expect((await call('network.groups', asked)).rows).toMatchObject([{ size: 8, subjects: 1 }])
    expect((await call('network.change', { ...asked, before: { from, until: middle }, after: { from: middle, until } })).stayed).toBe(8)
  })

  it('answers questions about one number, a few, and the telephones they were in', async () => {
    const asked = { job: 'one' }
    const busy = await call('network.busiest', asked)
    expect(busy.rows[0]).toMatchObject({ label: '+212600000001', events: ROWS, contacts: 7, out: ROWS / 2, in: ROWS / 2 })
    expect(busy.rows.slice(1).reduce((sum, { events }) => sum + events, 0)).toBe(ROWS)
    const [of = '', other = ''] = busy.rows.map(({ id }) => id)
    const contacts = await call('telephony.contacts', { ...asked, of })
    expect(contacts).toMatchObject({ total: 7, events: ROWS, unanswered: 0, label: { label: '+212600000001' } })
    const most = contacts.rows.find(({ id }) => id === other)
    expect(most?.events).toBe(busy.rows[1]?.events)
    expect(await call('telephony.rows', { of, narrow: { other } })).toMatchObject({ total: most?.events })
    expect(await call('telephony.rows', { of, narrow: { outcome: 'message' } })).toMatchObject({ total: ROWS / 5 })
    const pattern = await call('telephony.pattern', { ...asked, of })
    expect(pattern).toMatchObject({ zone: 'Africa/Casablanca', events: ROWS, days: 1, places: [{ cell: '604-00-1201-10024', events: ROWS }] })
    expect(pattern.hours.flat().reduce((a, b) => a + b)).toBe(ROWS)
    const compared = await call('telephony.compare', { ...asked, of: [of, other] })
    expect(compared.pairs).toMatchObject([{ a: of, b: other, between: most?.events, common: 0, places: null }])
    const { indicators } = await call('telephony.indicators', { ...asked, of })
    expect(indicators).toMatchObject({ number_of_contacts__allweek__allday__call__mean: 7, active_days__allweek__allday__callandtext__mean: 1 })
    const handsets = await call('telephony.handsets', asked)
    expect(handsets).toMatchObject({ total: 9, numbers: 1, sims: 1, handsets: 9, events: ROWS, found: { 'several-handsets': 1, 'bad-imei': 8 } })
    expect(handsets.rows.reduce((sum, { events }) => sum + events, 0)).toBe(ROWS)
  })

  it('says whom to take out, what that leaves, and who has which part', async () => {
    const { rows, value } = await call('network.dismantle', { job: 'out', remove: 1 })
    expect([rows[0]?.label, value]).toEqual(['+212600000001', 1])
    const things = [{ id: rows[0]?.id ?? '', stages: ['recruitment' as const] }]
    expect((await call('network.pieces', { struck: [rows[0]?.id ?? ''] })).now).toMatchObject({ pieces: 7, largest: 1 })
    const { before } = await call('stages.set', { things })
    expect(await call('stages.list', {})).toMatchObject([{ label: '+212600000001', stage: 'recruitment' }])
    await call('stages.set', { things: before })
    expect(changed).toContain('changed stages')
  })

  it('logs what was done and finds the case sound', async () => {
    const { total, entries } = await call('audit.list', {})
    expect(entries).toHaveLength(total)
    expect(entries.map((entry) => entry.action)).toEqual(expect.arrayContaining(['case-created', 'chart-saved', 'chart-removed', 'exhibit']))
    expect(await call('case.verify', {})).toMatchObject({ ok: true, faults: [], root: (await call('case.summary', {})).root })
  })

  it('leaves the case as it was when an import is cancelled', async () => {
    const before = await call('case.summary', {})
    const file = folder.file('long.csv', records(60_000))
    const running = call('import.run', { job: 'j2', path: file })
    const outcome = expect(running).rejects.toMatchObject({ code: 'cancelled' })
    await expect(call('import.run', { job: 'j2', path: file })).rejects.toMatchObject({ code: 'busy' })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await call('job.cancel', { job: 'j2' })).toEqual({ cancelled: true })
    await outcome
    expect(await call('case.summary', {})).toEqual(before)
    expect((await call('case.verify', {})).ok).toBe(true)
    expect(await call('job.cancel', { job: 'j2' })).toEqual({ cancelled: false })
  })

  it('takes an import back whole', async () => {
    const undone = await call('import.undo', { source: 'src1' })
    expect(undone.events).toBe(ROWS)
    expect(await call('case.summary', {})).toMatchObject({ sources: 0, events: 0 })
    expect(await call('sources.list', {})).toMatchObject([{ state: 'undone' }])
    await expect(call('import.undo', { source: 'src9' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('holds one case at a time, and opens with the right key only', async () => {
    await expect(call('case.open', { path, passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'busy' })
    await service.close()
    await expect(call('case.summary', {})).rejects.toMatchObject({ code: 'no-case-open' })
    await expect(call('case.open', { path, passphrase: 'not this one at all' })).rejects.toMatchObject({ code: 'wrong-passphrase' })
    await expect(call('case.open', { path })).rejects.toMatchObject({ code: 'bad-request' })
    expect(await call('case.open', { path, passphrase: PASSPHRASE })).toMatchObject({ title: 'Road', charts: 1, exhibits: 1 })
  })

  it('reveals only on the record, and only who is protected', async () => {
    await expect(call('protection.reveal', { ids: ['s1'] })).rejects.toMatchObject({ code: 'not-found' })
    await call('protection.reveal', { all: true, what: 'test' })
    expect((await call('audit.list', { limit: 1 })).entries[0]).toMatchObject({ action: 'revealed', details: '{"all":true,"what":"test"}' })
  })

  it('refuses a zone or country that nobody knows', async () => {
    const { call: fresh } = testService()
    const wanted = { path: join(folder.path, 'x.masar'), title: 'x', number: '', region: 'MA', zone: 'UTC', passphrase: PASSPHRASE }
    await expect(fresh('case.create', { ...wanted, zone: 'Mars/Base' })).rejects.toMatchObject({ code: 'zone-unknown' })
    await expect(fresh('case.create', { ...wanted, region: 'QQ' })).rejects.toMatchObject({ code: 'region-unknown' })
    expect(existsSync(wanted.path)).toBe(false)
  })

  it('keeps formats that people make', async () => {
    const plan = { fields: { caller: { column: 0 }, callee: { column: 1 }, start: { column: 4 } } }
    const { id } = await call('formats.save', { name: 'Mine', plan, path: join(folder.path, 'calls.csv') })
    const out = join(folder.path, 'mine.json')
    await call('formats.export', { id, path: out })
    await call('formats.remove', { id })
    await call('formats.import', { path: out })
    expect((await call('formats.list', {})).filter(({ own }) => own).map((format) => format.id)).toEqual([id])
  })

  it('asks who may be who, and keeps what people decide', async () => {
    const card = (name: string, number: string): string => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nTEL:${number}\r\nEND:VCARD\r\n`
    for (const [file, name, number] of [
      ['one.vcf', 'Karim Benjelloun', '+212692000001'],
      ['two.vcf', 'كريم بن جلون', '+212692000002'],
    ] as const)
      await call('import.run', { job: 'j3', path: folder.file(file, card(name, number)) })
    const { rows, total, decided } = await call('names.candidates', { job: 'who' })
    expect([rows.length, total, decided]).toEqual([1, 1, { same: 0, different: 0, unsure: 0 }])
    const [a = '', b = ''] = [rows[0]?.a.id, rows[0]?.b.id]
    expect(new Set([rows[0]?.a.label, rows[0]?.b.label])).toEqual(new Set(['Karim Benjelloun', 'كريم بن جلون']))
    expect(await call('names.decide', { a, b, verdict: 'same' })).toEqual({ previous: null })
    expect(await call('names.pair', { a, b })).toMatchObject({ verdict: 'same', decidedBy: 'Tester', a: { same: [{ id: b }] } })
    expect(await call('names.decide', { a, b, verdict: null })).toEqual({ previous: 'same' })
    expect((await call('names.candidates', { job: 'who' })).rows).toMatchObject([{ verdict: null }])
    expect(await call('names.compare', { a: 'Karim Benjelloun', b: 'كريم بن جلون' })).toMatchObject({ match: true, kind: 'person', limit: null })
    expect(await call('names.compare', { a: 'Karim Benjelloun', b: 'Hamid Sefrioui' })).toMatchObject({ match: false })
  })

  it('was asked everything that the contract has', () => {
    const all = Object.entries(methods).flatMap(([name, { target }]) => (target === 'case' ? [name] : []))
    expect([...called].toSorted()).toEqual(all.toSorted())
  })
})
