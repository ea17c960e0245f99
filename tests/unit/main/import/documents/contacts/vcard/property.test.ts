import { expect, test } from 'vitest'
import { componentsOf, isQuoted, parameter, readProperty, textOf } from '../../../../../../../main/import/documents/contacts/vcard/property.ts'

const property = (line: string): NonNullable<ReturnType<typeof readProperty>> => {
  const found = readProperty(line)
  if (!found) throw new Error(line)
  return found
}

test('Group, name, parameters of 2.1, 3.0 and 4.0, value', () => {
  expect(property('item1.tel;HOME;type=CELL,voice;PREF=1:+212 600')).toEqual({
    group: 'item1',
    name: 'TEL',
    parameters: [
      ['TYPE', 'HOME'],
      ['TYPE', 'CELL'],
      ['TYPE', 'voice'],
      ['PREF', '1'],
    ],
    value: '+212 600',
  })
  expect(property('TEL;VALUE=uri;TYPE="work,voice":tel:+1-418').value).toBe('tel:+1-418')
  expect(parameter(property('ADR;LABEL="a: b; c":;;x'), 'LABEL')).toBe('a: b; c')
  expect(property('NOTE;X="open:a').value).toBe('a')
  expect(readProperty('no property')).toBeNull()
  expect(readProperty('two words:x')).toBeNull()
})

test.each([
  ['FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=89=C3=A9', 'Éé'],
  ['FN;QUOTED-PRINTABLE:caf=E9', 'café'],
  ['FN;CHARSET=ISO-8859-6;ENCODING=QUOTED-PRINTABLE:=D3=E4=C7', 'سلا'],
  ['FN;ENCODING=QUOTED-PRINTABLE:caf=C3=A9 é', 'café é'],
  ['FN;CHARSET=nonsense;ENCODING=QUOTED-PRINTABLE:=C3=A9', 'é'],
  ['NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab', 'a\nb'],
  ['NOTE:a\\nb\\, c\\; d\\\\e', 'a\nb, c; d\\e'],
  ['FN:100%=x', '100%=x'],
])('%s', (line, text) => {
  expect(textOf(property(line))).toBe(text)
})

test('Parts of a name stand between semicolons that no backslash stands before', () => {
  expect(componentsOf(property('N:Doe;John;Richter\\, James\\;;Mr.;'))).toEqual(['Doe', 'John', 'Richter, James;', 'Mr.', ''])
})

test('What is quoted-printable is said before the colon', () => {
  expect(isQuoted('FN;ENCODING=QUOTED-PRINTABLE:a=')).toBe(true)
  expect(isQuoted('FN;quoted-printable:a=')).toBe(true)
  expect(isQuoted('NOTE:QUOTED-PRINTABLE a=')).toBe(false)
})
