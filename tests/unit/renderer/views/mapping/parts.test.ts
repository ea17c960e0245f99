import { expect, test } from 'vitest'
import { likelySeparator, pieceCount } from '../../../../../renderer/views/mapping/dialogs/pieces.ts'
import { feedsOf } from '../../../../../renderer/views/mapping/grid/feeds.ts'
import { gapsOf } from '../../../../../renderer/views/mapping/grid/gaps.ts'
import { NEEDED } from '../../../../../renderer/views/mapping/words.ts'
import { fieldsOf, TABLE_KINDS } from '../../../../../renderer/state/mapping-draft.ts'

test('a column says all that it feeds, whole, in part and joined', () => {
  const feeds = feedsOf({
    kind: { column: 3 },
    direction: { column: 3 },
    date: { column: 2, part: { separator: ' ', index: 0 } },
    name: { columns: [4, 3], join: ' ' },
    text: { constant: 'x' },
  })
  expect(feeds.get(3)).toEqual([
    { field: 'kind', how: 'whole' },
    { field: 'direction', how: 'whole' },
    { field: 'name', how: 'joined' },
  ])
  expect(feeds.get(2)).toEqual([{ field: 'date', how: 'part' }])
  expect(feeds.size).toBe(3)
})

test('rows that are not shown are counted where they lie', () => {
  expect([...gapsOf([{ row: 1 }, { row: 2 }, { row: 90 }, { row: 91 }, { row: 95 }])]).toEqual([
    [2, 87],
    [4, 3],
  ])
})

test('the separator that cuts most rows alike is offered', () => {
  expect(likelySeparator(['01/05/2031|00:15', '02/05/2031|01:15'])).toBe('|')
  expect(likelySeparator(['01/05/2031 00:15', '02/05/2031 01:15', ''])).toBe(' ')
  expect(likelySeparator(['', ''])).toBe(' ')
  expect(pieceCount(['a b c', 'a'], ' ')).toBe(3)
  expect(pieceCount([], '')).toBe(1)
  expect(pieceCount(['a'.repeat(50).split('').join(' ')], ' ')).toBe(8)
})

test('fields that a table needs are among those that it can have', () => {
  for (const kind of TABLE_KINDS) for (const field of NEEDED[kind].flat()) expect(fieldsOf(kind), kind).toContain(field)
})
