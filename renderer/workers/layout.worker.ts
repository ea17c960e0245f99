import type { LayoutName } from '../../shared/model/chart.ts'
import { layouts } from '../../shared/layout/index.ts'
import type { LayoutInput } from '../../shared/layout/index.ts'

export interface LayoutTask {
  job: number
  name: LayoutName
  input: LayoutInput
}
export type LayoutNews = { job: number; share: number } | { job: number; places: Record<string, { x: number; y: number }> } | { job: number; failed: true }

const REPORT_EVERY = 60

self.addEventListener('message', (message: MessageEvent<LayoutTask>) => {
  const { job, name, input } = message.data
  let last = performance.now()
  const report = (news: LayoutNews): void => self.postMessage(news)
  try {
    const places = layouts[name].run(input, (share) => {
      const now = performance.now()
      if (now - last > REPORT_EVERY) report({ job, share })
      if (now - last > REPORT_EVERY) last = now
      return true
    })
    report({ job, places })
  } catch {
    report({ job, failed: true })
  }
})
