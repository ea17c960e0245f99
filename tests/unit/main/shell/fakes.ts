import type { Reply, Topic } from '../../../../shared/api/contract.ts'
import type { Shell } from '../../../../main/shell/shell.ts'

/** A shell without a window: `ask` calls as the window would, `sent` is what it was told. */
export interface FakeShell extends Shell {
  ask: (method: string, args?: unknown) => Promise<Reply>
  active: () => void
  sent: [Topic, unknown][]
  copied: string[]
  titles: string[]
  /** The person closes the window. */
  vanish: () => void
}

export function fakeShell(nativeDialogs = false): FakeShell {
  const gone = Promise.withResolvers<void>()
  const shell: FakeShell = {
    name: nativeDialogs ? 'electron' : 'chromium',
    nativeDialogs,
    sent: [],
    copied: [],
    titles: [],
    ask: () => Promise.reject(new Error('not open')),
    active: () => undefined,
    open: async (answer, active) => {
      shell.ask = (method, args = {}) => answer(method, args)
      shell.active = active
    },
    send: (topic, message) => void shell.sent.push([topic, message]),
    setTitle: (title) => void shell.titles.push(title),
    chooseFolder: async (start) => start ?? null,
    chooseSave: async (name, folder) => `${folder}/${name}`,
    copy: async (text) => void shell.copied.push(text),
    printer: { pdf: async () => new Uint8Array([1]) },
    closed: gone.promise,
    close: async () => gone.resolve(),
    vanish: () => gone.resolve(),
  }
  return shell
}
