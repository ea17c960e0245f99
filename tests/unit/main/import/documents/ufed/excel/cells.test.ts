import { expect, test } from 'vitest'
import { entriesOf, partiesOf, timeText } from '../../../../../../../main/import/documents/ufed/excel/cells.ts'
import { one } from '../../../../../../../main/import/documents/ufed/model.ts'

const party = (cell: string) => partiesOf(cell, 1, 'parties').map((model) => ['role', 'identifier', 'name', 'isphoneowner'].map((name) => one(model, name)))

test('a party a line, with role, identifier, name and owner', () => {
  expect(party('From: +15550100002 Made Up\nTo: +15550100001 Me (owner)')).toEqual([
    ['From', '+15550100002', 'Made Up', ''],
    ['To', '+15550100001', 'Me', 'True'],
  ])
  expect(party('De : +1 555 010 0002_x000D_\r\nÀ : 15550100001@s.whatsapp.net (propriétaire)')).toEqual([
    ['From', '+1 555 010 0002', '', ''],
    ['To', '15550100001@s.whatsapp.net', '', 'True'],
  ])
  expect(party('من: +15550100002 اسم مصطنع (المالك)')).toEqual([['From', '+15550100002', 'اسم مصطنع', 'True']])
  expect(party('someone.else')).toEqual([['', 'someone.else', '', '']])
  expect(party('Made Up Name')).toEqual([['', '', 'Made Up Name', '']])
  expect(party('1654984910 Made Up (work)')).toEqual([['', '1654984910', 'Made Up (work)', '']])
  expect(party('System Message System Message')).toEqual([['', 'System message', '', '']])
  expect(party('')).toEqual([])
})

test('an entry a line, its kind by the first word', () => {
  const entries = entriesOf(
    'Phone-Mobile: +15550100002\nUser ID-WhatsApp User Id: 15550100002@s.whatsapp.net\nE-mail-Home: a@example.org\nTéléphone-Portable : 0655501000\nProfile Picture-: https://example.org/a.jpg\n+15550100009',
    1,
  )
  expect(entries.map((entry) => [entry.type, one(entry, 'category'), one(entry, 'value')])).toEqual([
    ['PhoneNumber', 'Mobile', '+15550100002'],
    ['UserID', 'WhatsApp User Id', '15550100002@s.whatsapp.net'],
    ['EmailAddress', 'Home', 'a@example.org'],
    ['PhoneNumber', 'Portable', '0655501000'],
    ['ContactEntry', 'Profile Picture-', 'https://example.org/a.jpg'],
    ['PhoneNumber', '', '+15550100009'],
  ])
})

test('a time with its day needs no other', () => {
  expect(timeText('12/03/2024', '12/03/2024 10:22:33(UTC+0)')).toBe('12/03/2024 10:22:33(UTC+0)')
  expect(timeText('12/03/2024', '10:22:33')).toBe('12/03/2024 10:22:33')
  expect(timeText('12/03/2024', '')).toBe('12/03/2024')
  expect(timeText('', '10:22')).toBe('10:22')
})
