import { seed } from './seed.ts'
import type { Seed } from './seed.ts'

const message = (id: number, more: object): object => ({ id, type: 'message', date: '2024-01-31T13:00:00', date_unixtime: String(1_706_702_400 + id), ...more })
const chat = {
  name: 'Karim Test',
  type: 'personal_chat',
  id: 111,
  messages: [
    message(1, { from: 'Karim Test', from_id: 'user111', text: 'Salam' }),
    message(2, { from: 'Lina', from_id: 'user222', text: ['Voir ', { type: 'link', text: 'https://example.org' }] }),
    message(3, { from: 'Lina', from_id: 'user222', text: '', file: 'files/plan.pdf', media_type: 'document' }),
    message(4, { from: 'Karim Test', from_id: 'user111', text: '', location_information: { latitude: 35.78, longitude: -5.81 }, place_name: 'Port' }),
    message(5, { type: 'service', actor: 'Lina', actor_id: 'user222', action: 'phone_call', duration_seconds: 65, text: '' }),
    message(6, { from: 'Karim Test', from_id: 'user111', text: 'x', forwarded_from: 'Someone', edited: '2024-02-01T00:00:00' }),
    message(7, { type: 'service', actor: 'Lina', actor_id: 'user222', action: 'invite_members', members: ['Karim Test', null], text: '' }),
    { id: 9, type: 'message', text: 'no time' },
  ],
}
const telegram = {
  about: 'x',
  personal_information: { user_id: 222, first_name: 'Lina', phone_number: '+212600000001' },
  contacts: { list: [{ user_id: 111, first_name: 'Karim', last_name: 'Test', phone_number: '+212600000002', date: '2024-01-01T00:00:00' }] },
  chats: { list: [chat, { ...chat, name: 'Sortie', type: 'private_group', id: 333 }] },
}
const meta = {
  participants: [{ name: 'RÃ©mi' }, { name: 'Lina' }],
  messages: [
    { sender_name: 'RÃ©mi', timestamp_ms: 1_706_702_400_000, content: 'Ã€ demain' },
    { sender_name: 'Lina', timestamp_ms: 1_706_702_460_000, photos: [{ uri: 'messages/inbox/x/photos/1.jpg', creation_timestamp: 1 }] },
    { sender_name: 'Lina', timestamp_ms: 1_706_702_520_000, call_duration: 33, content: 'Video chat ended' },
    { sender_name: 'Lina', timestamp_ms: 1_706_702_530_000, share: { link: 'https://example.org/p' }, reactions: [{ reaction: 'a', actor: 'Lina' }] },
  ],
  title: 'RÃ©mi',
  thread_path: 'inbox/remi_1',
}
const android = `27/03/2022, 21:41 - Messages and calls are end-to-end encrypted.
27/03/2022, 21:42 - Karim: Salam
27/03/2022, 21:43 - +212 600-000001: Bonsoir
à tous
28/03/2022, 09:00 - Karim: location: https://maps.google.com/?q=35.78,-5.81
28/03/2022, 09:01 - Karim: IMG-20220328-WA0001.jpg (file attached)
28/03/2022, 09:02 - Karim added Lina
`
const ios = `\u200e[27/03/2022, 21:40:00] Sortie: \u200eMessages and calls are end-to-end encrypted.
[27/03/2022, 21:41:00] Karim: \u200eKarim created group “Sortie”
[27/03/2022, 9:42:00 PM] Karim: Salam
[27/03/2022, 21:43:00] \u202a+212 600‑000001\u202c: \u200eimage omitted
[٢٧/٠٣/٢٠٢٢، ٩:٤٤:٠٠ م] لينا: مساء الخير
`
const sms = `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<!-- made up -->
<smses count="3">
<sms protocol="0" address="+212600000001" date="1609459200000" type="1" body="Salam &amp; &#128512;" read="1" contact_name="Karim" />
<sms protocol="0" address="+212600000001" date="1609459260000" type="2" body="Ahlan" read="1" contact_name="(Unknown)" />
<mms date="1609459320000" address="+212600000001~+212600000003" msg_box="1" m_type="132" contact_name="Karim, Lina">
<parts><part seq="0" ct="text/plain" text="Bonjour" /><part seq="1" ct="image/jpeg" name="a.jpg" data="AAAA" /></parts>
<addrs><addr address="+212600000001" type="137" /><addr address="+212600000003" type="151" /></addrs>
</mms>
</smses>
`
const calls = `<?xml version='1.0' encoding='UTF-8'?>
<calls count="2">
<call number="+212600000001" duration="65" date="1609459200000" type="1" contact_name="Karim" />
<call number="" duration="0" date="1609459260000" type="3" presentation="2" contact_name="(Unknown)" />
</calls>
`
const cards = `BEGIN:VCARD\r
VERSION:3.0\r
N:Test;Karim;;;\r
FN:Karim Test\r
TEL;TYPE=CELL:+212 600-000001\r
item1.TEL:0600000002\r
EMAIL;TYPE=HOME:karim@example.org\r
ADR;TYPE=HOME:;;1 rue\\, bis;Tanger;;90000;MA\r
NOTE:a long note that is\r
  folded over two lines\r
PHOTO;ENCODING=b;TYPE=JPEG:AAAA\r
 BBBB\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:2.1\r
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D8=B9=D9=84=D9=8A;;;;\r
TEL;CELL;PREF:0600000003\r
TEL;X-INTERNET:sip:a@example.org\r
END:VCARD\r
`

/** Chats, messages and address books, all made up. */
export const CHATS: Record<string, Seed[]> = {
  'whatsapp-text': [seed('WhatsApp Chat with Karim.txt', 'lines', android), seed('_chat.txt', 'lines', ios)],
  'signal-text': [seed('chat.txt', 'lines', '[2024-01-31, 12:23] Karim: Salam\n[2024-01-31, 12:24] Me: Ahlan\nwa sahlan\n[2024-02-01, 00:00] Karim: \n')],
  'telegram-json': [seed('result.json', 'json', JSON.stringify(chat, null, 1)), seed('result.json', 'json', JSON.stringify(telegram, null, 1))],
  'instagram-json': [seed('message_1.json', 'json', JSON.stringify(meta, null, 1))],
  'sms-backup-restore': [seed('sms-20210101.xml', 'xml', sms), seed('calls-20210101.xml', 'xml', calls)],
  vcard: [seed('contacts.vcf', 'lines', cards)],
}
