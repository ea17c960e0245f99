import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../../../shared/names/fold.ts'

test.each([
  ['Émis', 'emis'],
  ['  Date / Heure ', 'date heure'],
  ['DURÉE (s)', 'duree s'],
  ['Número', 'numero'],
  ['مُحَمَّد', 'محمد'],
  ['أحمد', 'احمد'],
  ['إبراهيم', 'ابراهيم'],
  ['فاطمة', 'فاطمه'],
  ['مصطفى', 'مصطفي'],
  ['عـــلي', 'علي'],
  ['کریم', 'كريم'],
  ['BEN-AHMED, Ali', 'ben ahmed ali'],
  ['Œuvre', 'oeuvre'],
  ['رقم ١٢', 'رقم 12'],
  ['\u0627\u0654حمد', 'احمد'],
])('%s', (text, expected) => expect(fold(text)).toBe(expected))

test('folding is done after one pass, and neither case nor composition counts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
    }),
    { numRuns: 1_000 },
  )
})
