import type { Language } from '../../../shared/model/translate.ts'
import { directionOf } from '../../../shared/model/translate.ts'
import { MasarError } from '../../../shared/api/errors.ts'
import { unveilAll } from '../../../shared/drawing/chart/veil.ts'
import { drawQuality, type DrawnQuality } from '../../../shared/drawing/quality/page.ts'
import type { OpenCase } from '../../case/types.ts'
import { writeOut } from '../../cli/write-file.ts'
import { pageWords } from '../../exhibit/words.ts'
import { translator } from '../../i18n.ts'
import type { Printer } from '../../shell/shell.ts'
import { metaOf } from '../summary.ts'
import { qualityReport, type Asked } from './quality.ts'

/** Draws the pages of a source's quality report. Protected people stand under pseudonyms, revealed or not. Throws `not-found`, `cancelled`. */
export async function qualityPages(c: OpenCase, source: string, lang: Language, asked: Asked, now = Date.now()): Promise<DrawnQuality> {
  const report = unveilAll(await qualityReport(c, source, asked, true), pageWords(lang))
  return drawQuality({
    report,
    case: { title: metaOf(c.read, 'title'), number: metaOf(c.read, 'number') },
    drawn: { at: now, root: c.root() },
    zone: metaOf(c.read, 'zone') || 'UTC',
    lang,
    translate: translator(lang, ['quality', 'import', 'page', 'common', 'data']),
  })
}

/** Prints a quality report to `path`, over a file of that name. Throws `not-found`, `cancelled`, `no-printer`, `print-failed`, `not-writable`, `disk-full`. */
export async function printQuality(
  c: OpenCase,
  { source, lang, path, printer, now }: { source: string; lang: Language; path: string; printer: Printer; now?: number },
  asked: Asked,
): Promise<{ file: string; sha256: string; pages: number }> {
  const { pages, width, height } = await qualityPages(c, source, lang, asked, now)
  const title = translator(lang, ['quality'])('quality.title')
  const pdf = await printer.pdf({ title, lang, dir: directionOf(lang), width, height, pages })
  if (asked.signal.aborted) throw new MasarError('cancelled')
  return { ...writeOut(path, pdf), pages: pages.length }
}
