import type { Asset } from '../assets.ts'
import { ORIGIN } from '../security.ts'
import type { Devtools } from './pipe.ts'

interface Paused {
  requestId: string
  resourceType: string
  request: { url: string; method: string }
}

export interface Answering {
  devtools: Devtools
  sessionId: string
  headers: Readonly<Record<string, string>>
  /** What lies under a path of our origin. */
  read: (path: string) => Promise<Asset | null>
}

/** Where a URL of ours points, or null when it is none of ours. A document is the page itself and nothing else. */
export function ownPath({ request, resourceType }: Pick<Paused, 'request' | 'resourceType'>): string | null {
  if (request.method !== 'GET' || !URL.canParse(request.url)) return null
  const url = new URL(request.url)
  if (url.origin !== ORIGIN || url.username !== '' || url.password !== '') return null
  if (resourceType === 'Document' && url.pathname !== '/') return null
  return url.pathname
}

/** Browsers ask for an icon of their own accord; that there is none is no fault. */
const missing = (path: string): number => (path === '/favicon.ico' ? 204 : 404)

/** Answers every request of a session; what is not ours fails, and nothing touches the network. */
export async function answerRequests({ devtools, sessionId, headers, read }: Answering): Promise<void> {
  const answer = async (paused: Paused): Promise<void> => {
    const path = ownPath(paused)
    if (path === null) {
      // `Aborted` ends a navigation without an error page: the window stays as it was.
      await devtools.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Aborted' }, sessionId)
      return
    }
    const asset = await read(path)
    const responseHeaders = Object.entries({ ...headers, 'Content-Type': asset?.type ?? 'text/plain' }).map(([name, value]) => ({ name, value }))
    const response = { requestId: paused.requestId, responseCode: asset ? 200 : missing(path), responseHeaders, body: asset?.body.toString('base64') ?? '' }
    await devtools.send('Fetch.fulfillRequest', response, sessionId)
  }
  devtools.onEvent((event) => {
    if (event.sessionId !== sessionId || event.method !== 'Fetch.requestPaused') return
    // A request that its page gave up on meanwhile cannot be answered.
    answer(event.params as unknown as Paused).catch(() => undefined)
  })
  await devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId)
}
