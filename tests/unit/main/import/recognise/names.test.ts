import { expect, test } from 'vitest'
import { nameKey, nameTable, suggest } from '../../../../../main/import/recognise/names.ts'
import { ownerOf } from '../../../../../main/import/recognise/person.ts'
import { formats } from '../support.ts'

const table = nameTable(formats.find((format) => format.id === 'generic')!)

test.each([
  ['EventTimestamp', 'event timestamp'],
  ['TARGET_NO', 'target no'],
  ['1st Cell ID', '1st cell id'],
  ['Date / Heure', 'date heure'],
  ['IMEI', 'imei'],
  ['المُدّة', 'المده'],
])('%s is %s', (name, key) => expect(nameKey(name)).toBe(key))

test.each([
  ['Duration (s)', 'seconds', 1],
  ['Duration [hh:mm:ss]', 'seconds', 0.95],
  ['Call Start Time Local', 'start', 0.675],
  ['NUMERO APPELANT', 'caller', 1],
  ['الرَّقم المطلوب', 'callee', 1],
])('%s suggests %s', (name, field, score) => expect(suggest(name, table)).toEqual({ fields: [field], score: expect.closeTo(score) }))

test.each(['Signal strength', 'Operator code of the far switch', '', '—'])('"%s" suggests nothing', (name) => expect(suggest(name, table)).toBeNull())

test.each([
  ['Nom appelant', 'caller'],
  ['Called party name', 'callee'],
  ['Nom du correspondant', 'correspondent'],
  ['اسم المتصل', 'caller'],
  ['Subscriber name', null],
  ['Nom', null],
])('whose name: %s', (name, owner) => expect(ownerOf(name)).toBe(owner))
