import { describe, expect, it } from 'vitest'
import { casesFolder, configFolder } from '../../../../main/shell/folders.ts'

describe('where things lie', () => {
  it('keeps settings where each platform keeps them', () => {
    expect(configFolder({ platform: 'linux', env: {}, home: '/home/a' })).toBe('/home/a/.config/masar')
    expect(configFolder({ platform: 'linux', env: { XDG_CONFIG_HOME: '/c' }, home: '/home/a' })).toBe('/c/masar')
    expect(configFolder({ platform: 'linux', env: { XDG_CONFIG_HOME: 'not/absolute' }, home: '/home/a' })).toBe('/home/a/.config/masar')
    expect(configFolder({ platform: 'darwin', env: {}, home: '/Users/a' })).toBe('/Users/a/Library/Application Support/Masar')
    expect(configFolder({ platform: 'win32', env: { APPDATA: 'C:\\Users\\a\\AppData\\Roaming' }, home: 'C:\\Users\\a' })).toBe(
      'C:\\Users\\a\\AppData\\Roaming\\Masar',
    )
    expect(configFolder({ platform: 'win32', env: {}, home: 'C:\\Users\\a' })).toBe('C:\\Users\\a\\AppData\\Roaming\\Masar')
  })

  it('keeps new cases out of folders that a cloud may copy', () => {
    expect(casesFolder({ platform: 'win32', env: {}, home: 'C:\\Users\\a' })).toBe('C:\\Users\\a\\Masar')
    expect(casesFolder({ platform: 'linux', env: {}, home: '/home/a' })).toBe('/home/a/Masar')
  })
})
