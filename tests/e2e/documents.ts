import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { field, fields, holds, metadata, model, owner, party, report, types } from '../unit/main/import/documents/ufed/support.ts'

/** A phone's extract, a chat, an address book and a chart of another tool, all fictitious, as a person would have them in a folder. */
export async function documents(home: string): Promise<string[]> {
  const folder = join(home, 'extracts')
  await mkdir(folder, { recursive: true })
  const files: Record<string, string> = {
    'report.xml': phone(),
    'WhatsApp Chat with Zuwara crossing.txt': chat(),
    'contacts.vcf': addressBook(),
    'circle.graphml': circle(),
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return Object.keys(files).map((name) => join(folder, name))
}

const number = (n: number): string => `+2126000000${String(n).padStart(2, '0')}`

function phone(): string {
  const calls = Array.from({ length: 12 }, (_, i) =>
    model(
      'Call',
      [
        fields({ Direction: i % 3 ? 'Outgoing' : 'Incoming', Type: 'Voice', Duration: `00:0${i % 6}:12` }),
        field('TimeStamp', `2026-05-${String(10 + i)}T21:${String(10 + i)}:00.000+00:00`, 'TimeStamp'),
        holds(
          'Parties',
          party(number(20 + (i % 4)), ['Hamid (test)', 'Nadia (test)', 'Le passeur', ''][i % 4] ?? '', { Role: i % 3 ? 'To' : 'From' }),
          owner(number(1)),
        ),
      ].join('\n'),
      i === 4 ? { deleted_state: 'Deleted' } : {},
    ),
  )
  return report(types(...calls), metadata({ DetectedPhoneModel: 'Test phone (fictitious)', IMEI: '350000000000006', MSISDN: number(1) }))
}

function chat(): string {
  const said = [
    ['Hamid (test)', 'The boat is ready'],
    ['Nadia (test)', 'How many people?\nI have four here'],
    ['Hamid (test)', 'location: https://maps.google.com/?q=32.931700,12.082900'],
    [number(33), 'معي خمسة، بينهم طفلان'],
    ['Nadia (test)', 'beach.jpg (file attached)'],
  ]
  return [
    '13/05/2026, 21:00 - Hamid (test) created group "Zuwara crossing"',
    ...said.map(([who, text], i) => `${14 + i}/05/2026, 2${i % 4}:3${i} - ${who}: ${text}`),
    '',
  ].join('\n')
}

const addressBook = (): string =>
  [
    ['Hamid (test)', number(20)],
    ['Le passeur', number(22)],
    ['حسن (وهمي)', number(40)],
  ]
    .map(([name, tel]) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nTEL;TYPE=CELL:${tel}\r\nEND:VCARD\r\n`)
    .join('')

function circle(): string {
  const names = ['Boss', 'Driver', 'Skipper', 'Host', 'Banker', 'Lookout']
  const links = [
    [0, 1],
    [0, 2],
    [0, 4],
    [1, 3],
    [2, 5],
    [3, 4],
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="l" for="node" attr.name="label" attr.type="string"/><graph edgedefault="directed">
${names.map((name, i) => `<node id="n${i}"><data key="l">${name} (fictitious)</data></node>`).join('\n')}
${links.map(([a, b]) => `<edge source="n${a}" target="n${b}"/>`).join('\n')}
</graph></graphml>
`
}
