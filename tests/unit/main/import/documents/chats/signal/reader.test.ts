import { expect, test } from 'vitest'
import { signalText } from '../../../../../../../main/import/documents/chats/signal/reader.ts'
import { whatsappText } from '../../../../../../../main/import/documents/chats/whatsapp/reader.ts'
import { readDocument } from '../../support.ts'

const CHAT = '[2024-01-31, 12:23] Karim: Salam\n[2024-01-31, 12:24] Me: Ahlan\nwa sahlan\n'

test('“Me” is the telephone’s own user', async () => {
  const { events, warnings, sniffed } = await readDocument(signalText, CHAT, { file: 'chat.txt' })
  expect(sniffed).toBeGreaterThan((await readDocument(whatsappText, CHAT, { file: 'chat.txt' })).sniffed)
  expect(events.map(({ row, time, text, direction, subject }) => [row, time, text, direction, subject])).toEqual([
    [1, '2024-01-31 12:23', 'Salam', 'in', 'to'],
    [2, '2024-01-31 12:24', 'Ahlan\nwa sahlan', 'out', 'from'],
  ])
  expect(events[0]).toMatchObject({ from: { type: 'name', text: 'Karim' }, to: { type: 'name', text: 'Me', owner: true }, facts: { app: 'Signal' } })
  expect(warnings).toEqual([])
})

test('“Me” is the number that the person says', async () => {
  const { events } = await readDocument(signalText, CHAT, { subject: '+212600000001' })
  expect(events[1]?.from).toEqual({ type: 'phone', text: '+212600000001', owner: true })
})

test('Chats of WhatsApp are not Signal’s', async () => {
  expect((await readDocument(signalText, '[27/03/2022, 21:43:00] Karim: a')).sniffed).toBe(0)
  expect((await readDocument(signalText, '[2022-03-27, 21:43:00] Karim: a', { file: '_chat.txt' })).sniffed).toBeLessThan(0.6)
})
