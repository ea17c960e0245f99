import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findBrowser } from '../../../../../main/shell/chromium/find.ts'
import { headlessPrinter } from '../../../../../main/shell/chromium/printer.ts'

const ARABIC = ['القضية رقم', 'في الناظور']
const svg = (number: number): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 297">
  <text x="20" y="40" font-family="Inter, 'Noto Sans Arabic'" font-size="8">Exhibit E-${number}: Zoé Œuvrard</text>
  <text x="20" y="60" font-family="Inter" font-weight="700" font-size="8">Sources</text>
  <text x="400" y="80" direction="rtl" font-family="Inter, 'Noto Sans Arabic'" font-size="8">${ARABIC.join(' ٧ ')}</text>
  <image href="https://example.org/track.png" width="10" height="10"/><script>document.title = 'ran'</script></svg>`

const browser = findBrowser()

describe.skipIf(browser === null)('the windowless printer', () => {
  let folder = ''
  let file = ''
  let left: string[] = []
  const profiles = async (): Promise<string[]> => (await readdir(tmpdir())).filter((name) => name.startsWith(`masar-browser-${process.pid}-`))
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'masar-print-'))
    file = join(folder, 'a.pdf')
    await writeFile(file, await headlessPrinter().pdf({ title: 'E-1', lang: 'ar', dir: 'rtl', width: 420, height: 297, pages: [svg(1), svg(2)] }))
    left = await profiles()
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const tool = (name: string, ...args: string[]): string => execFileSync(name, [...args, file, ...(name === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8' })

  it('prints each page at the size of its paper', () => {
    const info = tool('pdfinfo')
    expect(info).toMatch(/^Pages: +2$/m)
    expect(info).toMatch(/^Title: +E-1$/m)
    const [, width, height] = /^Page size: +([\d.]+) x ([\d.]+) pts/m.exec(info) ?? []
    // Never smaller than the paper, and larger by less than a quarter of a millimetre.
    for (const [points, millimetres] of [
      [width, 420],
      [height, 297],
    ] as const) {
      const over = Number(points) - (millimetres / 25.4) * 72
      expect(over).toBeGreaterThanOrEqual(0)
      expect(over).toBeLessThan(0.72)
    }
  })

  it('embeds the bundled fonts and no other', () => {
    const fonts = tool('pdffonts').split('\n').slice(2).filter(Boolean)
    expect(new Set(fonts.map((line) => /\+(\S+)/.exec(line)?.[1]))).toEqual(new Set(['Inter-Regular', 'Inter-Bold', 'NotoSansArabic-Regular']))
    for (const line of fonts) expect(line).toMatch(/ yes yes yes /)
  })

  it('keeps the text readable by machines, Arabic in its order', () => {
    const text = tool('pdftotext', '-raw').normalize('NFKC')
    expect(text).toContain('Exhibit E-1: Zoé Œuvrard')
    expect(text).toContain('Exhibit E-2')
    // Dots are glyphs of their own in this font, and pdftotext takes the gap they leave in the line for a space.
    const letters = (given: string): string => given.replace(/[^\p{L}\p{N}]/gu, '')
    for (const words of ARABIC) expect(letters(tool('pdftotext'))).toContain(letters(words))
  })

  it('leaves no profile behind', () => {
    expect(left).toEqual([])
  })
})

describe('without a browser', () => {
  it('says so', async () => {
    vi.stubEnv('MASAR_BROWSER', join(tmpdir(), 'no-such-browser'))
    await expect(headlessPrinter().pdf({ title: '', lang: 'en', dir: 'ltr', width: 1, height: 1, pages: [] })).rejects.toMatchObject({ code: 'no-printer' })
    vi.unstubAllEnvs()
  })

  it('says when the browser does not print', async () => {
    vi.stubEnv('MASAR_BROWSER', process.execPath)
    await expect(headlessPrinter().pdf({ title: '', lang: 'en', dir: 'ltr', width: 1, height: 1, pages: [] })).rejects.toMatchObject({ code: 'print-failed' })
    vi.unstubAllEnvs()
  })
})
