import { beforeAll, expect, test } from 'vitest'
import type { OpenCase } from '../../../../../main/case/types.ts'
import type { MappingPlan } from '../../../../../shared/model/plan.ts'
import { file, inlineRows, newCase, one, run, stateOf, workbook } from '../fixtures.ts'

let c: OpenCase
beforeAll(async () => {
  c = await newCase()
})

const HEADER = ['A', 'B', 'Jour', 'Heure']
const PLAN: MappingPlan = {
  headerRow: 1,
  fields: { caller: { column: 0 }, callee: { column: 1 }, start: { columns: [2, 3], join: ' ' }, kind: { constant: 'call' } },
}
const calls = (day: number): string[][] => [
  ['0600000001', '0600000002', `${day}/12/2025`, '10:00:00'],
  ['0600000001', '0600000003', `${day}/12/2025`, '11:00:00'],
]

test('a plan reads the sheets of its header and says of the others that they were not chosen', async () => {
  const path = file(
    'months.xlsx',
    workbook([
      { name: 'Nov', rows: inlineRows([HEADER, ...calls(20)]) },
      {
        name: 'Contacts',
        rows: inlineRows([
          ['Nom', 'Numéro', 'Ville', 'Note'],
          ['Made Up', '0600000009', 'Oujda', 'x'],
        ]),
      },
      { name: 'Dec', rows: inlineRows([HEADER, ...calls(21)]) },
    ]),
  )
  const report = await run(c, path, { plan: PLAN })
  expect(report).toMatchObject({ planned: true, read: 4, kept: 4, rejected: 0 })
  expect(report.parts?.map(({ name, read, why }) => [name, read, why])).toEqual([
    ['Nov', 2, null],
    ['Contacts', null, 'not-chosen'],
    ['Dec', 2, null],
  ])
  // The row is kept as the file has it: nothing that the plan derived stands in it.
  expect(JSON.parse(String(one(c, 'SELECT raw FROM observation ORDER BY id LIMIT 1')))).toEqual(calls(20)[0])
})

test('a plan that does not fit changes nothing', async () => {
  const before = stateOf(c)
  const path = file(
    'far.csv',
    `${HEADER.join()}\n${calls(22)
      .map((cells) => cells.join())
      .join('\n')}\n`,
  )
  await expect(run(c, path, { plan: { ...PLAN, skip: [{ column: 7, test: 'empty', text: '' }] } })).rejects.toMatchObject({ code: 'plan-column' })
  await expect(run(c, path, { plan: { fields: { caller: { column: 0 } } } })).rejects.toMatchObject({ code: 'plan-no-time' })
  expect(stateOf(c)).toBe(before)
})

test('rows left out by a rule are kept with their text', async () => {
  const path = file(
    'rule.csv',
    `${HEADER.join()}\n${calls(23)
      .map((cells) => cells.join())
      .join('\n')}\n`,
  )
  const report = await run(c, path, { plan: { ...PLAN, skip: [{ column: 1, test: 'contains', text: '0003' }] } })
  expect(report).toMatchObject({ read: 1, kept: 1 })
  expect(report.skipped).toContainEqual({ what: 'by-rule', rows: 1 })
  expect(one(c, `SELECT raw FROM other_row WHERE what = 'by-rule'`)).toBe('0600000001,0600000003,23/12/2025,11:00:00')
})
