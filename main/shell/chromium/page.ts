import type { Devtools, DevtoolsEvent } from './pipe.ts'
import { BINDING, PRELOAD_SOURCE, RECEIVER, type FromPage, type ToPage } from './preload.ts'

/** The one page of the window, reached through its DevTools session. */
export interface Page {
  send: (method: string, params?: Record<string, unknown>) => Promise<Record<string, unknown>>
  /** Hands a message to the preload. Resolves with the page's return value as a remote object, or null when no page listens. */
  tell: (message: ToPage) => Promise<RemoteObject | null>
}

export interface RemoteObject {
  value?: unknown
  objectId?: string
}

export interface PageOptions {
  devtools: Devtools
  sessionId: string
  origin: string
  onMessage: (message: FromPage, page: Page) => void
}

const isMainContext = (event: DevtoolsEvent, origin: string): boolean => {
  const { context } = event.params as { context: { origin: string; auxData?: { isDefault?: boolean } } }
  return context.origin === origin && context.auxData?.isDefault === true
}

/**
 * Sets the preload up in a page and passes its messages on. Only the main world of the top frame of our own origin is
 * heard: the frame check is the preload's, the context check is here.
 */
export async function openPage({ devtools, sessionId, origin, onMessage }: PageOptions): Promise<Page> {
  const send = (method: string, params?: Record<string, unknown>): Promise<Record<string, unknown>> => devtools.send(method, params, sessionId)
  let context: number | null = null
  let receiver: Promise<string | null> = Promise.resolve(null)

  const takeReceiver = async (contextId: number): Promise<string | null> => {
    const { result } = (await send('Runtime.evaluate', { expression: RECEIVER, contextId, silent: true })) as { result: RemoteObject }
    return result.objectId ?? null
  }
  const tell = async (message: ToPage): Promise<RemoteObject | null> => {
    const objectId = await receiver
    if (objectId === null) return null
    const call = {
      objectId,
      functionDeclaration: 'function (message) { return this(message) }',
      arguments: [{ value: message }],
      silent: true,
      userGesture: message.kind === 'copy',
    }
    try {
      return ((await send('Runtime.callFunctionOn', call)) as { result: RemoteObject }).result
    } catch {
      // The page was reloaded or closed meanwhile: there is nobody to tell.
      return null
    }
  }
  const page: Page = { send, tell }

  devtools.onEvent((event) => {
    if (event.sessionId !== sessionId) return
    switch (event.method) {
      case 'Runtime.executionContextsCleared':
        context = null
        receiver = Promise.resolve(null)
        break
      case 'Runtime.executionContextCreated':
        if (isMainContext(event, origin)) context = (event.params as { context: { id: number } }).context.id
        break
      case 'Runtime.bindingCalled': {
        const { name, payload, executionContextId } = event.params as { name: string; payload: string; executionContextId: number }
        if (name !== BINDING || executionContextId !== context) return
        const message = JSON.parse(payload) as FromPage
        if (message.kind === 'hello') receiver = takeReceiver(executionContextId).catch(() => null)
        else onMessage(message, page)
        break
      }
    }
  })

  await Promise.all([
    send('Page.enable'),
    send('Runtime.enable'),
    send('Runtime.addBinding', { name: BINDING }),
    send('Page.addScriptToEvaluateOnNewDocument', { source: PRELOAD_SOURCE }),
  ])
  return page
}

/** The path on disk of a file that the page holds under `id`; '' for one that has none, such as a file made by script. */
export async function pathOfFile(page: Page, id: number): Promise<string> {
  const file = await page.tell({ kind: 'take-file', id })
  if (!file?.objectId) return ''
  try {
    return ((await page.send('DOM.getFileInfo', { objectId: file.objectId })) as { path: string }).path
  } catch {
    return ''
  } finally {
    page.send('Runtime.releaseObject', { objectId: file.objectId }).catch(() => undefined)
  }
}
