import { expect, test } from '@playwright/test'
import { translator } from '../../main/i18n.ts'
import type { Language } from '../../shared/model/translate.ts'
import { copyOf, type MadeCase } from './cases.ts'
import { launch, type Launched } from './harness.ts'
import { look } from './look.ts'
import { openCase, type Walk } from './story.ts'

/** A walk with a window of its own. What is of the window may be asked for once the tests run. */
export interface Stage extends Walk {
  readonly app: Launched
  /** Keeps and judges the page as AREA-NAME-LANGUAGE, with the mouse away from it. */
  shot(name: string): Promise<void>
}

/**
 * Opens a window before the tests of a `describe` and ends it after them, when no error may have come up in it.
 * `begin` is what stands before the first test: `onCase(…)` opens a case that is made once a run.
 */
export function stage(area: string, lang: Language, theme: 'light' | 'dark', begin: (w: Stage) => Promise<void> = () => Promise.resolve()): Stage {
  let app: Launched | undefined
  const opened = (): Launched => {
    if (!app) throw new Error('the window is not open')
    return app
  }
  const w: Stage = {
    lang,
    t: translator(lang),
    get app() {
      return opened()
    },
    get page() {
      return opened().page
    },
    get home() {
      return opened().home
    },
    shot: async (name) => {
      await w.page.mouse.move(2, 2)
      await look(opened(), `${area}-${name}-${lang}`)
    },
  }
  test.beforeAll(async () => {
    app = await launch({ lang, theme })
    await w.page.setViewportSize({ width: 1280, height: 720 })
    await begin(w)
  })
  test.afterAll(async () => {
    await app?.close()
    expect(app?.errors ?? []).toEqual([])
  })
  return w
}

/** Opens a copy of a made case, as a person does. */
export const onCase =
  (made: MadeCase) =>
  async (w: Walk): Promise<void> =>
    openCase(w, await copyOf(w.home, made), made.passphrase)
