import { session, type Session } from 'electron'
import type { Asset } from './assets.ts'

export const SCHEME = 'app'
export const HOST = 'masar'
export const ELECTRON_ORIGIN = `${SCHEME}://${HOST}`

export interface SessionOptions {
  /** Not `persist:`: such a partition lives in memory. */
  partition: string
  headers: Readonly<Record<string, string>>
  /** What lies under a path of our origin. */
  read: (path: string) => Promise<Asset | null>
}

/** True for what the window may load: our own files, and what the page already holds. */
export const isOwnUrl = (url: string): boolean => url.startsWith(`${ELECTRON_ORIGIN}/`) || url.startsWith('data:') || url.startsWith(`blob:${ELECTRON_ORIGIN}/`)

/** A session in memory that answers `app://masar/` itself, refuses every other request, and grants nothing. */
export async function closedSession({ partition, headers, read }: SessionOptions): Promise<Session> {
  const closed = session.fromPartition(partition, { cache: false })
  closed.setSpellCheckerEnabled(false)
  closed.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  closed.setPermissionCheckHandler(() => false)
  closed.setDevicePermissionHandler(() => false)
  closed.on('will-download', (event) => event.preventDefault())
  closed.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isOwnUrl(details.url) }))
  closed.enableNetworkEmulation({ offline: true })
  await closed.setProxy({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' })
  closed.protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url)
    const asset = url.host === HOST && request.method === 'GET' ? await read(url.pathname) : null
    return new Response(asset ? new Uint8Array(asset.body) : null, {
      status: asset ? 200 : 404,
      headers: { ...headers, 'Content-Type': asset?.type ?? 'text/plain' },
    })
  })
  return closed
}
