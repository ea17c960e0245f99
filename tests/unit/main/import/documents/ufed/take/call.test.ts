import { expect, test } from 'vitest'
import { events, fields, holds, metadata, model, OTHER, OWN, owner, party, read, rejected, report, types } from '../support.ts'

const call = (values: Record<string, string>, ...parties: string[]): string =>
  model('Call', [fields({ TimeStamp: '2026-03-01T10:00:00.000+00:00', Duration: '00:01:05', ...values }), holds('Parties', ...parties)].join('\n'))
const own = metadata({ MSISDN: OWN })

test('the other party alone: the direction says who called, the only number of the phone is the owner', async () => {
  const got = await read(
    report(
      types(
        call({ Type: 'Outgoing' }, party(OTHER, 'Made Up', { Role: 'To' })),
        call({ Type: 'Missed' }, party(OTHER, '', { Role: 'From' })),
        call({ Direction: 'Incoming' }, party(OTHER, '')),
      ),
      own,
    ),
  )
  expect(events(got)).toMatchObject([
    { kind: 'call', direction: 'out', subject: 'from', from: { text: OWN, owner: true }, to: { text: OTHER, name: 'Made Up' }, seconds: '00:01:05' },
    { direction: 'in', subject: 'to', from: { text: OTHER }, to: { text: OWN } },
    { direction: 'in', subject: 'to', from: { text: OTHER }, to: { text: OWN } },
  ])
})

test('of two SIM cards none is guessed: the phone itself stands in', async () => {
  const got = await read(
    report(types(call({ Type: 'Outgoing' }, party(OTHER, ''))), metadata({ 'MSISDN 1': OWN, 'MSISDN 2': '+15550100009', IMEI: '350000000000006' })),
  )
  expect(events(got)).toMatchObject([{ from: { type: 'device', key: 'imei:350000000000006' } }])
})

test('who the person says is the owner goes before all', async () => {
  const got = await read(report(types(call({ Type: 'Outgoing' }, party(OTHER, ''))), own), { subject: '+15550100007' })
  expect(events(got)).toMatchObject([{ from: { text: '+15550100007', owner: true } }])
})

test('both parties with roles need no direction', async () => {
  const got = await read(
    report(
      types(
        call({}, party(OTHER, '', { Role: 'From' }), owner(OWN)),
        call({}, party(OTHER, '', { Role: 'To' }), party(OWN, '', { Role: 'From', IsPhoneOwner: 'True' })),
      ),
    ),
  )
  expect(events(got)).toMatchObject([
    { direction: 'in', from: { text: OTHER }, to: { text: OWN }, subject: 'to' },
    { direction: 'out', from: { text: OWN }, to: { text: OTHER }, subject: 'from' },
  ])
})

test('where nothing says who called, the direction stays unknown', async () => {
  const got = await read(report(types(call({}, party(OTHER, ''))), own))
  expect(events(got)).toMatchObject([{ direction: 'unknown', subject: 'from', from: { text: OWN }, to: { text: OTHER } }])
})

test('a call to several is one to each', async () => {
  const got = await read(report(types(call({ Type: 'Outgoing' }, party(OTHER, '', { Role: 'To' }), party('+15550100003', '', { Role: 'To' }))), own))
  expect(events(got).map(({ to }) => to?.text)).toEqual([OTHER, '+15550100003'])
  expect(got.warnings).toContainEqual({ code: 'ufed-many-receivers', count: 1, first: 'Call!1' })
})

test('network, state and video are facts; a call of nobody is rejected', async () => {
  const got = await read(
    report(
      types(
        call({ Type: 'Incoming', CountryCode: '604', NetworkCode: '01', VideoCall: 'True', Status: 'Established' }, party(OTHER, '')),
        call({ Type: 'Incoming' }),
      ),
    ),
  )
  expect(events(got)[0]?.facts?.more).toEqual([
    { name: 'Type', value: 'Incoming' },
    { name: 'Status', value: 'Established' },
    { name: 'CountryCode', value: '604' },
    { name: 'NetworkCode', value: '01' },
    { name: 'VideoCall', value: 'True' },
  ])
  expect(rejected(got)).toMatchObject([{ reason: 'no-party' }])
})
