import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { file, newCase, one, rowsOf, run, stateOf } from '../../fixtures.ts'

const LINES = Array.from({ length: 12 }, (_, i) => `${13 + i}/03/2022, 21:${30 + i} - ${i % 2 ? 'Karim' : 'Lina Test'}: message ${i}`)

test('Overlapping exports of one chat add each message once, the same export nothing', async () => {
  const c = await newCase()
  const first = file('WhatsApp Chat with Karim.txt', LINES.slice(0, 8).join('\n'))
  expect(await run(c, first)).toMatchObject({ format: 'whatsapp-text', dateOrder: 'dmy', read: 8, kept: 8, events: 8 })
  expect(await run(c, file('WhatsApp Chat with Karim (1).txt', LINES.slice(4).join('\n')))).toMatchObject({
    read: 8,
    kept: 4,
    duplicates: 4,
    rejected: 0,
    events: 4,
  })
  const before = stateOf(c)
  await run(c, first).catch(() => null)
  expect(stateOf(c)).toBe(before)
  expect(rowsOf(c, 'SELECT raw FROM selector ORDER BY raw')).toEqual([{ raw: 'Karim' }, { raw: 'Lina Test' }])
})

test('A zip with its media: each message with its member, its line and its own text', async () => {
  const c = await newCase()
  const lines = [
    '[13/03/2022, 21:40:00] Sortie: ‎Messages and calls are end-to-end encrypted.',
    '[13/03/2022, 21:41:00] Karim: ‎Karim created group “Sortie”',
    '‎[13/03/2022, 21:42:00] Lina: ‎<attached: 00000035-PHOTO.jpg>',
    '[13/03/2022, 21:43:00] Lina: Neuf heures\nau port',
  ]
  const zip = zipSync({ '_chat.txt': strToU8(lines.join('\r\n')), '00000035-PHOTO.jpg': new Uint8Array([0xff, 0xd8, 0xff]) })
  const report = await run(c, file('WhatsApp Chat - Sortie.zip', zip))
  expect(report).toMatchObject({ format: 'whatsapp-text', read: 4, kept: 4, rejected: 0, events: 4, links: 2, sheets: ['_chat.txt'] })
  expect(rowsOf(c, 'SELECT row, kind, text, raw FROM observation WHERE row > 2 ORDER BY row')).toEqual([
    { row: 3, kind: 10, text: null, raw: lines[2] },
    { row: 4, kind: 6, text: 'Neuf heures\nau port', raw: lines[3] },
  ])
  expect(one(c, 'SELECT facts FROM observation_facts JOIN observation ON observation.id = observation WHERE row = 3')).toContain('00000035-PHOTO.jpg')
  expect(rowsOf(c, `SELECT kind, certainty FROM link`)).toHaveLength(2)
})
