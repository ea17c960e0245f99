import { expect, test } from 'vitest'
import { columnField, sheetKind, statedDirection } from '../../../../../../../main/import/documents/ufed/excel/words.ts'

test('names of sheets in six languages, a count behind them left aside', () => {
  for (const [kind, names] of Object.entries({
    device: [
      'Device Info',
      'DEVICE INFORMATION',
      'Informations sur l’appareil',
      'Información del dispositivo',
      'Informações do dispositivo',
      'Geräteinformationen',
      'معلومات الجهاز',
    ],
    calls: ['Call Log (12)', 'Journal d’appels', 'Registro de llamadas', 'Registro de chamadas', 'Anrufliste', 'سجل المكالمات'],
    chats: ['Chats', 'Discussions', 'Bate-papos', 'Unterhaltungen', 'المحادثات'],
    contacts: ['Contacts', 'Contactos', 'Contatos', 'Kontakte', 'جهات الاتصال'],
  }))
    for (const name of names) expect([name, sheetKind(name)]).toEqual([name, kind])
  for (const name of ['Timeline', 'Summary', 'Sheet1', '']) expect(sheetKind(name)).toBeNull()
})

test('names of columns, those of a time by what they end with', () => {
  for (const [field, names] of Object.entries({
    time: [
      'Time',
      'Timestamp: Time',
      'Timestamp',
      'Horodatage : Heure',
      'Fecha/Hora',
      'Carimbo de data/hora: Hora',
      'Zeitstempel: Uhrzeit',
      'الطابع الزمني: الوقت',
    ],
    date: ['Date', 'Timestamp: Date', 'Horodatage: Date', 'Fecha', 'Data', 'Datum', 'التاريخ'],
    deleted: ['Deleted', 'Deleted - Instant Message', 'Supprimé', 'Excluído - Mensagem instantânea', 'Gelöscht', 'محذوف'],
    attachment: ['Attachment #1', 'Attachments', 'Pièce jointe n° 2', 'Anexo #3', 'Anhang'],
    body: ['Body', 'Corps', 'Cuerpo', 'Corpo', 'Nachricht', 'النص'],
    from: ['From', 'De', 'Von', 'من'],
    to: ['To', 'À', 'Para', 'An', 'إلى'],
    chat: ['Chat #', 'Discussion #', 'Conversa #'],
  }))
    for (const name of names) expect([name, columnField(name)]).toEqual([name, field])
  for (const name of ['#', '', 'Start Time: Date', 'Last Activity: Time', 'Deleted - Chat', 'Number of attachments', '__proto__', 'x'.repeat(10_000)])
    expect(columnField(name)).toBeNull()
})

test('direction by the first word that states one', () => {
  expect(statedDirection('', 'Entrant')).toBe('Incoming')
  expect(statedDirection('?', 'Enviado')).toBe('Outgoing')
  expect(statedDirection('فائتة')).toBe('Incoming')
  expect(statedDirection('Read', 'constructor')).toBe('')
})
