import { expect, test } from 'vitest'
import { partyOf } from '../../../../../../main/import/documents/ufed/parties.ts'

const of = (identifier: string, source: string, telephony = false, name = '') => partyOf(identifier, name, { source, telephony, report: 'ufed:r' })

test('a WhatsApp address of a number is the telephone number', () => {
  expect(of('15550100002@s.whatsapp.net', 'WhatsApp')).toMatchObject({ type: 'phone', text: '15550100002@s.whatsapp.net' })
  expect(of('15550100002.0:3@s.whatsapp.net', 'WhatsApp Business')).toMatchObject({ type: 'phone', text: '+15550100002' })
  expect(of('15550100002', 'WhatsApp')).toMatchObject({ type: 'phone', text: '+15550100002' })
})

test('other WhatsApp addresses are groups and accounts with one key for all its editions', () => {
  expect(of('15550100002-1600000000@g.us', 'WhatsApp')).toMatchObject({ type: 'group', key: 'whatsapp:15550100002-1600000000@g.us' })
  expect(of('status@broadcast', 'WhatsApp')).toMatchObject({ type: 'group', key: 'whatsapp:status@broadcast' })
  expect(of('123456789012345@LID', 'WhatsApp Business')).toMatchObject({ type: 'account', key: 'whatsapp:123456789012345@lid' })
})

test('digits are an account where the application numbers its people itself', () => {
  expect(of('1654984910', 'Telegram')).toMatchObject({ type: 'account', key: 'telegram:1654984910' })
  expect(of('100001234567890', 'Facebook Messenger')).toMatchObject({ type: 'account', key: 'facebook:100001234567890' })
  expect(of('+15550100002', 'Telegram')).toMatchObject({ type: 'phone', text: '+15550100002' })
})

test('of the phone itself, whatever was dialled is read as a number; a bare name carries its report', () => {
  expect(of('0655501000', '')).toMatchObject({ type: 'phone', text: '0655501000' })
  expect(of('BANKNAME', 'SMS', true)).toMatchObject({ type: 'phone', text: 'BANKNAME' })
  expect(of('Someone@Example.org', 'Gmail')).toMatchObject({ type: 'account', text: 'Someone@Example.org', key: 'someone@example.org' })
  expect(of('', 'WhatsApp', false, 'Made Up')).toEqual({ type: 'name', text: 'Made Up', key: 'ufed:r/whatsapp/Made Up' })
  expect(of('', 'WhatsApp')).toBeNull()
})
