import { describe, expect, it } from 'vitest'
import { fileName, firstSettings, folderOf, isCrowded, whyNot } from '../../../../renderer/views/exhibits/settings.ts'

describe('settings', () => {
  const settings = firstSettings('E-2', 'Core', 'L. Bensouda', 'ar')

  it('start in the language of the window, on A4 across', () => {
    expect(settings).toMatchObject({ paper: 'A4', orientation: 'landscape', colour: true, lang: 'ar', number: 'E-2' })
  })

  it('say what is missing before printing', () => {
    expect(whyNot(settings, ['E-1'], '/x/E-2.pdf')).toBeNull()
    expect(whyNot({ ...settings, number: ' ' }, [], '/x')).toBe('noNumber')
    expect(whyNot({ ...settings, number: ' E-1' }, ['E-1'], '/x')).toBe('usedNumber')
    expect(whyNot({ ...settings, title: '' }, [], '/x')).toBe('noTitle')
    expect(whyNot(settings, [], ' ')).toBe('noFile')
  })

  it('know the folder of a path on every system', () => {
    expect(folderOf('/home/a/Sirocco.masar')).toBe('/home/a')
    expect(folderOf('C:\\Cases\\Sirocco.masar\\')).toBe('C:\\Cases')
    expect(fileName('C:\\Cases\\E-1.pdf')).toBe('E-1.pdf')
    expect(fileName('/a/b/E-1.pdf')).toBe('E-1.pdf')
  })

  it('warn where names will not find room', () => {
    expect(isCrowded({ paper: 'A4' }, 80)).toBe(false)
    expect(isCrowded({ paper: 'A4' }, 81)).toBe(true)
    expect(isCrowded({ paper: 'A3' }, 120)).toBe(false)
  })
})
