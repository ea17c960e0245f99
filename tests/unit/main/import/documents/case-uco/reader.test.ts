import { describe, expect, test } from 'vitest'
import { caseUco } from '../../../../../../main/import/documents/case-uco/reader.ts'
import { eventsOf, factsOf, headOf, rawOf, readAll, statementsOf, tallyOf } from '../places/support.ts'

const CONTEXT = {
  kb: 'http://example.org/kb/',
  'uco-core': 'https://ontology.unifiedcyberontology.org/uco/core/',
  'uco-observable': 'https://ontology.unifiedcyberontology.org/uco/observable/',
}
const graph = (...nodes: unknown[]): string => JSON.stringify({ '@context': CONTEXT, '@graph': nodes }, null, 2)
const ref = (id: string): object => ({ '@id': `kb:${id}` })
const node = (id: string, type: string, facets: [string, object][], more: object = {}): object => ({
  '@id': `kb:${id}`,
  '@type': `uco-observable:${type}`,
  'uco-core:hasFacet': facets.map(([facet, props]) => ({
    '@type': `uco-observable:${facet}`,
    ...Object.fromEntries(Object.entries(props).map(([name, value]) => [`uco-observable:${name}`, value])),
  })),
  ...more,
})
const phone = (id: string, number: string): object => node(id, 'PhoneAccount', [['PhoneAccountFacet', { phoneNumber: number }]])
const relation = (kind: string, source: string, target: string, more: object = {}): object => ({
  '@id': `kb:r-${source}-${target}`,
  '@type': 'uco-observable:ObservableRelationship',
  'uco-core:source': ref(source),
  'uco-core:target': [ref(target)],
  'uco-core:kindOfRelationship': kind,
  ...more,
})
const time = (text: string): object => ({ '@type': 'xsd:dateTime', '@value': text })
// Numbers of Morocco's unassigned ranges.
const [A, B, C] = [phone('a', '+212529000001'), phone('b', '+212529000002'), phone('c', '+212529000003')]
const call = (facet: object): object =>
  node('call', 'Call', [['CallFacet', { startTime: time('2024-05-02T08:00:00Z'), endTime: time('2024-05-02T08:01:40Z'), ...facet }]])

const ends = (found: Awaited<ReturnType<typeof readAll>>): unknown[] =>
  eventsOf(found).map(({ from, to, direction, subject }) => [from?.text, to?.text, direction, subject])

describe('CASE/UCO', () => {
  test('calls: one event a receiver; who began it is only said where the file says it', async () => {
    const out = await readAll(caseUco, graph(call({ from: ref('a'), to: [ref('b'), ref('c')], callType: 'outgoing', duration: 95 }), A, B, C))
    expect(ends(out)).toEqual([
      ['+212529000001', '+212529000002', 'out', 'from'],
      ['+212529000001', '+212529000003', 'out', 'from'],
    ])
    expect(eventsOf(out)[0]).toMatchObject({ kind: 'call', time: '2024-05-02T08:00:00Z', seconds: '95' })
    const two = await readAll(caseUco, graph(A, B, call({ to: [ref('a'), ref('b')], callType: 'bridge' })))
    expect([ends(two), eventsOf(two)[0]?.seconds]).toEqual([[['+212529000001', '+212529000002', 'unknown', null]], 100])
    const three = await readAll(caseUco, graph(A, B, C, call({ to: [ref('a'), ref('b'), ref('c')] })))
    expect(new Set(eventsOf(three).map(({ to }) => `${to?.type} ${to?.key}`))).toEqual(new Set(['group file/kb:call']))
    expect(tallyOf(await readAll(caseUco, graph(call({}), node('x', 'Call', [['CallFacet', { from: ref('a') }]]))))).toEqual({
      'rejected no-party': 1,
      'rejected no-time': 1,
    })
  })

  test('the owner that the person names gives direction', async () => {
    const file = graph(A, B, call({ from: ref('a'), to: ref('b') }))
    expect(ends(await readAll(caseUco, file, { subject: '0529000001' }))).toEqual([['+212529000001', '+212529000002', 'out', 'from']])
    const [incoming] = eventsOf(await readAll(caseUco, file, { subject: '+212 529-000002' }))
    expect([incoming?.direction, incoming?.subject, incoming?.to?.owner]).toEqual(['in', 'to', true])
  })

  test('messages with their chat, application and files, wherever those stand in the file', async () => {
    const sms = node('m', 'SMSMessage', [
      ['MessageFacet', { from: ref('a'), to: [ref('b')], messageText: 'سلام', sentTime: time('2024-05-02T08:00:00+01:00'), application: ref('app') }],
    ])
    const thread = node('t', 'MessageThread', [['MessageThreadFacet', { messageThread: { element: [ref('m')] }, participant: [ref('a'), ref('b')] }]], {
      'uco-core:name': 'Groupe',
    })
    const file = graph(
      relation('Attachment_Of', 'f', 'm'),
      sms,
      thread,
      node('app', 'Application', [], { 'uco-core:name': 'SMS' }),
      node('f', 'File', [['FileFacet', { fileName: 'photo.jpg' }]]),
      A,
      B,
    )
    const found = await readAll(caseUco, file)
    expect(tallyOf(found)).toEqual({ 'skip other': 2, sms: 1, 'statement member': 1, 'statement file': 1, 'statement account': 2 })
    expect(eventsOf(found)[0]).toMatchObject({ text: 'سلام', facts: { app: 'SMS', chat: 'Groupe', attachments: ['photo.jpg'] } })
    expect(statementsOf(found)[0]).toMatchObject({
      things: [{ party: { type: 'group', text: 'Groupe' } }, {}, {}],
      links: [
        { a: 1, b: 0, kind: 'member' },
        { a: 2, b: 0, kind: 'member' },
      ],
    })
    for (const piece of [1, 17, 400]) expect(await readAll(caseUco, file, { piece })).toEqual(found)
    expect(JSON.parse(rawOf(file, eventsOf(found)[0]!))['@id']).toBe('kb:m')
  })

  test('a device with its SIM and accounts, and where it was', async () => {
    const device = node('d', 'MobileDevice', [
      ['DeviceFacet', { manufacturer: ref('maker'), model: 'X1' }],
      ['MobileDeviceFacet', { IMEI: '490154203237518', keypadUnlockCode: '1234' }],
    ])
    const site = node('site', 'CellSite', [
      ['CellSiteFacet', { cellSiteCountryCode: '604', cellSiteNetworkCode: '00', cellSiteLocationAreaCode: '1234', cellSiteIdentifier: '567' }],
      ['AntennaFacet', { azimuth: time('45'), horizontalBeamWidth: '110' }],
    ])
    const place = {
      '@id': 'kb:place',
      '@type': 'uco-location:Location',
      'uco-core:hasFacet': { '@type': 'uco-location:LatLongCoordinatesFacet', 'uco-location:latitude': time('34.02'), 'uco-location:longitude': '-6.84' },
    }
    const found = await readAll(
      caseUco,
      graph(
        device,
        node('s', 'SIMCard', [['SIMCardFacet', { IMSI: '604001234567890', ICCID: '8921200000000000000', carrier: 'Opérateur' }]]),
        { '@id': 'kb:maker', '@type': 'uco-identity:Organization', 'uco-core:name': 'Fabricant' },
        A,
        site,
        place,
        { '@id': 'kb:who', '@type': 'uco-identity:Person' },
        relation('Has_Account', 'd', 'a'),
        relation('Has_Account', 'who', 'a'),
        relation('Contained_Within', 's', 'd'),
        relation('Located_At', 'site', 'place'),
        relation('Located_At', 'd', 'place', { 'uco-core:startTime': time('2024-05-02T08:00:00Z'), 'uco-core:endTime': time('2024-05-02T09:00:00Z') }),
        relation('Connected_To', 'd', 'site', { 'uco-observable:startTime': time('2024-05-02T08:00:00Z') }),
        relation('Has_Operating_System', 'd', 'nowhere'),
      ),
    )
    expect(tallyOf(found)).toEqual({
      'statement device': 1,
      'statement sim': 1,
      'statement node': 2,
      'statement account': 1,
      'statement cell': 2,
      'statement place': 1,
      'statement link': 3,
      location: 2,
      'skip other': 1,
    })
    const statements = statementsOf(found)
    expect(statements[0]).toMatchObject({ things: [{ party: { type: 'imei', text: '490154203237518', name: 'Fabricant X1' } }] })
    expect(JSON.stringify(statements)).not.toContain('1234"')
    expect(statements.flatMap(({ links }) => links.map(({ kind }) => kind))).toEqual(['account', 'uses', 'related'])
    const [stay, connected] = eventsOf(found)
    expect(stay).toMatchObject({ from: { type: 'imei' }, seconds: 3600, place: { lat: 34.02, lon: -6.84 } })
    expect(connected?.place).toEqual({ cell: '604-00-1234-567', lat: 34.02, lon: -6.84, azimuth: 45, beam: 110 })
    expect(factsOf(connected)).toEqual({ kindOfRelationship: 'Connected_To' })
  })

  test('contacts and accounts of many kinds', async () => {
    const found = await readAll(
      caseUco,
      graph(
        node('k', 'Contact', [
          [
            'ContactFacet',
            {
              displayName: 'Ahmed',
              contactPhone: [
                { '@type': 'uco-observable:ContactPhoneFacet', 'uco-observable:contactPhoneNumber': ref('a') },
                { 'uco-observable:contactPhoneNumber': '+212529000009' },
              ],
            },
          ],
        ]),
        A,
        node('mail', 'EmailAccount', [
          [
            'EmailAccountFacet',
            {
              emailAddress: {
                '@id': 'kb:ad',
                '@type': 'uco-observable:EmailAddress',
                'uco-core:hasFacet': [{ '@type': 'uco-observable:EmailAddressFacet', 'uco-observable:addressValue': 'Someone@Example.org' }],
              },
            },
          ],
        ]),
        node('dig', 'DigitalAccount', [
          ['AccountFacet', { accountIdentifier: 'user7', accountIssuer: { '@id': 'kb:i', '@type': 'uco-identity:Organization', 'uco-core:name': 'Service' } }],
          ['AccountAuthenticationFacet', { password: 'geheim' }],
        ]),
        node('bare', 'ApplicationAccount', []),
      ),
    )
    const [contact, , ...accounts] = statementsOf(found)
    expect(contact).toMatchObject({
      kind: 'contact',
      things: [{ label: 'Ahmed' }, { party: { text: '+212529000001' } }, { party: { text: '+212529000009' } }],
      links: [{ kind: 'contact' }, { kind: 'contact' }],
    })
    expect(accounts.map(({ things }) => (things[0]?.type === 'party' ? things[0].party.key : null))).toEqual([
      'email:someone@example.org',
      'service:user7',
      'file/kb:bare',
    ])
    expect(JSON.stringify(found)).not.toContain('geheim')
  })

  test('bundles, expanded lists and lists of graphs are read alike; other JSON is not taken', async () => {
    const inner = [A, B, call({ from: ref('a'), to: ref('b') })]
    const expected = tallyOf(await readAll(caseUco, graph(...inner)))
    const bundle = JSON.stringify({
      '@context': CONTEXT,
      '@id': 'kb:bundle',
      '@type': 'uco-core:Bundle',
      'uco-core:description': ['x'],
      'uco-core:object': inner,
    })
    for (const file of [bundle, JSON.stringify(inner), JSON.stringify([{ '@context': CONTEXT, '@graph': inner }])]) {
      expect(caseUco.sniff(await headOf(file))).toBeGreaterThan(0.6)
      expect(tallyOf(await readAll(caseUco, file))).toEqual(expected)
    }
    for (const text of ['', '{"a":1}', '{"@context":"https://schema.org","@type":"Recipe"}', 'uco-core: x']) expect(caseUco.sniff(await headOf(text))).toBe(0)
  })
})
