import { expect, test } from 'vitest'
import { toldBy } from '../../../../../renderer/views/answers/told.ts'

test('columns that only draw say nothing, and marks that isolate directions stay on the screen', () => {
  const rows = [
    { label: '\u2068+212692000001\u2069', events: 3 },
    { label: 'b', events: null },
  ]
  const columns = [
    { title: '\u2068Number\u2069', value: (row: (typeof rows)[number], at: number) => `${at + 1} ${row.label}` },
    { title: 'Bar' },
    { title: 'Events', value: (row: (typeof rows)[number]) => row.events },
  ]
  expect(toldBy(rows, columns)).toEqual({
    head: ['Number', 'Events'],
    rows: [
      ['1 +212692000001', 3],
      ['2 b', null],
    ],
  })
})
