import { resolve } from 'node:path'
import type { Language } from '../../../shared/model/translate.ts'
import { directionOf } from '../../../shared/model/translate.ts'
import { MasarError } from '../../../shared/api/errors.ts'
import { unveilAll } from '../../../shared/drawing/chart/veil.ts'
import { drawQuality, type DrawnQuality } from '../../../shared/drawing/quality/page.ts'
import type { OpenCase } from '../../case/types.ts'
import { sha256 } from '../../exhibit/manifest.ts'
import { pageWords } from '../../exhibit/words.ts'
import { writeBeside } from '../../exhibit/write-out.ts'
import { translator } from '../../i18n.ts'
import type { Printer } from '../../shell/shell.ts'
import { hideIn, unrevealed } from '../protection.ts'
import { metaOf } from '../summary.ts'
import { qualityReport, type Asked } from './quality.ts'

/** Draws the pages of a source's quality report. Protected people stand under pseudonyms, revealed or not. Throws `not-found`, `cancelled`. */
export async function qualityPages(c: OpenCase, source: string, lang: Language, asked: Asked, now = Date.now()): Promise<DrawnQuality> {
  const read = unrevealed(c.read)
  const about = { title: hideIn(read, metaOf(read, 'title')), number: hideIn(read, metaOf(read, 'number')) }
  const { report, of } = unveilAll({ report: await qualityReport(c, source, asked, true), of: about }, pageWords(lang))
  return drawQuality({
    report,
    case: of,
    drawn: { at: now, root: c.root() },
    zone: metaOf(c.read, 'zone') || 'UTC',
    lang,
    translate: translator(lang, ['quality', 'import', 'page', 'common', 'data']),
  })
}

/**
 * Prints a quality report to `path`, over a file of that name, and notes it in the log: neither stands without the other. Throws `not-found`, `busy`,
 * `cancelled`, `no-printer`, `print-failed`, `not-writable`, `disk-full`.
 */
export async function printQuality(
  c: OpenCase,
  { source, lang, path, printer, now }: { source: string; lang: Language; path: string; printer: Printer; now?: number },
  asked: Asked,
): Promise<{ file: string; sha256: string; pages: number }> {
  if (c.busy) throw new MasarError('busy')
  const { pages, width, height } = await qualityPages(c, source, lang, asked, now)
  const title = translator(lang, ['quality'])('quality.title')
  const pdf = await printer.pdf({ title, lang, dir: directionOf(lang), width, height, pages })
  if (asked.signal.aborted) throw new MasarError('cancelled')
  const hash = sha256(pdf)
  const file = resolve(path)
  const pending = writeBeside(file, pdf)
  try {
    c.write((db) => {
      const name = db
        .prepare('SELECT file FROM source WHERE id = ?')
        .pluck()
        .get(Number(source.slice(3)))
      pending.place()
      return { result: undefined, note: { action: 'quality-printed', details: { source, file: name, sha256: hash, pages: pages.length } } }
    })
  } finally {
    pending.abandon()
  }
  return { file, sha256: hash, pages: pages.length }
}
