import { expect, test } from 'vitest'
import { chatName, namedAsChat } from '../../../../../../../main/import/documents/chats/whatsapp/name.ts'

test.each([
  ['WhatsApp Chat with Karim.txt', 'Karim'],
  ['WhatsApp Chat - Karim Test.zip', 'Karim Test'],
  ['Discussion WhatsApp avec Karim Test.txt', 'Karim Test'],
  ['Discussion WhatsApp avec +212 600-000001.txt', '+212 600-000001'],
  ['Chat de WhatsApp con La Familia.txt', 'La Familia'],
  ['Conversa do WhatsApp com Grupo.txt', 'Grupo'],
  ['WhatsApp-Chat mit Karl.txt', 'Karl'],
  ['Chat WhatsApp con Carlo.txt', 'Carlo'],
  ['WhatsApp-chat met Kees.txt', 'Kees'],
  ['Kemal ile WhatsApp Sohbeti.txt', 'Kemal'],
  ['محادثة واتساب مع كريم.txt', 'كريم'],
  ['دردشة واتساب مع كريم التجريبي.zip', 'كريم التجريبي'],
  ['WhatsApp Chat with Karim (2).txt', 'Karim'],
  ['/folder/WhatsApp Chat with Karim.txt.zip', 'Karim'],
  ['WhatsApp_Chat_with_Karim_Test.txt', 'Karim Test'],
  ['_chat.txt', null],
  ['notes with Karim.txt', null],
])('%s', (file, name) => {
  expect(chatName(file)).toBe(name)
})

test('Texts in a zip that are chats', () => {
  expect(['_chat.txt', 'a/_chat.txt', 'WhatsApp Chat with K.txt', 'محادثة واتساب مع كريم.txt'].map(namedAsChat)).toEqual([true, true, true, true])
  expect(['my_chat.txt', 'notes.txt', 'WhatsApp.jpg'].map(namedAsChat)).toEqual([false, false, false])
})
