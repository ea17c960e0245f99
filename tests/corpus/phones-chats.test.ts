import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { eventKindOf } from '../../shared/model/event.ts'
import type { EventKind } from '../../shared/model/event.ts'
import type { OpenCase } from '../../main/case/types.ts'
import type { ImportReport } from '../../shared/model/source.ts'
import { newCase, rowsOf, run } from '../unit/main/import/fixtures.ts'

/** Exports of telephones by others, which are not part of the project: looked for beside the checkout, or where MASAR_CORPUS says. */
const corpus = new URL('phones/', process.env['MASAR_CORPUS'] ? `file://${process.env['MASAR_CORPUS']}/` : new URL('../../../shared/data/', import.meta.url))
const present = existsSync(corpus)
if (!present) process.stdout.write('phones-chats: chats and address books of others are not here; none was read\n')

let c: OpenCase
const read = async (path: string): Promise<ImportReport> => {
  c = await newCase()
  return await run(c, fileURLToPath(new URL(path, corpus)))
}

const kindsOf = ({ kinds = [] }: ImportReport): Partial<Record<EventKind, number>> => Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]))
const filesIn = (folder: string): string[] => readdirSync(new URL(folder, corpus)).toSorted()

/** What each file holds; `refused`: why it is not taken. */
interface Expected {
  kinds?: Partial<Record<EventKind, number>>
  rejected?: number
  order?: ImportReport['dateOrder']
  warnings?: string[]
  refused?: string
}

const WHATSAPP: Record<string, Expected> = {
  'arabic_ios.txt': { kinds: { message: 4, location: 2, system: 17 }, order: 'dmy' },
  'english_ios.txt': { kinds: { message: 4, location: 2, system: 17 }, order: 'mdy' },
  'french_ios.txt': { kinds: { message: 4, location: 2, system: 17 }, order: 'mdy' },
  'english_android.txt': { kinds: { message: 15, location: 3, file: 2, system: 40 }, order: 'dmy' },
  // A picture with words beside it is a message; documents that were left out, but for their names, are the application's.
  'english_android_media.txt': { kinds: { message: 23, location: 3, file: 10, system: 24 }, order: 'dmy' },
  'english_ios_media.txt': { kinds: { message: 4, location: 2, file: 13, system: 6 }, order: 'mdy' },
}

/** One message as the fixtures' authors read it. */
interface Target {
  timestamp: string
  author: string
  message: string
}

/** Files of a folder that their `target.json` tells of, and what else they hold: lines of the application. Who is a member of a group is no row of its own. */
const TARGETS: Record<string, Record<string, Expected>> = {
  whatsapp: {
    'test_[mmddyy]_24hrs.txt': { order: 'mdy', kinds: { message: 6, system: 3 } },
    'test_ddmmyy_24hrs.txt': { order: 'dmy', kinds: { message: 6, system: 3 } },
    'test_mmddyy_24hrs.txt': { order: 'mdy', kinds: { message: 6, system: 3 } },
    'test_mmddyyyy_12hrs.txt': { order: 'mdy', kinds: { message: 6, system: 3 } },
    'test_yyyymmdd_24hrs.txt': { order: 'iso', kinds: { message: 6, system: 3 } },
  },
  signal: { 'test_export.txt': { order: 'iso', kinds: { message: 2 } } },
  telegram: { 'test_batch_export.json': { order: 'epoch', kinds: { message: 2 } }, 'test_single_export.json': { order: 'epoch', kinds: { message: 2 } } },
  instagram: { 'test_export.json': { order: 'epoch', kinds: { message: 2 } } },
}

const SMS: Record<string, Expected> = {
  'fkleon_emptySms.xml': { refused: 'no-rows' },
  'fkleon_invalidSms.xml': { kinds: { sms: 1 }, rejected: 1, warnings: ['count-differs'] },
  'fkleon_invalidSms2.xml': { kinds: {}, rejected: 1 },
  'fkleon_sms-and-mms.xml': { kinds: { sms: 1, mms: 2 }, warnings: ['count-differs'] },
  // Claims 2,444 messages and holds 8.
  'fkleon_sms-dupes.xml': { kinds: { sms: 8 }, warnings: ['count-differs'] },
  'fkleon_sms-non-dupes-2.xml': { kinds: { sms: 2 } },
  'fkleon_sms-non-dupes.xml': { kinds: { sms: 2 } },
  'shruggie_edge_cases.xml': { kinds: { sms: 3, mms: 1 } },
  'shruggie_malformed.xml': { refused: 'file-damaged' },
  'shruggie_minimal_calls.xml': { kinds: { call: 1 } },
  'shruggie_minimal_mms.xml': { kinds: { mms: 1 } },
  'shruggie_minimal_sms.xml': { kinds: { sms: 1 } },
  // One of its three messages is a draft.
  'shruggie_mixed.xml': { kinds: { sms: 2, mms: 1, other: 1 } },
}

/** Cards; numbers and mail accounts, each once a card. */
const VCARDS: Record<string, [cards: number, numbers: number, mails: number]> = {
  // Nine lines of numbers, one of them three times in one card; one mail address has no @.
  'John_Doe_ANDROID.vcf': [6, 7, 4],
  'John_Doe_BLACK_BERRY.vcf': [1, 1, 0],
  'John_Doe_EVOLUTION.vcf': [1, 2, 1],
  'John_Doe_GMAIL.vcf': [1, 2, 1],
  'John_Doe_IPHONE.vcf': [1, 7, 1],
  'John_Doe_LOTUS_NOTES.vcf': [1, 2, 2],
  'John_Doe_MAC_ADDRESS_BOOK.vcf': [1, 7, 1],
  'John_Doe_MS_OUTLOOK.vcf': [1, 2, 1],
  'android_samsung_2.1_mixed.vcf': [6, 6, 0],
  'fullcontact.vcf': [1, 9, 5],
  'gmail-list.vcf': [3, 0, 3],
  'gmail-single.vcf': [1, 2, 1],
  'gmail-single2.vcf': [1, 11, 5],
  'issue114.vcf': [1, 2, 1],
  // Its four numbers are words: `BusinessPhone`.
  'outlook-2003.vcf': [1, 0, 1],
  'outlook-2007.vcf': [1, 4, 1],
  'rfc2426-example.vcf': [2, 4, 3],
  'rfc6350-example.vcf': [1, 2, 1],
  'thunderbird-MoreFunctionsForAddressBook-extension.vcf': [1, 5, 5],
}

async function meets(path: string, format: string, { kinds = {}, rejected = 0, order, warnings = [], refused }: Expected): Promise<void> {
  if (refused !== undefined) return await expect(read(path)).rejects.toMatchObject({ code: refused })
  const report = await read(path)
  const events = Object.values(kinds).reduce((sum, count) => sum + count, 0)
  expect(report).toMatchObject({ format, read: events + rejected, kept: events, duplicates: 0, rejected, events })
  expect(kindsOf(report)).toEqual(kinds)
  if (order) expect(report.dateOrder).toBe(order)
  expect(report.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(warnings))
  expect(report.warnings.some(({ code }) => code === 'count-differs')).toBe(warnings.includes('count-differs'))
}

describe.skipIf(!present)('chats and address books of others', () => {
  test('every file has what is expected of it written down', () => {
    expect(filesIn('whatsapp/')).toEqual(Object.keys(WHATSAPP).toSorted())
    for (const [folder, files] of Object.entries(TARGETS))
      expect(filesIn(`chat-miner-fixtures/${folder}/`)).toEqual([...Object.keys(files), 'target.json'].toSorted())
    expect(filesIn('sms-backup-restore-xml/')).toEqual(Object.keys(SMS).toSorted())
    expect(filesIn('contacts-vcf/')).toEqual([...Object.keys(VCARDS), 'vcard-samples-license.txt'].toSorted())
  })

  test.each(Object.entries(WHATSAPP))('WhatsApp: %s', async (name, expected) => {
    await meets(`whatsapp/${name}`, 'whatsapp-text', expected)
    const places = rowsOf<{ lat: number | null }>(
      c,
      'SELECT cell.lat FROM observation JOIN cell ON cell.id = cell_first WHERE kind = 7 AND cell.lat IS NOT NULL',
    )
    expect(places).toHaveLength(name.includes('android') ? 2 : 1)
    // Two people, in whatever language: each message goes from one to the other.
    expect(rowsOf(c, 'SELECT DISTINCT caller FROM observation JOIN selector ON selector.id = caller WHERE selector.kind <> 7')).toHaveLength(2)
  })

  for (const [folder, files] of Object.entries(TARGETS))
    test.each(Object.entries(files))(`${folder}: %s`, async (name, expected) => {
      await meets(`chat-miner-fixtures/${folder}/${name}`, folder === 'whatsapp' || folder === 'signal' ? `${folder}-text` : `${folder}-json`, expected)
      const targets = JSON.parse(readFileSync(new URL(`chat-miner-fixtures/${folder}/target.json`, corpus), 'utf8')) as Target[]
      const rows = rowsOf<{ kind: number; start: number; zone: string | null; author: string; text: string }>(
        c,
        'SELECT o.kind, start, zone, selector.raw AS author, text FROM observation AS o JOIN selector ON selector.id = caller ORDER BY start',
      )
      const found = rows.filter(({ kind }) => eventKindOf(kind) === 'message')
      // Times that name no zone were read in the case's: Morocco's winter and summer, with the year that the clocks changed.
      const clock = (start: number, zone: string | null): string =>
        new Date(start).toLocaleString('sv', { timeZone: zone ?? 'Africa/Casablanca' }).replace(' ', 'T')
      // Lines of a message are kept; the fixtures' authors join them by blanks. Meta's times are there read in the zone of Berlin.
      const said = found.map(({ start, zone, author, text }) => ({
        timestamp: clock(start, folder === 'instagram' ? 'UTC' : zone),
        author,
        message: text.replaceAll('\n', ' '),
      }))
      expect(said).toEqual(targets.toSorted((a, b) => (a.timestamp < b.timestamp ? -1 : 1)))
    })

  test.each(Object.entries(SMS))('SMS Backup & Restore: %s', async (name, expected) => {
    await meets(`sms-backup-restore-xml/${name}`, 'sms-backup-restore', expected)
  })

  describe('vCard', () => {
    let book: OpenCase
    beforeAll(async () => {
      book = await newCase()
    })
    test.each(Object.entries(VCARDS))('%s', async (name, [cards, numbers, mails]) => {
      const report = await run(book, fileURLToPath(new URL(`contacts-vcf/${name}`, corpus)))
      expect(report).toMatchObject({ format: 'vcard', read: cards, kept: cards, rejected: 0, events: 0, statements: [{ what: 'contact', count: cards }] })
      const about = rowsOf<{ mail: number }>(
        book,
        `SELECT selector.kind = 6 AS mail FROM statement JOIN statement_about ON statement.id = statement_about.statement
         JOIN selector ON 's' || selector.id = thing WHERE statement.source = ?`,
        Number(report.source.replace(/\D/g, '')),
      )
      expect([about.filter(({ mail }) => !mail).length, about.filter(({ mail }) => mail).length]).toEqual([numbers, mails])
    })
  })

  test('the licence of the cards is no address book', async () => {
    await expect(read('contacts-vcf/vcard-samples-license.txt')).rejects.toMatchObject({ code: 'no-columns' })
  })
})
