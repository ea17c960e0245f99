import { closeSync, openSync, writeSync } from 'node:fs'

/**
 * Writes a made-up Cellebrite report (`report.xml`) of about the size asked for: device data, a list of files, calls, chats with their messages,
 * contacts, locations, cells, bookmarks. The same file for the same seed. `node tests/bench/generate-ufed.ts FILE [MEGABYTES] [SEED]`.
 * Numbers lie in +212 600 000 000 ff. and are not dialled by anything.
 */
export interface UfedFile {
  /** Bytes, met to within one chat. */
  size: number
  seed: number
}

/** How many of each the file holds: what an import of it must count. */
export interface UfedCounts {
  bytes: number
  calls: number
  chats: number
  messages: number
  contacts: number
  locations: number
  cells: number
  bookmarks: number
}

const PEOPLE = 5_000
const FIRST = Date.UTC(2025, 0, 1)
const WORDS =
  'we meet at the port tomorrow after the evening prayer bring nothing and wait for the white car غدا في الميناء بعد صلاة العشاء rendez-vous au café'.split(' ')

/** Mulberry32: small, seeded, good enough for made-up rows. */
function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}

const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0')
const numberOf = (person: number): string => `2126${String(person * 37 + 11).padStart(8, '0')}`
const field = (name: string, value: string, type = 'String'): string =>
  value === ''
    ? `<field name="${name}" type="${type}"><empty /></field>\n`
    : `<field name="${name}" type="${type}"><value type="${type}"><![CDATA[${value}]]></value></field>\n`
const time = (name: string, at: number): string => {
  const text = new Date(at).toISOString().replace('Z', '+00:00')
  return `<field name="${name}" type="TimeStamp"><value type="TimeStamp" format="TimeStampKnown" formattedTimestamp="${text.slice(0, 19)}+00:00">${text}</value></field>\n`
}

/** The pieces of the file in order, and what it holds so far. */
export function* ufedPieces({ size, seed }: UfedFile, counts: UfedCounts): Generator<string> {
  const random = randomOf(seed)
  let made = 0
  const id = (): string => `${hex(++made, 8)}-${hex(random(65_536), 4)}-4${hex(random(4_096), 3)}-a${hex(random(4_096), 3)}-${hex(random(16_777_216), 12)}`
  const open = (type: string): string =>
    `<model type="${type}" id="${id()}" deleted_state="${random(20) === 0 ? 'Deleted' : 'Intact'}" decoding_confidence="High" isrelated="False" source_index="${made}" extractionId="0">\n`
  const party = (person: number, role: string, owner: boolean): string =>
    `${open('Party')}${field('Identifier', `${numberOf(person)}@s.whatsapp.net`)}${field('Role', role, 'PartyRole')}${field('Name', `Person ${person}`)}${field('IsPhoneOwner', owner ? 'True' : 'False', 'Boolean')}</model>\n`
  const moment = (): number => FIRST + random(31_536_000) * 1_000
  const tally = (piece: string): string => {
    counts.bytes += Buffer.byteLength(piece)
    return piece
  }

  yield tally(
    `<?xml version="1.0" encoding="utf-8"?>\n<project id="${id()}" name="Bench" reportVersion="5.2.0.0" licenseID="0" containsGarbage="False" extractionType="FileSystem" xmlns="http://pa.cellebrite.com/report/2.0">\n` +
      `<metadata section="Device Info">\n<item name="DeviceInfoDetectedModel"><![CDATA[Bench phone]]></item>\n<item name="IMEI"><![CDATA[350000000000006]]></item>\n<item name="MSISDN"><![CDATA[+${numberOf(0)}]]></item>\n</metadata>\n<taggedFiles>\n`,
  )
  while (counts.bytes < size * 0.12)
    yield tally(
      `<file fs="data" fsid="${id()}" path="/data/media/0/DCIM/IMG_${made}.jpg" size="${random(5_000_000)}" id="${id()}" extractionId="0" deleted="Intact" embedded="false" isrelated="False">\n` +
        `<accessInfo>\n<timestamp name="ModifyTime">${new Date(moment()).toISOString()}</timestamp>\n</accessInfo>\n<metadata section="File">\n<item name="Local Path"><![CDATA[files\\Image\\IMG_${made}.jpg]]></item>\n<item name="MD5"><![CDATA[${hex(random(2 ** 32), 32)}]]></item>\n</metadata>\n</file>\n`,
    )
  yield tally('</taggedFiles>\n<decodedData>\n<modelType type="Call">\n')
  while (counts.bytes < size * 0.2) {
    counts.calls++
    const incoming = random(2) === 0
    yield tally(
      `${open('Call')}${field('Source', '')}${field('Type', incoming ? 'Incoming' : 'Outgoing', 'CallType')}${time('TimeStamp', moment())}${field('Duration', `00:0${random(10)}:${10 + random(50)}`, 'TimeSpan')}` +
        `<multiModelField name="Parties" type="Party">\n${open('Party')}${field('Identifier', `+${numberOf(1 + random(PEOPLE - 1))}`)}${field('Role', incoming ? 'From' : 'To', 'PartyRole')}</model>\n</multiModelField>\n</model>\n`,
    )
  }
  yield tally('</modelType>\n<modelType type="Chat">\n')
  while (counts.bytes < size * 0.86) {
    counts.chats++
    const other = 1 + random(PEOPLE - 1)
    const members = random(4) === 0 ? [0, other, 1 + random(PEOPLE - 1), 1 + random(PEOPLE - 1)] : [0, other]
    const source = field('Source', 'WhatsApp')
    yield tally(
      `${open('Chat')}${source}${field('Id', members.length > 2 ? `1203630${made}@g.us` : `${numberOf(other)}@s.whatsapp.net`)}${time('StartTime', moment())}` +
        `<multiModelField name="Participants" type="Party">\n${members.map((member) => party(member, 'General', member === 0)).join('')}</multiModelField>\n<multiModelField name="Messages" type="InstantMessage">\n`,
    )
    const messages = 20 + random(400)
    for (let i = 0; i < messages; i++) {
      counts.messages++
      const from = members[random(members.length)] ?? 0
      const body = Array.from({ length: 3 + random(20) }, () => WORDS[random(WORDS.length)]).join(' ')
      const attached = random(5) === 0
      yield tally(
        `${open('InstantMessage')}${field('UserMapping', 'Decoding')}${source}<modelField name="From" type="Party">\n${party(from, 'From', from === 0)}</modelField>\n<multiModelField name="To" type="Party" />\n` +
          `${field('Body', body)}${field('Identifier', hex(random(2 ** 32), 32))}${time('TimeStamp', moment())}` +
          (attached
            ? `<multiModelField name="Attachments" type="Attachment">\n${open('Attachment')}${field('Filename', `IMG-${made}.jpg`)}${field('ContentType', 'image/jpeg')}</model>\n</multiModelField>\n`
            : '<multiModelField name="Attachments" type="Attachment" />\n') +
          `${field('Status', 'Read', 'MessageStatus')}${field('Platform', 'Mobile')}${field('Type', 'AppMessage')}${field('SourceApplication', 'WhatsApp')}</model>\n`,
      )
    }
    yield tally('</multiModelField>\n</model>\n')
  }
  yield tally('</modelType>\n<modelType type="Contact">\n')
  while (counts.bytes < size * 0.9) {
    counts.contacts++
    const person = 1 + random(PEOPLE - 1)
    yield tally(
      `${open('Contact')}${field('Source', 'WhatsApp')}${field('Name', `Person ${person}`)}<multiModelField name="Entries" type="ContactEntry">\n${open('PhoneNumber')}${field('Category', 'Mobile')}${field('Value', `+${numberOf(person)}`)}${field('Domain', 'Phone Number')}</model>\n</multiModelField>\n</model>\n`,
    )
  }
  yield tally('</modelType>\n<modelType type="Location">\n')
  while (counts.bytes < size * 0.96) {
    counts.locations++
    yield tally(
      `${open('Location')}${field('Source', 'Google Maps')}<modelField name="Position" type="Coordinate">\n${open('Coordinate')}${field('Longitude', String(-10 + random(100_000) / 10_000), 'Double')}${field('Latitude', String(30 + random(60_000) / 10_000), 'Double')}</model>\n</modelField>\n${time('TimeStamp', moment())}${field('Precision', '20', 'Double')}</model>\n`,
    )
  }
  yield tally('</modelType>\n<modelType type="CellTower">\n')
  while (counts.bytes < size * 0.98) {
    counts.cells++
    yield tally(
      `${open('CellTower')}${field('MCC', '604')}${field('MNC', '00')}${field('LAC', String(4_000 + random(60)))}${field('CID', String(10_000 + random(3_000)))}${time('TimeStamp', moment())}</model>\n`,
    )
  }
  yield tally('</modelType>\n<modelType type="WebBookmark">\n')
  while (counts.bytes < size) {
    counts.bookmarks++
    yield tally(`${open('WebBookmark')}${field('Title', 'A page')}${field('Url', `https://example.org/${made}`)}</model>\n`)
  }
  yield tally('</modelType>\n</decodedData>\n</project>\n')
}

export const noCounts = (): UfedCounts => ({ bytes: 0, calls: 0, chats: 0, messages: 0, contacts: 0, locations: 0, cells: 0, bookmarks: 0 })

/** Writes the file in pieces of about 1 MiB; gives what it holds. */
export function writeUfed(path: string, file: UfedFile): UfedCounts {
  const handle = openSync(path, 'w')
  const counts = noCounts()
  let pending = ''
  for (const piece of ufedPieces(file, counts)) {
    pending += piece
    if (pending.length < 1 << 20) continue
    writeSync(handle, pending)
    pending = ''
  }
  writeSync(handle, pending)
  closeSync(handle)
  return counts
}

if (import.meta.main) {
  const [path, megabytes = '100', seed = '7'] = process.argv.slice(2)
  if (!path) throw new Error('usage: node tests/bench/generate-ufed.ts FILE [MEGABYTES] [SEED]')
  process.stdout.write(`${JSON.stringify(writeUfed(path, { size: Number(megabytes) * 1e6, seed: Number(seed) }))}\n`)
}
