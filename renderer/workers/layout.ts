import type { LayoutName, Point } from '../../shared/model/chart.ts'
import type { LayoutInput } from '../../shared/layout/index.ts'
import type { LayoutNews, LayoutTask } from './layout.worker.ts'

export interface LayoutRun {
  /** The places, or null when it was stopped or failed. */
  places: Promise<Record<string, Point> | null>
  stop: () => void
}

let worker: Worker | null = null
let jobs = 0

/** Kept warm between layouts; a stopped one is thrown away with its worker. */
const warm = (): Worker => (worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' }))

/** Runs a layout in the worker. Never blocks the window; `stop` ends it at once. */
export function runLayout(name: LayoutName, input: LayoutInput, progress: (share: number) => void): LayoutRun {
  const mine = warm()
  const job = ++jobs
  let end: (places: Record<string, Point> | null) => void = () => undefined
  const places = new Promise<Record<string, Point> | null>((resolve) => (end = resolve))
  const listen = ({ data }: MessageEvent<LayoutNews>): void => {
    if (data.job !== job) return
    if ('share' in data) progress(data.share)
    else finish('places' in data ? data.places : null)
  }
  const finish = (found: Record<string, Point> | null): void => {
    mine.removeEventListener('message', listen)
    mine.removeEventListener('error', fail)
    end(found)
  }
  const fail = (): void => finish(null)
  mine.addEventListener('message', listen)
  mine.addEventListener('error', fail)
  mine.postMessage({ job, name, input } satisfies LayoutTask)
  return {
    places,
    stop: () => {
      mine.terminate()
      if (worker === mine) worker = null
      finish(null)
    },
  }
}
