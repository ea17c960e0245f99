import { expect, test } from 'vitest'
import { fileNameRule, stem } from '../../../../../main/import/recognise/score.ts'
import { formats } from '../support.ts'

const morocco = formats.find((format) => format.id === 'morocco-operator')!

test.each([
  ['212692000011_s.txt', 'call', 'out'],
  ['s.txt', 'call', 'out'],
  ['212692000011_s_c.txt', 'call', 'out'],
  ['212692000011_e_c.TXT', 'call', 'in'],
  ['C:\\listings\\212692000011-e_p.csv', 'call', 'in'],
  ['212692000011_sms_e.txt', 'sms', 'out'],
  ['sms_r (2).txt', 'sms', 'in'],
  ['212692000011_interco.txt', 'call', undefined],
])('%s', (name, kind, direction) => expect(fileNameRule(morocco, name)?.says).toEqual(direction ? { kind, direction } : { kind }))

test.each(['calls.txt', 'class.txt', 'names.csv', 'Fadet.xlsx'])('%s says nothing', (name) => expect(fileNameRule(morocco, name)).toBeUndefined())

test.each([
  ['/a/b/x.csv.gz', 'x'],
  ['C:\\a\\x (1).txt', 'x'],
  ['x - copie.xlsx', 'x'],
  ['a.b.csv', 'a.b'],
])('%s is %s', (name, expected) => expect(stem(name)).toBe(expected))
