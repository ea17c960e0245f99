import { strToU8, zipSync } from 'fflate'
import { inlineRows, workbook } from '../../unit/main/import/workbook.ts'
import { field, fields, holds, metadata, model, owner, party, report, types } from '../../unit/main/import/documents/ufed/support.ts'
import { seed } from './seed.ts'
import type { Seed } from './seed.ts'

const [OWN, OTHER] = ['+15550100001', '+15550100002']
const call = model(
  'Call',
  `${fields({ Direction: 'Outgoing', Type: 'Outgoing', Duration: '00:01:05', Source: '' })}\n${field('TimeStamp', '2026-03-12T10:22:33.000+00:00', 'TimeStamp')}\n${holds('Parties', party(OTHER, 'Made Up', { Role: 'To' }))}`,
)
const message = model(
  'InstantMessage',
  `${fields({ Body: 'Salam & <b>', SourceApplication: 'WhatsApp' })}\n${field('TimeStamp', '2026-03-12T10:22:33.000+00:00', 'TimeStamp')}\n<modelField name="From" type="Party">${owner(OWN, 'Me')}</modelField>\n${holds('To', party(OTHER, 'Made Up'))}\n${holds('Attachments', model('Attachment', fields({ Filename: 'a.jpg', ContentType: 'image/jpeg' })))}`,
)
const chat = model(
  'Chat',
  `${fields({ Source: 'WhatsApp', Id: 'x@g.us', Name: 'Group' })}\n${holds('Participants', owner(OWN), party(OTHER, 'Made Up'))}\n${holds('Messages', message)}`,
)
const contact = model(
  'Contact',
  `${fields({ Name: 'Made Up', Source: 'Phone' })}\n${holds('Entries', model('PhoneNumber', fields({ Category: 'Mobile', Value: OTHER })))}`,
)
const place = model(
  'Location',
  `${field('TimeStamp', '2026-03-12T10:22:33', 'TimeStamp')}\n<modelField name="Position" type="Coordinate">${model('Coordinate', fields({ Latitude: '35.78', Longitude: '-5.81' }))}</modelField>`,
)
const account = model('UserAccount', fields({ Username: 'made.up', ServiceType: 'Instagram', ServiceIdentifier: 'x' }))
const xml = report(types(call, chat, contact, place, account), metadata({ IMEI: '490154203237518', MSISDN: OWN, DeviceInfoDetectedModel: 'x' }))
const excel = workbook([
  {
    name: 'Call Log (2)',
    rows: inlineRows([
      ['Call Log (2)'],
      ['#', 'Parties', 'Date', 'Time', 'Duration', 'Type', 'Source', 'Deleted'],
      ['1', `To: ${OTHER} Made Up`, '12/03/2026', '12/03/2026 10:22:33(UTC+0)', '00:01:05', 'Outgoing', '', ''],
    ]),
  },
  {
    name: 'Contacts (1)',
    rows: inlineRows([['Contacts'], ['#', 'Name', 'Entries', 'Source', 'Deleted'], ['1', 'Made Up', `Phone-Mobile: ${OTHER}`, '', 'Yes']]),
  },
])

/** Reports of Cellebrite, all made up. */
export const UFED: Record<string, Seed[]> = {
  'cellebrite-xml': [seed('report.xml', 'xml', xml), seed('a.ufdr', 'zip', zipSync({ 'report.xml': strToU8(xml), 'files/a.jpg': strToU8('x') }))],
  'cellebrite-excel': [seed('report.xlsx', 'zip', excel)],
}
