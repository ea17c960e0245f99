import { describe, expect, test } from 'vitest'
import { previewFile } from '../../../../main/import/import.ts'
import { preview as contract } from '../../../../shared/api/data.ts'
import type { Preview } from '../../../../shared/api/data.ts'
import type { MappingPlan } from '../../../../shared/model/plan.ts'
import { file } from './fixtures.ts'

/** A preview, held to the contract. */
const see = async (content: string, plan?: MappingPlan): Promise<Preview> =>
  contract.parse(await previewFile({ path: file('calls.csv', content), plan }, { region: 'MA', zone: 'Africa/Casablanca' }))

const HEADER = 'Appelant;Appelé;Date;Durée;Sens\n'
const at = (i: number): string => new Date(Date.UTC(2025, 11, 1, 0, i)).toISOString().slice(0, 19).replace('T', ' ')
const row = (i: number): string => `06000000${10 + (i % 80)};0700000001;${at(i)};${i};${i % 2 ? 'Entrant' : 'Sortant'}\n`
const rows = (count: number): string[] => Array.from({ length: count }, (_, i) => row(i))

describe('the raw grid and the rows beside it', () => {
  const lines = rows(2_000)
  lines[500] = '0600000010;0700000001;hier soir;1;Sortant\n'
  lines[700] = '0600000010;0700000001;2025-12-05 10:00:00;1;Sortant;de trop\n'
  lines[800] = '0600000010;0700000001;2025-12-05 10:00:00\n'
  lines[900] = '0600000010;0700000001;2025-12-05 10:00:00;1;Tordu\n'
  lines[901] = '0600000010;0700000001;2025-12-05 10:01:00;1;Tordu\n'
  const text = `Relevé;;;;\n${HEADER}${lines.join('')}Total;;;999;\n`

  test('show the first, the last and the odd ones, in the order of the file', async () => {
    const { grid, rows: shown, headerRow } = await see(text)
    const of = (which: string): number[] => (grid?.rows ?? []).filter((one) => one.which === which).map((one) => one.row)
    expect(headerRow).toBe(2)
    expect(of('first')).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
    expect(of('last')).toEqual(Array.from({ length: 10 }, (_, i) => 1_994 + i))
    expect((grid?.rows ?? []).filter(({ odd }) => odd).map(({ row: number, odd }) => [number, odd])).toEqual([
      [503, 'rejected'],
      [703, 'wide'],
      [803, 'narrow'],
      [903, 'value'],
    ])
    expect(grid?.rows.slice(0, 3).map(({ fate, reason }) => [fate, reason])).toEqual([
      ['skipped', 'preamble'],
      ['header', 'header'],
      ['kept', null],
    ])
    expect(grid?.rows.at(-1)).toMatchObject({ fate: 'skipped', reason: 'footer', cells: ['Total', '', '', '999', ''] })
    expect(shown.map(({ locator }) => locator)).toEqual(
      (grid?.rows ?? []).filter(({ fate }) => fate === 'kept' || fate === 'rejected').map(({ locator }) => locator),
    )
    expect(shown.find(({ locator }) => locator === 'row 503')).toMatchObject({ which: 'odd', reason: 'bad-time', event: null })
    expect(grid).toMatchObject({ width: 6, seen: 'all' })
  })

  test('say what the columns hold and which words nobody knows', async () => {
    const { columns, unknownValues } = await see(text)
    expect(columns[1]).toMatchObject({ name: 'Appelé', fields: ['subject'], filled: 1, distinct: 1, values: [{ text: '0700000001' }] })
    expect(unknownValues?.direction).toEqual([{ text: 'Tordu', rows: 2 }])
    expect(columns[4]?.values?.map((value) => value.text)).toEqual(expect.arrayContaining(['Entrant', 'Sortant', 'Tordu']))
  })
})

test('the plan of a preview confirms nothing that nobody said', async () => {
  const { plan, zoneAssumed } = await see(HEADER + rows(3).join(''))
  expect(zoneAssumed).toBe(true)
  expect(plan).toMatchObject({
    kind: 'calls',
    headerRow: 1,
    delimiter: ';',
    fields: { caller: { column: 0 } },
    values: { direction: { Entrant: 'in', Sortant: 'out' } },
  })
  expect(Object.keys(plan ?? {})).not.toEqual(expect.arrayContaining(['zone']))
  for (const key of ['zone', 'region', 'dateOrder', 'subject'] as const) expect(plan?.[key]).toBeUndefined()
  const again = await see(HEADER + rows(3).join(''), plan)
  expect(again).toMatchObject({ zoneAssumed: true, planFaults: [], plan })
})

test('a plan that does not fit is shown with its faults, not refused', async () => {
  const seen = await see(HEADER + rows(3).join(''), { fields: { caller: { column: 9 }, colour: { column: 1 } } })
  expect(seen.planFaults?.map(({ code }) => code)).toEqual(['plan-column', 'plan-field', 'plan-no-time'])
  expect(seen).toMatchObject({ unsure: true, rows: [{ event: null, reason: null }, {}, {}] })
  expect(seen.grid?.rows[1]?.cells[1]).toBe('0700000001')
})

test('values that a person gave stay in the plan, whether rows have them or not', async () => {
  const values = { direction: { Absent: 'in', ENTRANT: 'out' } }
  expect((await see(HEADER + rows(3).join(''), { values })).plan?.values?.direction).toEqual({ Entrant: 'out', Sortant: 'out', ...values.direction })
})

test('a text is split where the plan says', async () => {
  const { columns, delimiter } = await see('a|b;c|d\n0600000001|x;y|2025-12-01 10:00:00\n0600000002|x;y|2025-12-01 10:00:00\n', {
    delimiter: '|',
    fields: { caller: { column: 0 }, start: { column: 2 } },
  })
  expect([delimiter, columns.map(({ sample }) => sample)]).toEqual(['|', ['0600000001', 'x;y', '2025-12-01 10:00:00']])
})

test('of a hundred odd rows twenty are shown, of each sort some', async () => {
  const lines = rows(1_000)
  for (let i = 100; i < 200; i++) lines[i] = `0600000010;0700000001;hier;1;Sortant\n`
  for (let i = 300; i < 400; i++) lines[i] = `0600000010;0700000001;${at(i)};1;Sortant;x\n`
  const { grid } = await see(HEADER + lines.join(''))
  const odd = (grid?.rows ?? []).flatMap((one) => one.odd ?? [])
  expect([odd.length, odd.filter((one) => one === 'wide').length]).toEqual([20, 10])
})
