import { describe, expect, it, vi } from 'vitest'
import type { Devtools, DevtoolsEvent } from '../../../../../main/shell/chromium/pipe.ts'
import { answerRequests, ownPath } from '../../../../../main/shell/chromium/requests.ts'

const path = (url: string, resourceType = 'Script', method = 'GET'): string | null => ownPath({ request: { url, method }, resourceType })

describe('ownPath', () => {
  it('knows what is ours', () => {
    expect(path('https://masar.app/assets/a.js?x#y')).toBe('/assets/a.js')
    expect(path('https://masar.app/', 'Document')).toBe('/')
  })

  it.each([
    'https://masar.app.example/',
    'http://masar.app/',
    'https://example.org/a.js',
    'https://masar.app:444/',
    'https://a@masar.app/',
    'file:///etc/passwd',
    'data:text/html,x',
    'not a url',
    '',
  ])('refuses %s', (url) => {
    expect(path(url)).toBeNull()
  })

  it('refuses documents other than the page, and methods other than GET', () => {
    expect(path('https://masar.app/assets/a.svg', 'Document')).toBeNull()
    expect(path('https://masar.app/', 'Document', 'POST')).toBeNull()
  })
})

describe('answerRequests', () => {
  it('answers from what it reads, with the headers, and fails the rest', async () => {
    let tell: (event: DevtoolsEvent) => void = () => undefined
    const send = vi.fn(async () => ({}))
    const devtools: Devtools = { send, onEvent: (listener) => ((tell = listener), () => undefined), gone: new Promise(() => undefined) }
    const read = async (wanted: string) => (wanted === '/a.js' ? { type: 'text/javascript', body: Buffer.from('a') } : null)
    await answerRequests({ devtools, sessionId: 'S', headers: { 'Cache-Control': 'no-store' }, read })
    const ask = (requestId: string, url: string, sessionId = 'S'): void =>
      tell({ method: 'Fetch.requestPaused', params: { requestId, resourceType: 'Script', request: { url, method: 'GET' } }, sessionId })
    ask('1', 'https://masar.app/a.js')
    ask('2', 'https://masar.app/b.js')
    ask('3', 'https://example.org/a.js')
    ask('4', 'https://masar.app/favicon.ico')
    ask('5', 'https://masar.app/a.js', 'another session')
    await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(5))
    const headers = [{ name: 'Cache-Control', value: 'no-store' }]
    expect(send).toHaveBeenCalledWith(
      'Fetch.fulfillRequest',
      { requestId: '1', responseCode: 200, responseHeaders: [...headers, { name: 'Content-Type', value: 'text/javascript' }], body: 'YQ==' },
      'S',
    )
    expect(send).toHaveBeenCalledWith('Fetch.fulfillRequest', expect.objectContaining({ requestId: '2', responseCode: 404 }), 'S')
    expect(send).toHaveBeenCalledWith('Fetch.failRequest', { requestId: '3', errorReason: 'Aborted' }, 'S')
    expect(send).toHaveBeenCalledWith('Fetch.fulfillRequest', expect.objectContaining({ requestId: '4', responseCode: 204 }), 'S')
  })
})
