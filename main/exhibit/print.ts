import { resolve } from 'node:path'
import type { PageSettings } from '../../shared/api/chart.ts'
import type { Progress } from '../../shared/api/contract.ts'
import { MasarError } from '../../shared/api/errors.ts'
import { drawExhibit } from '../../shared/drawing/exhibit.ts'
import type { ChartState } from '../../shared/model/chart.ts'
import { directionOf } from '../../shared/model/translate.ts'
import type { OpenCase, ReadableDB } from '../case/types.ts'
import type { Printer } from '../shell/shell.ts'
import { prepare } from './drawing.ts'
import { manifestOf, sha256 } from './manifest.ts'
import { writeBeside } from './write-out.ts'

export interface PrintRequest {
  /** Name of the kept chart it came from, or ''. */
  chart: string
  state: ChartState
  settings: PageSettings
  /** Where the PDF goes; a file of that name is replaced. */
  out: string
}

export interface PrintTools {
  printer: Printer
  signal?: AbortSignal
  progress?: (step: Omit<Progress, 'job' | 'left'>) => void
  /** UTC ms, for tests. */
  now?: number
}

export interface PrintedExhibit {
  number: string
  file: string
  sha256: string
  manifest: string
  root: string
  pages: number
}

/**
 * Draws an exhibit, prints it to `out` and records it in the case with its manifest. The file appears under its name in
 * the same step in which the record is made, so that neither stands without the other; any failure and `signal` leave
 * neither. Throws `exhibit-exists`, `chart-empty`, `busy`, `no-printer`, `print-failed`, `not-writable`, `disk-full`.
 */
export async function printExhibit(
  c: OpenCase,
  { chart, state, settings, out }: PrintRequest,
  { printer, signal, progress, now = Date.now() }: PrintTools,
): Promise<PrintedExhibit> {
  const number = settings.number.trim()
  if (number === '') throw new MasarError('bad-request')
  if (c.busy) throw new MasarError('busy')
  refuseUsed(c.read, number)
  const stopped = () => {
    if (signal?.aborted) throw new MasarError('cancelled')
  }

  progress?.({ step: 'drawing', done: 0, total: null, unit: 'pages' })
  const prepared = prepare(c, state, { ...settings, number }, now)
  const { title, author, root } = prepared.drawing.exhibit
  const { pages, width, height } = drawExhibit(prepared.drawing)
  stopped()
  progress?.({ step: 'printing', done: 0, total: pages.length, unit: 'pages' })
  const pdf = await printer.pdf({
    title: [number, title].filter((part) => part !== '').join(' '),
    lang: settings.lang,
    dir: directionOf(settings.lang),
    width,
    height,
    pages,
  })
  stopped()

  const hash = sha256(pdf)
  const manifest = manifestOf(prepared, state, { ...settings, number, title, author }, { sha256: hash, pages: pages.length, bytes: pdf.length })
  const manifestHash = sha256(manifest)
  const file = resolve(out)
  const pending = writeBeside(file, pdf)
  try {
    c.write((db) => {
      refuseUsed(db, number)
      db.prepare(
        'INSERT INTO exhibit (number, title, chart, file, sha256, pages, author, created_at, manifest, root) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ).run(number, title, chart, file, hash, pages.length, author, now, manifest, root)
      pending.place()
      return {
        result: undefined,
        note: {
          action: 'exhibit',
          details: {
            number,
            title,
            chart,
            sha256: hash,
            manifest: manifestHash,
            pages: pages.length,
            ...(prepared.revealed.length > 0 ? { revealed: prepared.revealed } : {}),
          },
        },
      }
    })
  } finally {
    pending.abandon()
  }
  progress?.({ step: 'printing', done: pages.length, total: pages.length, unit: 'pages' })
  return { number, file, sha256: hash, manifest: manifestHash, root, pages: pages.length }
}

function refuseUsed(read: ReadableDB, number: string): void {
  if (read.prepare('SELECT 1 FROM exhibit WHERE number = ?').get(number) !== undefined) throw new MasarError('exhibit-exists', { number })
}
