import { describe, expect, it } from 'vitest'
import { findBrowser } from '../../../../../main/shell/chromium/find.ts'

const find = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, present: string[]): string | null =>
  findBrowser({ platform, env, exists: (path) => present.includes(path) })

describe('findBrowser', () => {
  it('looks on the path on Linux, Chromium first', () => {
    const env = { PATH: '/usr/local/bin:/usr/bin:relative' }
    expect(find('linux', env, ['/usr/bin/google-chrome', '/usr/bin/chromium'])).toBe('/usr/bin/chromium')
    expect(find('linux', env, ['/usr/bin/microsoft-edge'])).toBe('/usr/bin/microsoft-edge')
    expect(find('linux', env, ['relative/chromium'])).toBeNull()
    expect(find('linux', {}, [])).toBeNull()
  })

  it('looks in the usual folders on Windows', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const chrome = 'C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'
    const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' }
    expect(find('win32', env, [edge])).toBe(edge)
    expect(find('win32', env, [chrome])).toBe(chrome)
    expect(find('win32', {}, [edge])).toBeNull()
  })

  it('looks among the applications on macOS, the person’s own too', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(find('darwin', {}, [chrome])).toBe(chrome)
    expect(find('darwin', { HOME: '/Users/a' }, [`/Users/a${chrome}`])).toBe(`/Users/a${chrome}`)
  })

  it('takes MASAR_BROWSER and nothing else when it is set', () => {
    expect(find('linux', { PATH: '/usr/bin', MASAR_BROWSER: '/opt/edge' }, ['/usr/bin/chromium', '/opt/edge'])).toBe('/opt/edge')
    expect(find('linux', { PATH: '/usr/bin', MASAR_BROWSER: '/opt/none' }, ['/usr/bin/chromium'])).toBeNull()
  })
})
