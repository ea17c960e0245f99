import { expect, test } from 'vitest'
import { contentOf } from '../../../../../../../main/import/documents/chats/whatsapp/content.ts'

const LRM = '\u200e'
const RLM = '\u200f'
const ios = (text: string, marked = true): ReturnType<typeof contentOf> => contentOf(text, { sender: true, square: true, marked })
const android = (text: string): ReturnType<typeof contentOf> => contentOf(text, { sender: true, square: false, marked: false })

test.each([
  `${LRM}image omitted`,
  `${LRM}You deleted this message.`,
  `${RLM}لم يتم إدراج الصورة`,
  `Plan.pdf • ${LRM}2 pages ${LRM}document omitted`,
  `Some file.txt ${RLM}لم يتم إدراج المستند`,
  `${LRM}صوت محذوف`,
  `${LRM}Voice call, ${LRM}2 min`,
])('iOS marks what it writes: %j', (text) => {
  expect(ios(text)).toMatchObject({ kind: 'system', text: text.replaceAll(LRM, '').replaceAll(RLM, '') })
})

test.each([
  '<Media omitted>',
  '<Médias omis>',
  '<Multimedia omitido>',
  '<Medien ausgeschlossen>',
  '<تم استبعاد الوسائط>',
  '<מדיה לא נכללה>',
  '<Без медиафайлов>',
])('Android puts media left out in brackets: %s', (text) => {
  expect(android(text).kind).toBe('system')
})

test.each([
  'This message was deleted',
  'Ce message a été supprimé',
  'Missed voice call',
  'Appel vocal manqué',
  'مكالمة صوتية فائتة',
  'تم حذف هذه الرسالة',
  'Se eliminó este mensaje',
  'null',
])('What Android writes in a person’s place is known by its words: %s', (text) => {
  expect(android(text).kind).toBe('system')
})

test.each(['Hello', '<3', '<3 <3', 'I deleted this message', 'see plan.pdf (page 2)', 'Rendez-vous (fichier joint)', `salut ${LRM}Ahmed`, 'a <b> c', ''])(
  'People’s words stay theirs: %j',
  (text) => {
    expect(android(text)).toMatchObject({ kind: 'message', text })
    expect(ios(text, false)).toMatchObject({ kind: 'message', text })
  },
)

test.each([
  [`${LRM}<attached: 00000035-PHOTO-2022-03-27-21-41-55.jpg>`, '00000035-PHOTO-2022-03-27-21-41-55.jpg', null],
  [`${LRM}<pièce jointe\u00a0: 00000035-PHOTO.jpg>`, '00000035-PHOTO.jpg', null],
  [`${RLM}<المرفق: 00000035-PHOTO.jpg>`, '00000035-PHOTO.jpg', null],
  [`Some file.txt ${LRM}<attached: 00000046-Some file.txt>`, '00000046-Some file.txt', null],
  [`Plan.pdf • ${LRM}2 pages ${LRM}<attached: 00000047-Plan.pdf>`, '00000047-Plan.pdf', null],
  [`Look at this ${LRM}<attached: 00000035-PHOTO.jpg>`, '00000035-PHOTO.jpg', 'Look at this'],
])('iOS names files: %j', (text, file, words) => {
  expect(ios(text)).toEqual({ kind: words === null ? 'file' : 'message', text: words, place: null, facts: { attachments: [file] } })
})

test.each([
  ['Karim.vcf (file attached)', 'Karim.vcf', null],
  ['IMG-20220323-WA0002.jpg (some words nobody knows)', 'IMG-20220323-WA0002.jpg', null],
  ['PTT-20220323-WA0000.opus (fichier joint)', 'PTT-20220323-WA0000.opus', null],
  ['Reçu 3.pdf (archivo adjunto)', 'Reçu 3.pdf', null],
  [`${LRM}carte.jpg (words)`, 'carte.jpg', null],
  ['صورة.jpg (ملف مرفق)', 'صورة.jpg', null],
  ['IMG-20220323-WA0002.jpg (file attached)\nOur boat', 'IMG-20220323-WA0002.jpg', 'Our boat'],
])('Android names files: %j', (text, file, words) => {
  expect(android(text)).toEqual({ kind: words === null ? 'file' : 'message', text: words, place: null, facts: { attachments: [file] } })
})

test('A caption is a person’s, whether the picture came along or not', () => {
  expect(android('<Media omitted>\nOur boat')).toMatchObject({
    kind: 'message',
    text: 'Our boat',
    facts: { more: [{ name: 'media', value: '<Media omitted>' }] },
  })
  expect(ios(`Our boat ${LRM}image omitted`)).toMatchObject({ kind: 'message', text: 'Our boat', facts: { more: [{ name: 'media', value: 'image omitted' }] } })
  expect(android('<Media omitted>\nPlan.pdf').kind).toBe('system')
})

test.each([
  `location: https://maps.google.com/?q=34.8006,-5.1001`,
  `${RLM}موقع: https://maps.google.com/?q=34.8006,-5.1001`,
  'https://www.google.com/maps?q=34.8006,-5.1001',
])('A shared place has its coordinates: %j', (text) => {
  expect(ios(text)).toMatchObject({ kind: 'location', place: { lat: 34.8006, lon: -5.1001 } })
  expect(android(text)).toMatchObject({ kind: 'location', place: { lat: 34.8006, lon: -5.1001 } })
})

test('A place of Foursquare has its name, on one line or three', () => {
  expect(ios('Café du Port (Tanger): https://foursquare.com/v/4e89af95e5fa')).toMatchObject({ kind: 'location', place: { name: 'Café du Port (Tanger)' } })
  expect(android('Café du Port\nTanger, Maroc\nhttps://foursquare.com/v/4e89af95e5fa')).toMatchObject({
    kind: 'location',
    place: { name: 'Café du Port, Tanger, Maroc' },
  })
})

test('A message that says more than a place is a message', () => {
  expect(android('https://maps.google.com/?q=34.8,-5.1 we meet here at nine').kind).toBe('message')
  expect(android('https://example.org/?q=34.8,-5.1').kind).toBe('message')
  expect(android('location: https://maps.google.com/?q=134.8,-5.1')).toMatchObject({ kind: 'location', place: {} })
})

test('An edited message says so and keeps its words', () => {
  expect(ios(`At nine ${LRM}<This message was edited>`, false)).toMatchObject({
    kind: 'message',
    text: 'At nine',
    facts: { more: [{ name: 'edited', value: 'This message was edited' }] },
  })
  expect(android('À neuf heures <Ce message a été modifié>')).toMatchObject({ kind: 'message', text: 'À neuf heures' })
})

test('A poll begins with a mark and is a person’s', () => {
  expect(ios(`${LRM}POLL:\nWhen?\n${LRM}OPTION: Nine (${LRM}2 votes)`, false).kind).toBe('message')
})
