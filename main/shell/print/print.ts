import type { PrintDocument } from '../shell.ts'

const MM_PER_INCH = 25.4

/** The DevTools session of a page that is there to print, whoever carries it. */
export interface PrintSession {
  send: (method: string, params?: Record<string, unknown>) => Promise<Record<string, unknown>>
  /** Resolves when the page that `send` is about to open has loaded; rejects when its browser goes. */
  loaded: () => Promise<void>
  url: string
}

/** Prints the page at `url`, which holds `document`, as PDF bytes. Nothing passes through a file. */
export async function printThrough({ send, loaded, url }: PrintSession, { width, height }: Pick<PrintDocument, 'width' | 'height'>): Promise<Uint8Array> {
  await send('Page.enable')
  await send('Emulation.setScriptExecutionDisabled', { value: true })
  const ready = loaded()
  await send('Page.navigate', { url })
  await ready
  // Scripts of the page are off; this one is the shell's own. A font that cannot be read would print in another face.
  const expression = 'document.fonts.ready.then(() => [...document.fonts].every((font) => font.status !== "error"))'
  const fonts = (await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })) as { result: { value?: unknown } }
  if (fonts.result.value !== true) throw new Error('a font could not be read')
  const { data } = (await send('Page.printToPDF', {
    printBackground: true,
    // A size given here is rounded up to whole steps of the engine, one given in the page's CSS also down, and then cuts the edge off.
    preferCSSPageSize: false,
    paperWidth: width / MM_PER_INCH,
    paperHeight: height / MM_PER_INCH,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0,
    // A stream would pass through a temporary file of the browser.
    transferMode: 'ReturnAsBase64',
  })) as { data: string }
  return new Uint8Array(Buffer.from(data, 'base64'))
}
