import type { Handlers } from '../../shared/api/contract.ts'
import { listEvents } from '../analysis/events.ts'
import { rowsOf } from '../analysis/ids.ts'
import { duplicateRows, otherRows } from '../analysis/rows.ts'
import { search } from '../analysis/search.ts'
import { show } from '../analysis/show.ts'
import { sourceOfBytes, sourceRows } from '../analysis/sources.ts'
import { metaOf } from '../analysis/summary.ts'
import { reporter } from './progress.ts'
import { cancelJob, opened, runJob, type Session } from './session.ts'

type Area =
  | 'import.preview'
  | 'import.run'
  | 'import.undo'
  | 'job.cancel'
  | 'sources.list'
  | 'rows.rejected'
  | 'rows.duplicates'
  | 'rows.skipped'
  | 'events.list'
  | 'search'
  | 'show'

/** Imports, and everything that is read of them down to the raw row. */
export function dataHandlers(session: Session): Pick<Handlers<'case'>, Area> {
  const { capabilities } = session
  const dataChanged = <T>(result: T): T => {
    capabilities.notify('changed', { what: 'data' })
    return result
  }
  const here = () => {
    const open = opened(session)
    return { open, read: open.read, horizon: open.horizon() }
  }
  return {
    'import.preview': async (request) => {
      const { formatsOf, previewFile } = await import('../import/import.ts')
      const { read } = opened(session)
      return previewFile(
        request,
        { region: metaOf(read, 'region'), zone: metaOf(read, 'zone') },
        (sha256) => sourceOfBytes(read, sha256),
        undefined,
        formatsOf(read),
      )
    },
    'import.run': ({ job, ...request }) => {
      const open = opened(session)
      const tell = reporter(job, (progress) => capabilities.progress(progress))
      return runJob(session, job, async (signal) => {
        const { importFile } = await import('../import/import.ts')
        return dataChanged(await importFile(open, request, { signal, progress: tell }))
      })
    },
    'import.undo': async ({ source }) => {
      const { undoImport } = await import('../import/import.ts')
      return dataChanged(await undoImport(opened(session), rowsOf('source', [source])[0] ?? -1))
    },
    'job.cancel': ({ job }) => ({ cancelled: cancelJob(session, job) }),
    'sources.list': () => {
      const { read, horizon } = here()
      return sourceRows(read, horizon)
    },
    'rows.rejected': (question) => {
      const { read, horizon } = here()
      return otherRows({ read }, horizon, 'rejected', question)
    },
    'rows.skipped': (question) => {
      const { read, horizon } = here()
      return otherRows({ read }, horizon, 'skipped', question)
    },
    'rows.duplicates': (question) => {
      const { open, horizon } = here()
      return duplicateRows(open, horizon, question)
    },
    'events.list': (question) => {
      const { read, horizon } = here()
      return listEvents(read, horizon, question)
    },
    search: ({ text, limit }) => {
      const { read, horizon } = here()
      return search(read, horizon, text, limit)
    },
    show: (question) => {
      const { open, horizon } = here()
      return show(open, horizon, question)
    },
  }
}
