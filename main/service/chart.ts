import type { Handlers } from '../../shared/api/contract.ts'
import { MasarError } from '../../shared/api/errors.ts'
import { chartNamed, exhibitRows, savedCharts } from '../analysis/charts.ts'
import { graph } from '../analysis/graph.ts'
import { histogram } from '../analysis/histogram.ts'
import { rowsOf } from '../analysis/ids.ts'
import { neighbours } from '../analysis/neighbours.ts'
import { opened, runJob, type Session } from './session.ts'
import { reporter } from './progress.ts'
import { saveChart } from './save-chart.ts'

type Area =
  | 'chart.graph'
  | 'chart.histogram'
  | 'chart.neighbours'
  | 'charts.list'
  | 'charts.save'
  | 'charts.remove'
  | 'exhibit.draw'
  | 'exhibit.print'
  | 'exhibits.list'

/** The chart, kept charts and exhibits. */
export function chartHandlers(session: Session): Pick<Handlers<'case'>, Area> {
  const { capabilities } = session
  return {
    'chart.graph': (question) => {
      const open = opened(session)
      return graph(open.read, open.horizon(), question)
    },
    'chart.histogram': ({ filter, buckets }) => {
      const open = opened(session)
      return histogram(open.read, open.horizon(), filter, buckets)
    },
    'chart.neighbours': ({ id, filter, layers, limit }) => {
      const open = opened(session)
      return neighbours(open.read, open.horizon(), id, filter, layers, limit)
    },
    'charts.list': () => savedCharts(opened(session).read),
    'charts.save': ({ name, state }) => {
      const open = opened(session)
      const id = saveChart(open, name, state)
      capabilities.notify('changed', { what: 'charts' })
      const kept = chartNamed(open.read, name)
      if (!kept) throw new MasarError('not-found', { id: `chart${id}` })
      return kept
    },
    'charts.remove': ({ id }) => {
      const [row] = rowsOf('chart', [id])
      opened(session).write((db) => {
        const name = db
          .prepare('DELETE FROM chart WHERE id = ? RETURNING name')
          .pluck()
          .get(row ?? -1) as string | undefined
        if (name === undefined) throw new MasarError('not-found', { id })
        return { result: undefined, note: { action: 'chart-removed', details: { chart: row, name } } }
      })
      capabilities.notify('changed', { what: 'charts' })
      return {}
    },
    'exhibit.draw': async ({ state, settings }) => {
      const { drawPages } = await import('../exhibit/exhibit.ts')
      return drawPages(opened(session), state, settings)
    },
    'exhibit.print': ({ job, ...request }) => {
      const open = opened(session)
      const tell = reporter(job, (progress) => capabilities.progress(progress))
      return runJob(session, job, async (signal) => {
        const { printExhibit } = await import('../exhibit/exhibit.ts')
        const printed = await printExhibit(open, request, { printer: capabilities.printer, signal, progress: tell })
        capabilities.notify('changed', { what: 'exhibits' })
        return printed
      })
    },
    'exhibits.list': () => exhibitRows(opened(session).read),
  }
}
