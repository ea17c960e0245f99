import type { Handlers } from '../../shared/api/contract.ts'
import { opened, runJob, type Session } from './session.ts'
import { reporter } from './progress.ts'

type Area = 'quality.report' | 'quality.rows' | 'quality.print'

/** The quality report of an import, the rows behind its lines, and its pages. */
export function qualityHandlers(session: Session): Pick<Handlers<'case'>, Area> {
  const { capabilities } = session
  const asked = (job: string, signal: AbortSignal) => {
    const tell = reporter(job, (progress) => capabilities.progress(progress))
    return { signal, progress: (done: number, total: number) => tell({ step: 'checking', done, total, unit: 'rows' }) }
  }
  return {
    'quality.report': ({ job, source }) => {
      const open = opened(session)
      return runJob(session, job, async (signal) => {
        const { qualityReport } = await import('../analysis/quality/quality.ts')
        return qualityReport(open, source, asked(job, signal))
      })
    },
    'quality.rows': async (question) => {
      const open = opened(session)
      const { qualityRows } = await import('../analysis/quality/quality.ts')
      return qualityRows(open, question, { signal: new AbortController().signal, progress: () => undefined })
    },
    'quality.print': ({ job, source, lang, path }) => {
      const open = opened(session)
      return runJob(session, job, async (signal) => {
        const { printQuality } = await import('../analysis/quality/print.ts')
        return printQuality(open, { source, lang, path, printer: capabilities.printer }, asked(job, signal))
      })
    },
  }
}
