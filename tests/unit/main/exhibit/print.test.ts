import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { printExhibit } from '../../../../main/exhibit/exhibit.ts'
import { MasarError } from '../../../../shared/api/errors.ts'
import { BEN, fakePrinter, openFake, ROOT, settings, state } from './fixture.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'masar-exhibit-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const request = (change: Parameters<typeof settings>[0] = {}, name = 'E-1.pdf') => ({
  chart: 'Core',
  state: state({ positions: { s1: { x: 1, y: 2 } } }),
  settings: settings(change),
  out: join(folder, name),
})
const code = (wanted: string) => expect.objectContaining({ code: wanted })
const sha = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

describe('printing an exhibit', () => {
  it('writes the PDF and records it with the hash of exactly those bytes', async () => {
    const { open, notes, t } = openFake()
    const printer = fakePrinter()
    const printed = await printExhibit(open, request(), { printer, now: 1 })
    expect(readdirSync(folder)).toEqual(['E-1.pdf'])
    expect(printed).toMatchObject({
      number: 'E-1',
      file: join(folder, 'E-1.pdf'),
      sha256: sha(readFileSync(join(folder, 'E-1.pdf'))),
      root: ROOT,
      pages: printer.printed[0]?.pages.length,
    })
    const row = t.db.prepare('SELECT * FROM exhibit').get() as Record<string, unknown>
    expect(row).toMatchObject({
      number: 'E-1',
      title: 'Who is in touch',
      chart: 'Core',
      sha256: printed.sha256,
      pages: printed.pages,
      author: 'L. Bensouda',
      created_at: 1,
      root: ROOT,
    })
    expect(printed.manifest).toBe(sha(row['manifest'] as string))
    expect(notes).toEqual([
      {
        action: 'exhibit',
        details: { number: 'E-1', title: 'Who is in touch', chart: 'Core', sha256: printed.sha256, manifest: printed.manifest, pages: printed.pages },
      },
    ])
  })

  it('keeps in the manifest what it takes to draw and to check it again', async () => {
    const { open, t } = openFake()
    await printExhibit(open, request(), { printer: fakePrinter(), now: 1 })
    const manifest = JSON.parse(t.db.prepare('SELECT manifest FROM exhibit').pluck().get() as string) as Record<string, never>
    expect(manifest).toMatchObject({
      version: 1,
      exhibit: { number: 'E-1', root: ROOT },
      settings: { paper: 'A4' },
      layers: { people: true },
      limit: 400,
      positions: { count: 1 },
    })
    expect(manifest['sources']).toEqual([
      expect.objectContaining({
        id: 'src1',
        file: 'one.csv',
        sha256: 'ab'.repeat(32),
        rows: 4,
        kept: 3,
        duplicates: 1,
        rejected: 0,
        evidence: [
          {
            sheet: null,
            rows: [
              [2, 2],
              [4, 5],
            ],
          },
        ],
      }),
      expect.objectContaining({ id: 'src2', file: 'two.csv' }),
    ])
    expect(JSON.stringify(manifest)).not.toContain('Nadia')
  })

  it('hands the printer the pages, their size, language and direction', async () => {
    const printer = fakePrinter()
    await printExhibit(openFake().open, request({ lang: 'ar', paper: 'A3', orientation: 'portrait' }), { printer })
    expect(printer.printed[0]).toMatchObject({ title: 'E-1 Who is in touch', lang: 'ar', dir: 'rtl', width: 297, height: 420 })
  })

  it('refuses a number already used, and leaves the first as it is', async () => {
    const { open } = openFake()
    await printExhibit(open, request(), { printer: fakePrinter() })
    const before = readFileSync(join(folder, 'E-1.pdf'))
    const again = fakePrinter()
    await expect(printExhibit(open, request({ number: ' E-1 ' }, 'other.pdf'), { printer: again })).rejects.toEqual(code('exhibit-exists'))
    expect(again.printed).toHaveLength(0)
    expect(readdirSync(folder)).toEqual(['E-1.pdf'])
    expect(readFileSync(join(folder, 'E-1.pdf'))).toEqual(before)
  })

  it('replaces a file of that name only once the record is made', async () => {
    writeFileSync(join(folder, 'E-1.pdf'), 'older')
    const failing = { pdf: async () => Promise.reject(new MasarError('print-failed')) }
    await expect(printExhibit(openFake().open, request(), { printer: failing })).rejects.toEqual(code('print-failed'))
    expect(readFileSync(join(folder, 'E-1.pdf'), 'utf8')).toBe('older')
    await printExhibit(openFake().open, request(), { printer: fakePrinter() })
    expect(readFileSync(join(folder, 'E-1.pdf'), 'utf8')).toMatch(/^%PDF/)
  })

  it('leaves neither file nor record when the record cannot be made', async () => {
    const { open, t } = openFake(undefined, {
      write: () => {
        throw new MasarError('disk-full')
      },
    })
    await expect(printExhibit(open, request(), { printer: fakePrinter() })).rejects.toEqual(code('disk-full'))
    expect(readdirSync(folder)).toEqual([])
    expect(t.db.prepare('SELECT count(*) FROM exhibit').pluck().get()).toBe(0)
  })

  it('leaves neither when the file cannot be placed', async () => {
    const { open, t } = openFake()
    await expect(printExhibit(open, { ...request(), out: join(folder, 'no', 'E-1.pdf') }, { printer: fakePrinter() })).rejects.toEqual(code('file-missing'))
    await expect(printExhibit(open, { ...request(), out: folder }, { printer: fakePrinter() })).rejects.toEqual(code('exists'))
    expect(t.db.prepare('SELECT count(*) FROM exhibit').pluck().get()).toBe(0)
    expect(readdirSync(folder)).toEqual([])
  })

  it('leaves neither when it is cancelled', async () => {
    const { open, t } = openFake()
    const controller = new AbortController()
    const printer = { pdf: async () => (controller.abort(), new Uint8Array(1)) }
    await expect(printExhibit(open, request(), { printer, signal: controller.signal })).rejects.toEqual(code('cancelled'))
    expect(readdirSync(folder)).toEqual([])
    expect(t.db.prepare('SELECT count(*) FROM exhibit').pluck().get()).toBe(0)
  })

  it('refuses while an import writes, and without a number', async () => {
    await expect(printExhibit(openFake(undefined, { busy: true }).open, request(), { printer: fakePrinter() })).rejects.toEqual(code('busy'))
    await expect(printExhibit(openFake().open, request({ number: '  ' }), { printer: fakePrinter() })).rejects.toEqual(code('bad-request'))
  })

  it('tells how far it is', async () => {
    const steps: string[] = []
    await printExhibit(openFake().open, request(), { printer: fakePrinter(), progress: ({ step }) => steps.push(step) })
    expect(steps).toEqual(['drawing', 'printing', 'printing'])
  })

  it('takes hidden nodes out of pages and manifest figures', async () => {
    const { open, t } = openFake()
    const printer = fakePrinter()
    await printExhibit(open, { ...request(), state: state({ hidden: [t.id(BEN)] }) }, { printer })
    expect(printer.printed[0]?.pages.join('')).not.toContain(BEN)
    const manifest = JSON.parse(t.db.prepare('SELECT manifest FROM exhibit').pluck().get() as string) as { drawn: { omittedNodes: number }; hidden: string[] }
    expect(manifest.drawn.omittedNodes).toBe(1)
    expect(manifest.hidden).toEqual([t.id(BEN)])
  })
})
