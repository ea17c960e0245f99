import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseFolderName, isCasePath, joinPath } from '../../../../renderer/app/paths.ts'
import { countryCodes, mainZone, zonesOf } from '../../../../renderer/app/places.ts'
import { guessBits, strengthOf } from '../../../../renderer/app/strength.ts'

describe('the folder name of a case', () => {
  test('joins number and title and drops what Windows refuses', () => {
    expect(caseFolderName('C-2031/19', 'Sirocco: "the strait"?')).toBe('C-2031-19 Sirocco- -the strait--')
    expect(caseFolderName('', 'قضية الناظور')).toBe('قضية الناظور')
  })
  test('is never a device of Windows', () => {
    expect(caseFolderName('', 'con')).toBe('con-1')
  })
  test('never ends in a dot or space, holds no separator, and stays short', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 300 }), (number, title) => {
        const name = caseFolderName(number, title)
        return !/[<>:"/\\|?*\p{Cc}]/u.test(name) && !/[. ]$/.test(name) && [...name].length <= 80
      }),
    )
  })
})

test('paths are joined as the platform writes them', () => {
  expect(joinPath('C:\\Cases', 'a.masar', 'win32')).toBe('C:\\Cases\\a.masar')
  expect(joinPath('C:\\', 'a.masar', 'win32')).toBe('C:\\a.masar')
  expect(joinPath('/home/a', 'b.masar', 'linux')).toBe('/home/a/b.masar')
  expect(isCasePath('C:\\x\\A.MASAR\\')).toBe(true)
  expect(isCasePath('/x/a.masar/case.db')).toBe(false)
})

describe('strength', () => {
  test('says short below ten characters, whatever they are', () => {
    expect(strengthOf('aB3$xY9!k')).toBe('short')
  })
  test.each(['aaaaaaaaaaaa', '123456789012', 'password1234', 'azertyuiop12', 'motdepasse2031'])('does not flatter %s', (text) => {
    expect(strengthOf(text)).toBe('weak')
  })
  test('trusts unrelated words in either script', () => {
    expect(strengthOf('copper lantern sleepy harbour marble')).toBe('strong')
    expect(strengthOf('زيتون مصباح قافلة رخام')).not.toBe('weak')
  })
  test('more of the same is never weaker', () => {
    fc.assert(fc.property(fc.stringMatching(/^[b-y]{0,20}$/), (text) => guessBits(`${text}Q7`) >= guessBits(text)))
  })
})

describe('places', () => {
  test('knows the countries in use and none that are gone', () => {
    const codes = countryCodes()
    for (const code of ['MA', 'DZ', 'TN', 'LY', 'ES', 'IT', 'EH']) expect(codes).toContain(code)
    for (const code of ['EU', 'UN', 'SU', 'DD', 'UK', 'ZZ']) expect(codes).not.toContain(code)
  })
  test('gives each route country its zone', () => {
    expect(mainZone('MA')).toBe('Africa/Casablanca')
    expect(mainZone('LY')).toBe('Africa/Tripoli')
    expect(mainZone('ES')).toBe('Europe/Madrid')
    expect(zonesOf('MA')).toContain('Africa/Casablanca')
  })
})
