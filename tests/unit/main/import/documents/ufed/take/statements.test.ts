import { expect, test } from 'vitest'
import { events, fields, holds, metadata, model, OTHER, OWN, read, report, statements, types } from '../support.ts'

const entry = (type: string, values: Record<string, string>): string => model(type, fields(values))

test('a contact calls its numbers and accounts by a name, and stands in the address book of the phone', async () => {
  const got = await read(
    report(
      types(
        model(
          'Contact',
          [
            fields({ Source: 'Telegram', Name: 'Made Up' }),
            holds(
              'Entries',
              entry('PhoneNumber', { Category: 'Mobile', Value: OTHER, Domain: 'Phone Number' }),
              entry('UserID', { Category: 'User ID', Value: '77', Domain: 'User ID' }),
              entry('UserID', { Category: 'Display Name', Value: 'Made-Up', Domain: 'User ID' }),
              entry('EmailAddress', { Category: 'Home', Value: 'Made.Up@example.org' }),
              entry('ProfilePicture', { Category: 'profile_picture_url', Value: 'https://example.org/p.jpg' }),
            ),
          ].join(''),
          { id: 'c1' },
        ),
      ),
      metadata({ MSISDN: OWN }),
    ),
  )
  const [contact] = statements(got, 'contact')
  expect(contact?.things).toMatchObject([
    { type: 'entity', kind: 'person', label: 'Made Up', key: 'contact/c1' },
    { party: { type: 'phone', text: OTHER } },
    { party: { type: 'account', key: 'telegram:77' } },
    { party: { type: 'account', key: 'made.up@example.org' } },
    { party: { text: OWN, owner: true } },
  ])
  expect(contact?.links).toEqual([
    ...[1, 2, 3].map((b) => ({ a: 0, b, kind: 'contact', certainty: 'unconfirmed', directed: true })),
    ...[1, 2, 3].map((b) => ({ a: 4, b, kind: 'listed', certainty: 'confirmed', directed: true })),
  ])
  expect(contact?.facts).toContainEqual({ thing: 0, name: 'Display Name', value: 'Made-Up' })
})

test('a contact shared in a message stands in no address book', async () => {
  const shared = model('Contact', [fields({ Name: 'Made Up' }), holds('Entries', entry('PhoneNumber', { Value: OTHER }))].join(''))
  const got = await read(
    report(
      types(
        model(
          'InstantMessage',
          [
            fields({ TimeStamp: '2026-03-01T10:00:00Z', Body: 'x' }),
            holds('From', model('Party', fields({ Identifier: OTHER }))),
            holds('SharedContacts', shared),
          ].join(''),
        ),
      ),
    ),
  )
  expect(statements(got, 'contact')[0]?.links.map(({ kind }) => kind)).toEqual(['contact'])
})

test('an account is the phone’s, its owner a selector without a name; its password stays in the record', async () => {
  const got = await read(report(types(model('UserAccount', fields({ Source: 'Instagram', Name: 'Me Myself', Username: 'me.myself', Password: 'secret' })))))
  const [account] = statements(got, 'account')
  expect(account).toMatchObject({
    things: [{ party: { type: 'device' } }, { party: { type: 'account', key: 'instagram:me.myself', owner: true } }],
    links: [{ a: 0, b: 1, kind: 'account' }],
    facts: [
      { thing: 1, name: 'Source', value: 'Instagram' },
      { thing: 1, name: 'Name', value: 'Me Myself' },
    ],
  })
  expect(JSON.stringify(got.found)).not.toContain('secret')
})

test('device data, one section or line by line, give handset, card and number', async () => {
  const got = await read(
    report(
      types(
        model('SIMData', fields({ Name: 'IMSI', Value: '604001234567890', Category: 'SIM' })),
        model('DeviceInfoEntry', fields({ Name: 'IMEI', Value: '350000000000006' })),
      ),
      metadata({ DeviceInfoDetectedModel: 'Made-up phone', IMEI: '35-000000-000000-6', IMSI: 'N/A', MSISDN: OWN }) +
        metadata({ UFED_PA_Version: '1.0' }, 'Additional Fields'),
    ),
  )
  const [device, additional, entryOf] = statements(got, 'device')
  expect(device?.things).toMatchObject([
    { party: { type: 'device', text: 'Made-up phone', key: 'imei:350000000000006' } },
    { party: { type: 'imei', text: '350000000000006' } },
    { party: { type: 'phone', text: OWN } },
  ])
  expect(device).toMatchObject({ part: 'metadata', row: 1 })
  expect(additional).toMatchObject({ part: 'metadata', row: 2, facts: [{ name: 'UFED_PA_Version', value: '1.0' }] })
  expect(entryOf?.things[1]).toMatchObject({ party: { type: 'imei' } })
  expect(statements(got, 'sim')[0]?.things[1]).toMatchObject({ party: { type: 'imsi', text: '604001234567890' } })
})

const coordinate = (lat: string, lon: string): string => holds('Position', model('Coordinate', fields({ Latitude: lat, Longitude: lon })))

test('a place with a time is an event of the owner; one without, or from elsewhere, a place that the phone holds', async () => {
  const at = { TimeStamp: '2026-03-01T10:00:00.000+00:00' }
  const got = await read(
    report(
      types(
        model('Location', [fields({ ...at, Precision: '12.5', Name: 'Port' }), coordinate('35.1', '-5.2')].join('')),
        model('Location', coordinate('35.1', '-5.2')),
        model('Location', [fields({ ...at, Origin: 'External' }), coordinate('35.1', '-5.2')].join('')),
        model('Location', [fields(at), coordinate('0', '0')].join('')),
        model('WirelessNetwork', [fields({ SSId: 'cafe', BSSId: '02:00:00:00:00:01' }), coordinate('35.1', '-5.2')].join('')),
      ),
      metadata({ MSISDN: OWN }),
    ),
  )
  expect(events(got)).toMatchObject([
    { kind: 'location', from: { text: OWN }, to: null, place: { lat: 35.1, lon: -5.2, range: 12.5, name: 'Port' }, subject: 'from' },
  ])
  expect(statements(got, 'place').map(({ part, row, things }) => [part, row, things[0]?.type === 'entity' ? things[0].label : ''])).toEqual([
    ['Location', 2, '35.1, -5.2'],
    ['Location', 3, '35.1, -5.2'],
    ['Location', 4, 'Location'],
    ['WirelessNetwork', 1, 'cafe'],
  ])
})

test('the points of a journey are records of their own', async () => {
  const point = model('Location', [fields({ TimeStamp: '2026-03-01T10:00:00Z' }), coordinate('35.1', '-5.2')].join(''), { id: 'p1' })
  const got = await read(
    report(types(model('Journey', [fields({ Name: 'To the port', StartTime: '2026-03-01T09:00:00Z' }), holds('FromPoint', point)].join('')))),
  )
  expect(events(got)).toHaveLength(1)
  expect(statements(got, 'place')[0]?.facts).toContainEqual({ thing: 0, name: 'frompoint', value: 'p1' })
})

test('a cell that the phone knows is no event: that it was there is not said', async () => {
  const got = await read(
    report(
      types(
        model(
          'CellTower',
          [fields({ MCC: '604', MNC: '00', LAC: '1234', CID: '567', TimeStamp: '2026-03-01T10:00:00Z' }), coordinate('35.1', '-5.2')].join(''),
        ),
      ),
    ),
  )
  expect(events(got)).toEqual([])
  expect(statements(got, 'cell')).toMatchObject([
    {
      things: [{ type: 'cell', position: { cell: '604-00-1234-567', lat: 35.1, lon: -5.2 } }, { party: { type: 'device' } }],
      facts: [{ name: 'TimeStamp', value: '2026-03-01T10:00:00Z' }],
    },
  ])
})
