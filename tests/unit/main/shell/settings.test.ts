import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { settingsFile, withoutRecent, withRecent } from '../../../../main/shell/settings.ts'

const DEFAULTS = { lang: null, theme: 'system', lockMinutes: 15, author: '', recent: [] }
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masar-settings-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const write = (text: string): Promise<void> => writeFile(join(folder, 'settings.json'), text)

describe('settings', () => {
  it('starts from defaults and makes its folder', async () => {
    const nested = join(folder, 'a', 'b')
    const settings = settingsFile(nested)
    expect(await settings.read()).toEqual(DEFAULTS)
    await settings.change((old) => ({ ...old, lang: 'ar' }))
    expect(await settingsFile(nested).read()).toEqual({ ...DEFAULTS, lang: 'ar' })
    expect(await readdir(nested)).toEqual(['settings.json'])
  })

  it.each(['', '{', 'null', '[]', '"x"', '\u0000'])('takes %j for no settings', async (text) => {
    await write(text)
    expect(await settingsFile(folder).read()).toEqual(DEFAULTS)
  })

  it('keeps the good values of a damaged file', async () => {
    await write(JSON.stringify({ lang: 'klingon', theme: 'dark', lockMinutes: -5, recent: [1], unknown: true }))
    expect(await settingsFile(folder).read()).toEqual({ ...DEFAULTS, theme: 'dark' })
  })

  it('holds every change of many made at once', async () => {
    const settings = settingsFile(folder)
    await Promise.all(Array.from({ length: 8 }, (_, index) => settings.change((old) => withRecent(old, `/case ${index}`))))
    expect((await settingsFile(folder).read()).recent).toHaveLength(8)
    expect(await readdir(folder)).toEqual(['settings.json'])
  })

  it.runIf(process.platform !== 'win32')('is for its owner only', async () => {
    await settingsFile(folder).change((old) => old)
    expect((await stat(join(folder, 'settings.json'))).mode & 0o077).toBe(0)
  })

  it('holds paths of cases and nothing else of them', async () => {
    await settingsFile(folder).change((old) => withRecent(old, '/cases/a.masar'))
    expect(JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'))).toEqual({ ...DEFAULTS, recent: ['/cases/a.masar'] })
  })

  it('puts the newest first, each once, twelve at most', () => {
    let settings = { ...DEFAULTS, recent: [] } as Parameters<typeof withRecent>[0]
    for (let index = 0; index < 20; index += 1) settings = withRecent(settings, `/${index}`)
    expect(settings.recent).toHaveLength(12)
    expect(withRecent(settings, '/10').recent.slice(0, 2)).toEqual(['/10', '/19'])
    expect(withoutRecent(settings, '/19').recent[0]).toBe('/18')
  })
})
