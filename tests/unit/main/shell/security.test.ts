import { describe, expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from '../../../../main/shell/security.ts'

const policy = new Map(CONTENT_SECURITY_POLICY.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]))

describe('what the window may do', () => {
  it('loads from itself only and runs no inline or evaluated script', () => {
    expect(policy.get('default-src')).toBe("'none'")
    expect(policy.get('script-src')).toBe("'self'")
    expect(policy.get('connect-src')).toBe("'self'")
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-eval|https?:|\*/)
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(policy.get(name)).toBe("'none'")
  })

  it('opens no windows, downloads nothing, blocks on no dialog', () => {
    expect(policy.get('sandbox')).toBe('allow-scripts allow-same-origin allow-forms')
  })

  it('is kept nowhere and granted nothing', () => {
    expect(SECURITY_HEADERS['Cache-Control']).toBe('no-store')
    for (const name of ['camera', 'microphone', 'geolocation', 'usb', 'serial']) expect(SECURITY_HEADERS['Permissions-Policy']).toContain(`${name}=()`)
  })
})
