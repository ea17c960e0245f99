import type { LayoutName, Point } from '../../shared/model/chart.ts'
import type { LayoutInput } from '../../shared/layout/index.ts'
import type { LayoutNews, LayoutTask } from './layout.worker.ts'

export interface LayoutRun {
  /** The places, or null when it was stopped or failed. */
  places: Promise<Record<string, Point> | null>
  stop: () => void
}

export type RunLayout = (name: LayoutName, input: LayoutInput, progress: (share: number) => void) => LayoutRun

/** A worker of its own, kept warm between layouts; a stopped layout is thrown away with it, and nobody else's with it. */
export function layoutRunner(): RunLayout {
  let worker: Worker | null = null
  let jobs = 0
  const warm = (): Worker => (worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' }))
  return (name, input, progress) => {
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
}

/** Runs a layout of the chart in its worker. Never blocks the window; `stop` ends it at once. */
export const runLayout: RunLayout = layoutRunner()
