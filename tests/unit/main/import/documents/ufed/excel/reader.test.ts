import { expect, test } from 'vitest'
import { cellebriteExcel } from '../../../../../../../main/import/documents/ufed/excel/reader.ts'
import { events, OTHER, OWN, read, rejected, statements, type Read } from '../support.ts'

type Book = Record<string, string[][]>

const headOf = (book: Book, hidden: string[] = []) =>
  Object.entries(book).map(([name, rows]) => ({ name, hidden: hidden.includes(name), rows: rows.slice(0, 40) }))

/** Reads a workbook, given as rows of its sheets, in batches of two rows. */
async function open(book: Book, hidden: string[] = []): Promise<Read> {
  return await read('', {
    file: 'report.xlsx',
    reader: cellebriteExcel,
    sheets: headOf(book, hidden),
    async *rows(name) {
      const rows = (book[name] ?? []).map((cells, at) => ({ row: at + 1, cells }))
      for (let at = 0; at < rows.length; at += 2) yield rows.slice(at, at + 2)
    },
  })
}
const sniff = (book: Book): number =>
  cellebriteExcel.sniff({ file: 'report.xlsx', bytes: Buffer.alloc(0), text: '', members: ['[Content_Types].xml'], sheets: headOf(book) })

const ENGLISH: Book = {
  Summary: [['Extraction report'], ['Examiner', 'Made Up']],
  'Call Log': [
    ['Call Log (3)'],
    ['#', 'Parties', 'Date', 'Time', 'Duration', 'Type', 'Source', 'Video call', 'Deleted'],
    ['1', `To: ${OTHER} Made Up`, '12/03/2024', '12/03/2024 10:22:33(UTC+0)', '00:01:05', 'Outgoing', '', '', ''],
    ['2', `From: ${OTHER} Made Up\nTo: ${OWN} (owner)`, '31/03/2024', '31/03/2024 10:22:33(UTC+0)', '00:00:00', 'Missed', 'WhatsApp', 'Yes', 'Yes'],
    ['', '', '', '', '', '', '', '', ''],
    ['3', OTHER, '', '', '', 'Incoming', '', '', ''],
  ],
  'Device Info': [
    ['Device Info'],
    ['#', 'Name', 'Value', 'Deleted'],
    ['1', 'IMEI', '350000000000006', ''],
    ['2', 'MSISDN', OWN, ''],
    ['3', 'Detected Phone Model', 'Made-up phone', ''],
  ],
  Contacts: [
    ['Contacts (2)'],
    ['#', 'Name', 'Entries', 'Source', 'Account', 'Deleted'],
    ['1', 'Made Up', `Phone-Mobile: ${OTHER}\nUser ID-WhatsApp User Id: 15550100002@s.whatsapp.net`, 'WhatsApp', '', 'Yes'],
    ['2', 'Nobody', '', 'Phone', '', ''],
  ],
  Chats: [
    ['Chats (2)'],
    [
      '#',
      'Chat #',
      'Identifier',
      'Start Time: Date',
      'Start Time: Time',
      'Name',
      'Participants',
      'Source',
      'Deleted - Chat',
      'Instant Message #',
      'From',
      'To',
      'Body',
      'Status',
      'Timestamp: Date',
      'Timestamp: Time',
      'Attachment #1',
      'Attachment #2',
      'Deleted - Instant Message',
    ],
    [
      '1',
      '1',
      '15550100002@s.whatsapp.net',
      '',
      '',
      '',
      `15550100002@s.whatsapp.net Made Up\n15550100001@s.whatsapp.net Me (owner)`,
      'WhatsApp',
      'Yes',
      '1',
      '15550100002@s.whatsapp.net Made Up',
      '',
      'hello',
      'Read',
      '12/03/2024',
      '12/03/2024 10:22:33(UTC+0)',
      '',
      '',
      '',
    ],
    [
      '2',
      '',
      '',
      '',
      '',
      '',
      '',
      'WhatsApp',
      '',
      '2',
      '15550100001@s.whatsapp.net Me (owner)',
      '',
      '',
      'Sent',
      '12/03/2024',
      '12/03/2024 10:23:33(UTC+0)',
      'files\\Image\\a.jpg',
      'b.jpg',
      'Yes',
    ],
    [
      '3',
      '2',
      '160-1@g.us',
      '',
      '',
      'The trip',
      `15550100002@s.whatsapp.net A\n15550100003@s.whatsapp.net B\n15550100001@s.whatsapp.net Me (owner)`,
      'WhatsApp',
      '',
      '1',
      '15550100003@s.whatsapp.net B',
      '',
      'all',
      '',
      '12/03/2024',
      '12/03/2024 11:22:33(UTC+0)',
      '',
      '',
      '',
    ],
  ],
  'SMS Messages': [
    ['#', 'Folder', 'Parties', 'Date', 'Time', 'Message', 'Status', 'Deleted'],
    ['1', 'Inbox', OTHER, '12/03/2024', '10:00:00', 'in', 'Read', ''],
    ['2', 'Sent', OTHER, '12/03/2024', '10:01:00', 'out', 'Sent', ''],
  ],
  Timeline: [['#', 'Everything again']],
}

test('is known by its sheets and headers, and is no other workbook', () => {
  expect(sniff(ENGLISH)).toBeGreaterThan(0.9)
  expect(sniff({ Contacts: ENGLISH['Contacts'] ?? [] })).toBeGreaterThan(0.6)
  expect(
    sniff({
      Contacts: [
        ['Name', 'Phone', 'Email'],
        ['a', 'b', 'c'],
      ],
    }),
  ).toBe(0)
  expect(sniff({ Calls: [['From', 'To', 'Date', 'Duration']] })).toBe(0)
  expect(sniff({ Sheet1: [['x']] })).toBe(0)
})

test('calls, the phone’s own sheet read first whatever its place', async () => {
  const calls = events(await open(ENGLISH)).filter(({ part }) => part === 'Call Log')
  expect(calls).toMatchObject([
    {
      row: 3,
      kind: 'call',
      time: '12/03/2024 10:22:33(UTC+0)',
      direction: 'out',
      from: { text: OWN, owner: true },
      to: { text: OTHER, name: 'Made Up' },
      seconds: '00:01:05',
      deleted: false,
    },
    {
      row: 4,
      direction: 'in',
      from: { text: OTHER },
      to: { text: OWN, owner: true },
      deleted: true,
      facts: {
        app: 'WhatsApp',
        more: [
          { name: 'Type', value: 'Missed' },
          { name: 'Deleted', value: 'Yes' },
          { name: 'VideoCall', value: 'True' },
        ],
      },
    },
  ])
  expect(JSON.parse(calls[0]?.raw ?? '')).toEqual(ENGLISH['Call Log']?.[2])
  expect(rejected(await open(ENGLISH))).toMatchObject([{ part: 'Call Log', row: 6, reason: 'no-time' }])
})

test('chats: messages of two and of a group, the chat itself before its first', async () => {
  const got = await open(ENGLISH)
  expect(events(got).filter(({ part }) => part === 'Chats')).toMatchObject([
    {
      row: 3,
      kind: 'message',
      text: 'hello',
      direction: 'in',
      from: { text: '15550100002@s.whatsapp.net', name: 'Made Up' },
      to: { text: '15550100001@s.whatsapp.net', owner: true },
      deleted: false,
      facts: { app: 'WhatsApp', chat: '15550100002@s.whatsapp.net' },
    },
    { row: 4, kind: 'file', direction: 'out', deleted: true, facts: { attachments: ['a.jpg', 'b.jpg'] } },
    { row: 5, text: 'all', to: { type: 'group', text: 'The trip', key: 'whatsapp:160-1@g.us' }, direction: 'in' },
  ])
  expect(statements(got, 'member').map(({ row, things }) => [row, things.length])).toEqual([
    [3, 2],
    [5, 4],
  ])
})

test('short messages without roles go by their folder', async () => {
  expect(events(await open(ENGLISH)).filter(({ part }) => part === 'SMS Messages')).toMatchObject([
    { kind: 'sms', time: '12/03/2024 10:00:00', direction: 'in', from: { text: OTHER }, to: { text: OWN }, subject: 'to', text: 'in' },
    { direction: 'out', from: { text: OWN }, to: { text: OTHER }, subject: 'from', text: 'out' },
  ])
})

test('contacts and device data are statements', async () => {
  const got = await open(ENGLISH)
  expect(statements(got, 'contact')).toMatchObject([
    {
      row: 3,
      things: [{ label: 'Made Up', key: 'contact/3' }, { party: { text: OTHER } }, { party: { text: '15550100002@s.whatsapp.net' } }, { party: { text: OWN } }],
      deleted: true,
    },
    { row: 4, things: [{ label: 'Nobody' }], links: [] },
  ])
  expect(statements(got, 'device').map(({ row, things }) => [row, things.length])).toEqual([
    [3, 2],
    [4, 2],
    [5, 1],
  ])
})

test('titles, headers and empty rows are skipped by kind; sheets that are not taken are named', async () => {
  const { found, warnings } = await open(ENGLISH, ['Timeline'])
  const skips = found.flatMap((one) => (one.what === 'skip' ? [`${one.part} ${one.row} ${one.skip}`] : []))
  expect(skips).toContain('Call Log 1 preamble')
  expect(skips).toContain('Call Log 2 header')
  expect(skips).toContain('Call Log 5 blank')
  expect(warnings).toContainEqual({ code: 'ufed-sheet-left', count: 1, first: null, what: 'Summary' })
  expect(warnings).toContainEqual({ code: 'hidden-sheet', count: 1, first: null })
  // Every row of the sheets that are taken is a record or skipped.
  for (const name of Object.keys(ENGLISH).filter((sheet) => !['Summary', 'Timeline'].includes(sheet)))
    expect([name, new Set(found.filter(({ part }) => part === name).map(({ row }) => row)).size]).toEqual([name, ENGLISH[name]?.length])
})

test('in the examiner’s language', async () => {
  const books: Book[] = [
    {
      'Journal d’appels': [
        ['#', 'Parties', 'Date', 'Heure', 'Durée', 'Type', 'Source', 'Supprimé'],
        ['1', `De : ${OTHER} Nom inventé\nÀ : ${OWN} (propriétaire)`, '12/03/2024', '12/03/2024 10:22:33(UTC+0)', '00:00:09', 'Entrant', '', 'Oui'],
      ],
      Contacts: [
        ['#', 'Nom', 'Entrées', 'Source', 'Supprimé'],
        ['1', 'Nom inventé', `Téléphone-Portable : ${OTHER}`, 'Téléphone', ''],
      ],
    },
    {
      'Registro de llamadas': [
        ['#', 'Partes', 'Fecha', 'Hora', 'Duración', 'Tipo', 'Origen', 'Eliminado'],
        ['1', `De: ${OTHER} Nombre inventado\nPara: ${OWN} (propietario)`, '12/03/2024', '12/03/2024 10:22:33(UTC+0)', '00:00:09', 'Entrante', '', 'Sí'],
      ],
      Contactos: [
        ['#', 'Nombre', 'Entradas', 'Origen', 'Eliminado'],
        ['1', 'Nombre inventado', `Teléfono-Móvil: ${OTHER}`, '', ''],
      ],
    },
    {
      'Registro de chamadas': [
        ['#', 'Partes', 'Data', 'Hora', 'Duração', 'Tipo', 'Origem', 'Excluído'],
        ['1', `De: ${OTHER} Nome inventado\nPara: ${OWN} (proprietário)`, '12/03/2024', '12/03/2024 10:22:33(UTC+0)', '00:00:09', 'Recebida', '', 'Sim'],
      ],
      Contatos: [
        ['#', 'Nome', 'Entradas', 'Origem', 'Excluído'],
        ['1', 'Nome inventado', `Telefone-Celular: ${OTHER}`, '', ''],
      ],
    },
    {
      Anrufliste: [
        ['#', 'Beteiligte', 'Datum', 'Uhrzeit', 'Dauer', 'Typ', 'Quelle', 'Gelöscht'],
        ['1', `Von: ${OTHER} Erfunden\nAn: ${OWN} (Besitzer)`, '12.03.2024', '12.03.2024 10:22:33(UTC+0)', '00:00:09', 'Eingehend', '', 'Ja'],
      ],
      Kontakte: [
        ['#', 'Name', 'Einträge', 'Quelle', 'Gelöscht'],
        ['1', 'Erfunden', `Telefon-Mobil: ${OTHER}`, '', ''],
      ],
    },
    {
      'سجل المكالمات': [
        ['#', 'الأطراف', 'التاريخ', 'الوقت', 'المدة', 'النوع', 'المصدر', 'محذوف'],
        ['1', `من: ${OTHER} اسم مصطنع\nإلى: ${OWN} (المالك)`, '12/03/2024', '12/03/2024 10:22:33(UTC+0)', '00:00:09', 'واردة', '', 'نعم'],
      ],
      'جهات الاتصال': [
        ['#', 'الاسم', 'الإدخالات', 'المصدر', 'محذوف'],
        ['1', 'اسم مصطنع', `هاتف-جوال: ${OTHER}`, '', ''],
      ],
    },
  ]
  for (const book of books) {
    expect(sniff(book)).toBeGreaterThan(0.9)
    const got = await open(book)
    expect(events(got)).toMatchObject([
      { direction: 'in', subject: 'to', from: { text: OTHER }, to: { text: OWN, owner: true }, deleted: true, seconds: '00:00:09' },
    ])
    expect(statements(got, 'contact')).toMatchObject([{ things: [{ type: 'entity' }, { party: { type: 'phone', text: OTHER } }, { party: { owner: true } }] }])
    expect(got.warnings).toEqual([])
  }
})

test('a sheet whose header is not found is named, and its rows are not taken for anything', async () => {
  const { found, warnings } = await open({ Contacts: Array.from({ length: 80 }, (_, i) => ['x', String(i)]) })
  expect(found.every(({ what }) => what === 'skip')).toBe(true)
  expect(warnings).toContainEqual({ code: 'ufed-sheet-left', count: 1, first: null, what: 'Contacts' })
})
