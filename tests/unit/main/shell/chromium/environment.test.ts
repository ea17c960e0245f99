import { describe, expect, it } from 'vitest'
import { browserEnvironment, speaksUtf8 } from '../../../../../main/shell/chromium/environment.ts'

const yes = (): boolean => true
const no = (): boolean => false

describe('the environment of the browser', () => {
  it('sends dumps where none can be kept', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const)
      expect(browserEnvironment({}, '/p/no-dumps', platform, yes)['BREAKPAD_DUMP_LOCATION']).toBe('/p/no-dumps')
  })

  it('keeps the person’s language where it is installed', () => {
    const env = browserEnvironment({ LANG: 'fr_FR.UTF-8', DISPLAY: ':0' }, '', 'linux', yes)
    expect(env).toMatchObject({ LANG: 'fr_FR.UTF-8', DISPLAY: ':0' })
    expect(env).not.toHaveProperty('LC_ALL')
  })

  it('reads names of files as UTF-8 where it is not', () => {
    expect(browserEnvironment({ LANG: 'ar_DZ.UTF-8' }, '', 'linux', no)).toMatchObject({ LC_ALL: 'C.UTF-8' })
    expect(browserEnvironment({ LC_ALL: 'fr' }, '', 'win32', no)).toMatchObject({ LC_ALL: 'fr' })
  })

  it.runIf(process.platform === 'linux')('asks the system, not the name', () => {
    const { PATH } = process.env
    expect(speaksUtf8({ PATH, LC_ALL: 'C.UTF-8' })).toBe(true)
    expect(speaksUtf8({ PATH, LC_ALL: 'xx_XX.UTF-8' })).toBe(false)
    expect(speaksUtf8({ PATH, LC_ALL: 'C' })).toBe(false)
    expect(speaksUtf8({ PATH: '/nowhere' })).toBe(false)
  })
})
