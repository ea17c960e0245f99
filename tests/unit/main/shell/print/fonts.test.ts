import { describe, expect, it } from 'vitest'
import { FONT_SHEETS, readFont } from '../../../../../main/shell/print/fonts.ts'

describe('fonts of a printed page', () => {
  it('are all there, with every file that their sheets name', async () => {
    for (const sheet of FONT_SHEETS) {
      const css = (await readFont(sheet))?.body.toString('utf8') ?? ''
      const files = [...css.matchAll(/url\(\.\/(files\/[^)]+\.woff2)\)/g)].map(([, file]) => file)
      expect(files.length, sheet).toBeGreaterThan(0)
      for (const file of files) expect((await readFont(sheet.replace(/[^/]+$/, `${file}`)))?.type).toBe('font/woff2')
    }
  })

  it.each([
    '/fonts/react/index.js',
    '/fonts/inter/../../react/index.js',
    '/fonts/inter/%2e%2e/noto-sans-arabic/400.css',
    '/other/inter/400.css',
    '/fonts',
    '/',
  ])('gives nothing for %s', async (path) => {
    expect(await readFont(path)).toBeNull()
  })
})
