import type { Reply, Topic, TopicOf } from '../../shared/api/contract.ts'

/**
 * What the application asks of the thing that shows its window. electron.ts and chromium.ts implement it; nothing else
 * knows which one runs.
 */
export interface Shell {
  readonly name: 'electron' | 'chromium'
  /** True where the shell brings the system's own folder and save dialogs. */
  readonly nativeDialogs: boolean
  /**
   * Opens the one window. `answer` gets each call of the window, already known to come from it. `active` is told, at most
   * every few seconds, that the person moved, typed or pointed.
   */
  open: (answer: (method: string, args: unknown) => Promise<Reply>, active: () => void) => Promise<void>
  send: <T extends Topic>(topic: T, message: TopicOf<T>) => void
  setTitle: (title: string) => void
  chooseFolder: (start: string | undefined) => Promise<string | null>
  chooseSave: (name: string, folder: string | undefined) => Promise<string | null>
  copy: (text: string) => Promise<void>
  readonly printer: Printer
  /** Resolves when the window is gone. */
  readonly closed: Promise<void>
  close: () => Promise<void>
}

/** Pages to print. Each page is one SVG document drawn at the paper's size. */
export interface PrintDocument {
  title: string
  lang: string
  dir: 'ltr' | 'rtl'
  /** Millimetres. */
  width: number
  height: number
  pages: string[]
}

export interface Printer {
  /** PDF bytes, fonts embedded. Throws MasarError `no-printer` or `print-failed`. */
  pdf: (document: PrintDocument) => Promise<Uint8Array>
}
