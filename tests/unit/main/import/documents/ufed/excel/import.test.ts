import { expect, test } from 'vitest'
import { file, inlineRows, newCase, rowsOf, run, workbook } from '../../../fixtures.ts'
import { OTHER, OWN } from '../support.ts'

test('a workbook goes into a case as the phone’s, and not as a table of calls', async () => {
  const calls = inlineRows([
    ['Call Log (2)'],
    ['#', 'Parties', 'Date', 'Time', 'Duration', 'Type', 'Source', 'Deleted'],
    ['1', `To: ${OTHER} Made Up`, '12/03/2026', '12/03/2026 10:22:33(UTC+0)', '00:01:05', 'Outgoing', '', ''],
    ['2', `From: ${OTHER} Made Up\nTo: ${OWN} (owner)`, '31/03/2026', '31/03/2026 10:22:33(UTC+0)', '00:00:05', 'Incoming', '', 'Yes'],
  ])
  const contacts = inlineRows([['Contacts'], ['#', 'Name', 'Entries', 'Source', 'Deleted'], ['1', 'Made Up', `Phone-Mobile: ${OTHER}`, '', '']])
  const c = await newCase()
  const report = await run(
    c,
    file(
      'phone.xlsx',
      workbook([
        { name: 'Summary', rows: inlineRows([['Extraction', 'x']]) },
        { name: 'Call Log', rows: calls },
        { name: 'Contacts', rows: contacts },
      ]),
    ),
  )
  expect(report).toMatchObject({ format: 'cellebrite-excel', read: 4, kept: 4, rejected: 0, duplicates: 0, dateOrder: 'dmy' })
  expect(report.kinds).toEqual([{ kind: 'call', count: 2 }])
  expect(report.warnings).toContainEqual({ code: 'ufed-sheet-left', count: 1, first: null, what: 'Summary' })
  const starts = rowsOf<{ start: number; flags: number }>(c, 'SELECT start, flags FROM observation ORDER BY start')
  expect(starts.map(({ start }) => new Date(start).toISOString())).toEqual(['2026-03-12T10:22:33.000Z', '2026-03-31T10:22:33.000Z'])
  expect(starts[1]?.flags).toBe(512)
})
