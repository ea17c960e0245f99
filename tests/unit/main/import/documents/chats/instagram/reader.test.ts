import { expect, test } from 'vitest'
import { instagramJson } from '../../../../../../../main/import/documents/chats/instagram/reader.ts'
import { kindsOf, readDocument, textAt } from '../../support.ts'

const broken = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')
const two = {
  participants: [{ name: broken('Rémi') }, { name: 'Lina' }],
  messages: [
    { sender_name: broken('Rémi'), timestamp_ms: 1_706_702_400_000, content: broken('À demain, إن شاء الله') },
    { sender_name: 'Lina', timestamp_ms: 1_706_702_460_000, photos: [{ uri: 'messages/inbox/x/photos/1.jpg', creation_timestamp: 1 }] },
    { sender_name: 'Lina', timestamp_ms: 1_706_702_520_000, call_duration: 33, content: 'Video chat ended' },
    {
      sender_name: 'Lina',
      timestamp_ms: 1_706_702_530_000,
      content: 'x',
      share: { link: 'https://example.org/p' },
      reactions: [{ reaction: 'a', actor: 'Lina' }],
    },
    { sender_name: 'Lina', content: 'no time' },
  ],
  title: broken('Rémi'),
  thread_path: 'inbox/remi_1',
}

test('A conversation of two, its letters put right and counted', async () => {
  const outcome = await readDocument(instagramJson, JSON.stringify(two), { size: 9 })
  expect(outcome.sniffed).toBe(0.95)
  expect(kindsOf(outcome)).toEqual({ message: 2, file: 1, call: 1 })
  const remi = { type: 'name', text: 'Rémi', key: 'meta:inbox/remi_1/Rémi' }
  const lina = { type: 'name', text: 'Lina', key: 'meta:inbox/remi_1/Lina' }
  expect(outcome.events[0]).toMatchObject({ time: '1706702400000', zone: 'UTC', from: remi, to: lina, text: 'À demain, إن شاء الله', facts: { chat: 'Rémi' } })
  expect(outcome.events[1]).toMatchObject({ from: lina, to: remi, text: null, facts: { attachments: ['1.jpg'] } })
  expect(outcome.events[2]).toMatchObject({ kind: 'call', seconds: 33 })
  expect(outcome.events[3]?.facts?.more).toEqual([
    { name: 'link', value: 'https://example.org/p' },
    { name: 'reactions', value: 'a Lina' },
  ])
  expect(outcome.found.at(-1)).toMatchObject({ what: 'rejected', reason: 'no-time' })
  // The participant's name and the message's row.
  expect(outcome.warnings).toEqual([{ code: 'letters-repaired', count: 2, first: null }])
  expect(JSON.parse(textAt(outcome, outcome.events[1]!))).toEqual(two.messages[1])
})

test('A group has its participants as members, and takes the messages', async () => {
  const group = {
    ...two,
    participants: ['A', 'B', 'C'].map((name) => ({ name })),
    title: 'Sortie',
    messages: [{ sender_name: 'A', timestamp_ms: 1_706_702_400_000, content: 'x' }],
  }
  const { statements, events } = await readDocument(instagramJson, JSON.stringify(group))
  expect(statements.map(({ kind }) => kind)).toEqual(['member', 'member', 'member'])
  expect(events[0]?.to).toEqual({ type: 'group', text: 'Sortie', key: 'meta:inbox/remi_1' })
})

test('A zip holds many conversations, each row with its own text', async () => {
  const members = {
    'your_instagram_activity/messages/inbox/remi_1/message_1.json': JSON.stringify(two),
    'your_instagram_activity/messages/inbox/b/message_1.json': JSON.stringify({ ...two, thread_path: 'inbox/b' }, null, 2),
    'your_instagram_activity/likes.json': '{}',
  }
  const outcome = await readDocument(instagramJson, '', { members, file: 'export.zip' })
  expect(outcome.sniffed).toBe(0.9)
  expect(outcome.events).toHaveLength(8)
  expect(outcome.events[4]).toMatchObject({
    part: 'your_instagram_activity/messages/inbox/b/message_1.json',
    row: 1,
    offset: null,
    facts: { app: 'Instagram' },
  })
  expect(outcome.events[4]?.raw).toContain('"sender_name": ')
})
