import { expect, test } from 'vitest'
import { events, field, fields, holds, model, OTHER, OWN, owner, party, read, rejected, report, statements, types } from '../support.ts'

const AT = '2026-03-01T10:00:00.000+00:00'
const message = (values: Record<string, string>, ...inner: string[]): string =>
  model('InstantMessage', [fields({ Source: 'WhatsApp', TimeStamp: AT, ...values }), ...inner].join('\n'))
const jid = (number: string): string => `${number.slice(1)}@s.whatsapp.net`
const chat = (participants: string[], messages: string[], values: Record<string, string> = {}): string =>
  model('Chat', [fields({ Source: 'WhatsApp', Id: jid(OTHER), ...values }), holds('Participants', ...participants), holds('Messages', ...messages)].join('\n'))

test('a message of a chat of two goes to the one who did not write it', async () => {
  const got = await read(
    report(
      types(
        chat(
          [owner(jid(OWN), 'Me'), party(jid(OTHER), 'Made Up')],
          [message({ Body: 'one' }, holds('From', owner(jid(OWN), 'Me'))), message({ Body: 'two' }, holds('From', party(jid(OTHER), 'Made Up')))],
        ),
      ),
    ),
  )
  expect(events(got)).toMatchObject([
    { kind: 'message', text: 'one', direction: 'out', subject: 'from', from: { text: jid(OWN), owner: true }, to: { text: jid(OTHER), name: 'Made Up' } },
    { kind: 'message', text: 'two', direction: 'in', subject: 'to', from: { text: jid(OTHER) }, to: { text: jid(OWN), owner: true } },
  ])
  expect(events(got)[0]?.from).not.toHaveProperty('name')
  expect(events(got)[0]).toMatchObject({ time: '2026-03-01T10:00:00.000Z', local: AT, facts: { app: 'WhatsApp', chat: jid(OTHER) } })
})

test('a chat of more than two is a group with its members, and messages go to the group', async () => {
  const got = await read(
    report(
      types(
        chat(
          [owner(jid(OWN)), party(jid(OTHER), 'A'), party('15550100003@s.whatsapp.net', 'B'), party(jid(OTHER), 'A')],
          [message({ Body: 'all' }, holds('From', party(jid(OTHER), 'A')))],
          {
            Id: '1600000000-15550100003@g.us',
            Name: 'The trip',
          },
        ),
      ),
    ),
  )
  const group = { type: 'group', text: 'The trip', key: 'whatsapp:1600000000-15550100003@g.us' }
  expect(events(got)).toMatchObject([{ from: { text: jid(OTHER) }, to: group, direction: 'in', subject: null, facts: { chat: 'The trip' } }])
  const [members] = statements(got, 'member')
  expect(members?.things).toHaveLength(4)
  expect(members?.things[0]).toMatchObject({ party: group })
  expect(members?.links).toEqual([1, 2, 3].map((a) => ({ a, b: 0, kind: 'member', certainty: 'confirmed', directed: true })))
})

test('who the report says is the owner is stated once, with the phone, and has no name of his own', async () => {
  const got = await read(
    report(
      types(
        chat(
          [owner(jid(OWN), 'Me'), party(jid(OTHER), '')],
          [message({ Body: '1' }, holds('From', owner(jid(OWN), 'Me'))), message({ Body: '2' }, holds('From', owner(jid(OWN), 'Me')))],
        ),
      ),
    ),
  )
  expect(statements(got, 'owner')).toMatchObject([
    {
      things: [{ party: { text: jid(OWN), owner: true } }, { party: { type: 'device', key: 'ufed:5e1f0000-0000-4000-8000-000000000001' } }],
      links: [{ a: 1, b: 0, kind: 'account' }],
      facts: [{ name: 'Name', value: 'Me' }],
    },
  ])
  expect(JSON.stringify(statements(got, 'owner')[0]?.things)).not.toContain('Me"')
})

test('attachments give their names; a message of nothing else is a file, one of a place a location', async () => {
  const file = model('Attachment', fields({ Filename: 'IMG_1.jpg', URL: 'https://example.org/x' }))
  const unnamed = model('Attachment', fields({ attachment_extracted_path: 'files\\Audio\\a.opus' }))
  const place = holds('Position', model('Coordinate', fields({ Latitude: '35.5', Longitude: '-5,25' })))
  const got = await read(
    report(
      types(
        chat(
          [owner(jid(OWN)), party(jid(OTHER), '')],
          [message({}, holds('From', owner(jid(OWN))), holds('Attachments', file, unnamed)), message({}, holds('From', owner(jid(OWN))), place)],
        ),
      ),
    ),
  )
  expect(events(got)).toMatchObject([
    { kind: 'file', facts: { attachments: ['IMG_1.jpg', 'a.opus'] } },
    { kind: 'location', place: { lat: 35.5, lon: -5.25 } },
  ])
})

test('a line of the application is no message of a person', async () => {
  const got = await read(
    report(types(chat([owner(jid(OWN)), party(jid(OTHER), '')], [message({ Body: 'You joined' }, holds('From', party('System message', 'System message')))]))),
  )
  expect(events(got)).toMatchObject([{ kind: 'system', from: null, to: { text: jid(OTHER) }, direction: 'unknown' }])
})

test('deleted and unsure records are marked and say what the report calls them', async () => {
  const got = await read(
    report(
      types(
        model('SMS', [fields({ TimeStamp: AT, Body: 'x', Folder: 'Inbox' }), holds('Parties', party(OTHER, '', { Role: 'From' }))].join(''), {
          deleted_state: 'Deleted',
          decoding_confidence: 'Medium',
        }),
      ),
    ),
  )
  expect(events(got)).toMatchObject([
    {
      kind: 'sms',
      deleted: true,
      unsure: true,
      direction: 'in',
      subject: 'to',
      from: { text: OTHER },
      to: { type: 'device' },
      facts: {
        more: [
          { name: 'Folder', value: 'Inbox' },
          { name: 'deleted_state', value: 'Deleted' },
          { name: 'decoding_confidence', value: 'Medium' },
        ],
      },
    },
  ])
})

test.each([
  ['SMS', { Folder: 'Drafts' }, 'other'],
  ['SMS', { Folder: 'Sent', Status: 'Unsent' }, 'other'],
  ['Email', { Folder: 'Brouillons' }, 'other'],
  ['SMS', { Folder: 'Sent', Status: 'Sent' }, 'sms'],
  // Taken back by its writer, it had been sent.
  ['InstantMessage', { Status: 'Unsent' }, 'message'],
])('%s %j is %s', async (type, said, kind) => {
  const got = await read(
    report(types(model(type, [fields({ TimeStamp: AT, Body: 'x', ...said }), holds('Parties', party(OTHER, '', { Role: 'To' }))].join('')))),
  )
  expect(events(got)).toMatchObject([{ kind, to: { text: OTHER } }])
})

test('a message to several without a chat counts once for each, and that is said', async () => {
  const got = await read(
    report(
      types(
        model(
          'Email',
          [
            fields({ Source: 'Gmail', TimeStamp: AT, Body: 'b', Subject: 's' }),
            holds('From', owner('me@example.org')),
            holds('To', party('a@example.org', 'A')),
            holds('Cc', party('b@example.org', 'B')),
          ].join(''),
        ),
      ),
    ),
  )
  expect(events(got)).toMatchObject([
    { kind: 'message', to: { text: 'a@example.org' }, direction: 'out' },
    { kind: 'message', to: { text: 'b@example.org' }, direction: 'out' },
  ])
  expect(got.warnings).toContainEqual({ code: 'ufed-many-receivers', count: 1, first: 'Email!1' })
})

test('without a time or a party it is rejected, never dropped', async () => {
  const got = await read(report(types(model('MMS', fields({ Body: 'x' })), model('SMS', fields({ TimeStamp: AT, Body: 'x' })))))
  expect(rejected(got)).toMatchObject([
    { part: 'MMS', reason: 'no-time' },
    { part: 'SMS', reason: 'no-party' },
  ])
})

test('a time without a zone is left to the case and said; a known one is taken from beside it', async () => {
  const stamp = (format: string): string =>
    `<field name="TimeStamp"><value type="TimeStamp" format="${format}" formattedTimestamp="2026-03-01T10:00:00+01:00">2026-03-01T10:00:00</value></field>`
  const sms = (time: string): string => model('SMS', [time, holds('Parties', party(OTHER, '', { Role: 'From' }))].join(''))
  const got = await read(report(types(sms(stamp('DateTimeOnly')), sms(stamp('TimeStampKnown')), sms(field('TimeStamp', '01/03/2026 10:00:00(UTC+0)')))))
  expect(events(got).map(({ time }) => time)).toEqual(['2026-03-01T10:00:00', '2026-03-01T10:00:00+01:00', '01/03/2026 10:00:00(UTC+0)'])
  expect(got.warnings).toContainEqual({ code: 'ufed-local-time', count: 1, first: 'SMS!1' })
})

test('a message quoted in another is a record of its own and says where it stood', async () => {
  const quoted = model('InstantMessage', [fields({ Source: 'Telegram', TimeStamp: AT, Body: 'first' }), holds('From', party('100', 'A'))].join(''), { id: 'q' })
  const reply = model(
    'InstantMessage',
    [
      fields({ Source: 'Telegram', TimeStamp: AT, Body: 'second' }),
      holds('From', owner('200')),
      holds('MessageExtraData', model('ReplyMessageData', holds('InstantMessage', quoted))),
    ].join(''),
    { id: 'r' },
  )
  const got = await read(report(types(chat([owner('200'), party('100', 'A')], [reply], { Source: 'Telegram', Id: '100' }))))
  expect(events(got)).toMatchObject([
    { text: 'first', row: 2, facts: { more: [{ name: 'QuotedIn', value: 'r' }] } },
    { text: 'second', row: 1 },
  ])
})
