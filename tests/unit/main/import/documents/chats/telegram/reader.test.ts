import { expect, test } from 'vitest'
import { telegramJson } from '../../../../../../../main/import/documents/chats/telegram/reader.ts'
import { kindsOf, readDocument, textAt } from '../../support.ts'
import type { ReadOptions, ReadOutcome } from '../../support.ts'

const read = (value: unknown, options: ReadOptions = {}): Promise<ReadOutcome> =>
  readDocument(telegramJson, JSON.stringify(value, null, 1), { file: 'result.json', size: 11, ...options })

const message = (id: number, more: Record<string, unknown>): Record<string, unknown> => ({
  id,
  type: 'message',
  date: '2024-01-31T13:00:00',
  date_unixtime: String(1_706_702_400 + id),
  ...more,
})
const PERSONAL = {
  name: 'Karim Test',
  type: 'personal_chat',
  id: 111,
  messages: [
    message(1, { from: 'Karim Test', from_id: 'user111', text: 'Salam' }),
    message(2, { from: 'Lina', from_id: 'user222', text: ['Voir ', { type: 'link', text: 'https://example.org' }, ' demain'] }),
    message(3, { from: 'Lina', from_id: 'user222', text: '', file: 'files/plan.pdf', media_type: 'document' }),
    message(4, { from: 'Lina', from_id: 'user222', text: '', photo: '(File not included. Change data exporting settings to download.)' }),
    message(5, {
      from: 'Karim Test',
      from_id: 'user111',
      text: '',
      location_information: { latitude: 35.78, longitude: -5.81 },
      place_name: 'Port',
      address: 'Tanger',
    }),
    message(6, { type: 'service', actor: 'Lina', actor_id: 'user222', action: 'phone_call', duration_seconds: 65, discard_reason: 'hangup', text: '' }),
    message(7, { type: 'service', actor: 'Lina', actor_id: 'user222', action: 'clear_history', text: '' }),
    message(8, { from: 'Karim Test', from_id: 'user111', text: 'x', forwarded_from: 'Someone', edited: '2024-02-01T00:00:00' }),
    { id: 9, type: 'message', text: 'no time' },
  ],
}

test('A chat of two: who is not the one it is named for is the owner', async () => {
  const outcome = await read(PERSONAL)
  expect(outcome.sniffed).toBe(0.95)
  expect(kindsOf(outcome)).toEqual({ message: 4, file: 1, location: 1, call: 1, system: 1 })
  expect(outcome.found.at(-1)).toMatchObject({ what: 'rejected', reason: 'no-time', row: 9 })
  const karim = { type: 'account', text: 'user111', key: 'telegram:111', name: 'Karim Test' }
  const lina = { type: 'account', text: 'user222', key: 'telegram:222', name: 'Lina', owner: true }
  const [first, second, file, , place, call, , forwarded] = outcome.events
  expect(first).toMatchObject({ time: '1706702401', zone: 'UTC', from: karim, to: lina, direction: 'in', subject: 'to', text: 'Salam' })
  expect(second).toMatchObject({ from: lina, to: karim, direction: 'out', subject: 'from', text: 'Voir https://example.org demain' })
  expect(file).toMatchObject({ kind: 'file', text: null, facts: { attachments: ['plan.pdf'] } })
  expect(place?.place).toEqual({ lat: 35.78, lon: -5.81, name: 'Port, Tanger' })
  expect(call).toMatchObject({ kind: 'call', seconds: 65 })
  expect(forwarded?.facts?.more).toEqual(expect.arrayContaining([{ name: 'forwarded_from', value: 'Someone' }]))
  for (const event of outcome.events) expect((JSON.parse(textAt(outcome, event)) as { id: number }).id).toBe(event.row)
})

test('A group takes the messages, and each who writes is a member once', async () => {
  const messages = [1, 2, 3, 1].map((user, index) => message(index + 1, { from: `P${user}`, from_id: `user${user}`, text: 'x' }))
  const { events, statements } = await read({ name: 'Sortie', type: 'private_group', id: 77, messages })
  expect(events[0]).toMatchObject({ from: { key: 'telegram:1' }, to: { type: 'group', text: 'Sortie', key: 'telegram:chat77' }, direction: 'unknown' })
  expect(statements.map(({ kind, row }) => [kind, row])).toEqual([
    ['member', 1],
    ['member', 2],
    ['member', 3],
  ])
})

test('A whole account: its owner, address book, devices and chats', async () => {
  const outcome = await read({
    personal_information: { user_id: 222, first_name: 'Lina', last_name: 'Test', phone_number: '+212600000002' },
    contacts: { list: [{ first_name: 'Karim', last_name: 'Test', phone_number: '0600000001', date: '2024-01-01T00:00:00' }, { first_name: 'Nobody' }] },
    frequent_contacts: { list: [{ id: 111, category: 'people', type: 'user', name: 'Karim', rating: 1.5 }] },
    sessions: { list: [{ last_ip: '192.0.2.1', device_model: 'PC' }] },
    chats: {
      list: [PERSONAL, { name: 'Sortie', type: 'private_group', id: 77, messages: [message(1, { from: 'Lina Test', from_id: 'user222', text: 'x' })] }],
    },
    left_chats: { list: [{ name: 'Old', type: 'private_group', id: 78, messages: [message(1, { from: 'P', from_id: 'user5', text: 'y' })] }] },
  })
  expect(outcome.events).toHaveLength(10)
  expect(outcome.statements.map(({ kind }) => kind)).toEqual(['owner', 'contact', 'contact', 'account', 'member', 'member'])
  expect(outcome.statements[0]?.things.map((thing) => (thing.type === 'party' ? [thing.party.type, thing.party.owner] : []))).toEqual([
    ['account', true],
    ['phone', true],
  ])
  expect(outcome.statements[1]).toMatchObject({
    things: [{ party: { text: '0600000001' } }, { type: 'entity', kind: 'person', label: 'Karim Test' }, { party: { key: 'telegram:222' } }],
    links: [
      { a: 1, b: 0, kind: 'contact', certainty: 'tentative', directed: true },
      { a: 2, b: 0, kind: 'listed' },
    ],
  })
  expect(outcome.found.filter(({ what }) => what === 'rejected')).toHaveLength(2)
  expect(outcome.events.slice(-2).map(({ direction, facts }) => [facts?.chat, direction])).toEqual([
    ['Sortie', 'out'],
    ['Old', 'in'],
  ])
})

test('Name and id of a chat may stand behind its messages', async () => {
  const { messages, ...head } = PERSONAL
  const { events } = await read({ messages, ...head })
  expect(events[0]).toMatchObject({ direction: 'in', facts: { chat: 'Karim Test' } })
})

test('Senders without id are names of this file, and of no other of its name', async () => {
  const bare = (text: string): Promise<ReadOutcome> => read({ messages: [{ type: 'message', date_unixtime: '1706702400', from: 'Karim', text }] })
  const [one, other] = await Promise.all([bare('a'), bare('bb')])
  expect(one?.events[0]?.from).toMatchObject({ type: 'name', text: 'Karim' })
  expect(one?.events[0]?.from?.key).not.toBe(other?.events[0]?.from?.key)
})

test('A file cut short is refused', async () => {
  await expect(readDocument(telegramJson, JSON.stringify(PERSONAL).slice(0, -5))).rejects.toMatchObject({ code: 'file-damaged' })
})
