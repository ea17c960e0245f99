import { describe, expect, it } from 'vitest'
import { needsNoSandbox, printFlags, windowFlags } from '../../../../../main/shell/chromium/flags.ts'

const window = (uid: number | undefined, debugPort: number | null = null): string[] =>
  windowFlags({ profile: '/tmp/p', uid, url: 'https://masar.app/', debugPort, lang: 'fr-FR' })

describe('flags of the browser', () => {
  it('keeps the browser’s sandbox for everybody but root', () => {
    expect(window(1000)).not.toContain('--no-sandbox')
    expect(window(undefined)).not.toContain('--no-sandbox')
    expect(window(0)).toContain('--no-sandbox')
    expect(needsNoSandbox(0)).toBe(true)
  })

  it('reaches no network and keeps nothing', () => {
    for (const flags of [window(1000), printFlags({ profile: '/tmp/p', uid: 1000 })])
      for (const flag of [
        '--host-resolver-rules=MAP * ~NOTFOUND',
        '--user-data-dir=/tmp/p',
        '--incognito',
        '--disable-background-networking',
        '--disable-breakpad',
        '--disable-sync',
        '--remote-debugging-pipe',
      ])
        expect(flags).toContain(flag)
  })

  it('opens a debugging port in tests only, and never disables the web’s own security', () => {
    expect(window(1000).join(' ')).not.toContain('--remote-debugging-port')
    expect(window(1000, 9_222)).toContain('--remote-debugging-port=9222')
    expect([...window(0), ...printFlags({ profile: '/tmp/p', uid: 0 })].join(' ')).not.toMatch(
      /disable-web-security|allow-file-access|disable-dev-shm-usage|remote-allow-origins/,
    )
  })
})
