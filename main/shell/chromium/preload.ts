import type { Bridge } from '../../../shared/api/contract.ts'

/** Name under which the browser offers the channel; the preload takes it away before the page's own scripts run. */
export const BINDING = 'masarChannel'
/** Name under which the shell finds, once, the function that takes its messages. */
export const RECEIVER = 'masarReceiver'

/** What the page sends, as JSON text. */
export type FromPage = { kind: 'hello' } | { kind: 'call'; id: number; method: string; args: unknown } | { kind: 'file'; id: number } | { kind: 'active' }

/** What the shell hands to the receiver. `take-file` gives the File itself back, so that the browser can say its path. */
export type ToPage =
  | { kind: 'reply'; id: number; reply: unknown }
  | { kind: 'topic'; topic: string; message: unknown }
  | { kind: 'take-file'; id: number }
  | { kind: 'path'; id: number; path: string }
  | { kind: 'title'; title: string }
  | { kind: 'copy'; text: string }

/**
 * Runs in the page before any script of its own: puts `window.masar` there, as Electron's preload does. Sent as source
 * text, so it uses nothing from outside itself.
 */
function preload(binding: string, receiver: string): void {
  if (window.top !== window || location.origin !== 'https://masar.app') return
  const page = window as unknown as Record<string, unknown>
  const channel = page[binding] as (text: string) => void
  delete page[binding]
  const send = (message: FromPage): void => channel(JSON.stringify(message))

  const answers = new Map<number, (value: never) => void>()
  const files = new Map<number, File>()
  const listeners = new Map<string, Set<(message: never) => void>>()
  let last = 0
  const ask = <T>(message: (id: number) => FromPage): Promise<T> =>
    new Promise((resolve) => {
      const id = ++last
      answers.set(id, resolve)
      send(message(id))
    })
  const answer = (id: number, value: unknown): void => {
    const resolve = answers.get(id)
    answers.delete(id)
    resolve?.(value as never)
  }
  const tell = (topic: string, message: unknown): void => {
    for (const listener of listeners.get(topic) ?? []) listener(message as never)
  }
  const copy = (text: string): boolean => {
    const fill = (event: ClipboardEvent): void => {
      event.preventDefault()
      event.stopImmediatePropagation()
      event.clipboardData?.setData('text/plain', text)
    }
    window.addEventListener('copy', fill, { capture: true, once: true })
    const done = document.execCommand('copy')
    window.removeEventListener('copy', fill, { capture: true })
    return done
  }

  const takeFile = (id: number): File | undefined => {
    const file = files.get(id)
    files.delete(id)
    return file
  }
  const receive = (message: ToPage): unknown => {
    if (message.kind === 'take-file') return takeFile(message.id)
    if (message.kind === 'copy') return copy(message.text)
    if (message.kind === 'reply') answer(message.id, message.reply)
    else if (message.kind === 'path') answer(message.id, message.path)
    else if (message.kind === 'topic') tell(message.topic, message.message)
    else document.title = message.title
    return null
  }

  const bridge: Bridge = {
    call: (method, args) => ask((id) => ({ kind: 'call', id, method, args })),
    on: (topic, listener) => {
      const set = listeners.get(topic) ?? new Set()
      listeners.set(topic, set)
      set.add(listener)
      return () => set.delete(listener)
    },
    pathForFile: (file) => {
      files.set(last + 1, file)
      return ask((id) => ({ kind: 'file', id }))
    },
  }
  Object.defineProperty(window, 'masar', { value: Object.freeze(bridge), enumerable: true })
  Object.defineProperty(window, receiver, {
    configurable: true,
    get: () => {
      delete page[receiver]
      return receive
    },
  })

  // Keys of a browser that an application has not: developer tools, new windows, source, print, save, open, find again.
  const isBrowsers = (event: KeyboardEvent): boolean => {
    const command = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (['f3', 'f7', 'f12'].includes(key)) return true
    if (event.shiftKey || event.altKey) return command && ['i', 'j', 'c', 'n', 't'].includes(key)
    return command && ['d', 'g', 'h', 'j', 'n', 'o', 'p', 's', 't', 'u'].includes(key)
  }
  const refuse = (event: Event): void => event.preventDefault()
  window.addEventListener(
    'keydown',
    (event) => {
      // Last in line, so that the page's own shortcuts with the same keys still find the event untouched.
      window.removeEventListener('keydown', refuse)
      if (isBrowsers(event)) window.addEventListener('keydown', refuse)
    },
    { capture: true },
  )
  window.addEventListener('contextmenu', (event) => {
    const editable = event.target instanceof HTMLElement && (event.target.isContentEditable || event.target.matches('input, textarea'))
    if (!editable) event.preventDefault()
  })
  // A file dropped where nothing takes it must not replace the page.
  for (const kind of ['dragover', 'drop'] as const) window.addEventListener(kind, (event) => event.preventDefault())

  let active = 0
  const touch = (): void => {
    const now = Date.now()
    if (now - active < 10_000) return
    active = now
    send({ kind: 'active' })
  }
  for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const) window.addEventListener(kind, touch, { capture: true, passive: true })

  window.addEventListener('pagehide', () => tell('closing', {}))
  send({ kind: 'hello' })
}

/** The preload as source text. */
export const PRELOAD_SOURCE = `(${preload.toString()})(${JSON.stringify(BINDING)}, ${JSON.stringify(RECEIVER)})`
