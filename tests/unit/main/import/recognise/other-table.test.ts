import { describe, expect, test } from 'vitest'
import { looksLikeData } from '../../../../../main/import/recognise/other-table.ts'
import { file, newCase, rowsOf, run } from '../fixtures.ts'

const call = (day: number, a: string, b: string): string => `${day}/03/2031 10:00:00,${a},${b},60`
const rejected = 'SELECT reason, locator, raw FROM other_row WHERE what = ? ORDER BY id'

describe('a second table under a header of its own', () => {
  const first = ['Date,Caller,Callee,Duration', call(13, '0692000001', '0692000002'), call(14, '0692000001', '0692000003')]
  const second = ['Date,Callee,Caller,Count', call(13, '0692000001', '0692000009'), call(14, '0692000001', '0692000008')]

  test('is rejected row by row, until the first header comes again', async () => {
    const c = await newCase()
    const text = ['Voice', ...first, 'Messages', ...second, ...first.slice(0, 1), call(15, '0692000004', '0692000005')].join('\n')
    expect(await run(c, file('two.csv', text))).toMatchObject({ read: 6, kept: 3, rejected: 3 })
    expect(rowsOf(c, rejected, 'rejected')).toEqual(second.map((raw, i) => ({ reason: 'other-table', locator: `row ${i + 6}`, raw })))
  })

  test('is read through where a person leaves its heading out', async () => {
    const c = await newCase()
    const skip = [{ column: 3, test: 'is' as const, text: 'Count' }]
    expect(await run(c, file('two.csv', [...first, ...second].join('\n')), { plan: { skip } })).toMatchObject({ read: 4, kept: 4, rejected: 0 })
  })

  test('rows above the header are no preamble', async () => {
    const c = await newCase()
    const lost = [call(11, '0692000001', '0692000002'), call(12, '0692000001', '0692000003')]
    expect(await run(c, file('above.csv', [...lost, ...first].join('\n')))).toMatchObject({ read: 4, kept: 2, rejected: 2 })
    expect(rowsOf(c, rejected, 'rejected')).toEqual(lost.map((raw, i) => ({ reason: 'other-table', locator: `row ${i + 1}`, raw })))
  })
})

test.each([
  [['0692000001', '0692000002', '2031-03-05 10:00:00', '60'], true],
  [['Number', '0692000001', '', ''], false],
  [['Period', '01/03/2031', '31/03/2031', ''], false],
  [['0692000001', '2031-03-05 10:00:00', '', ''], false],
])('%j above a header of four columns is of a table: %s', (cells, is) => expect(looksLikeData(cells, 4, 'MA')).toBe(is))
