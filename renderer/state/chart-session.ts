import { forgetAnswers, forgetChart } from './chart.ts'
import { stopAsking } from './chart-load.ts'
import { useSession } from './session.ts'

let lastCase: string | null = null

/** When the case is locked, all that was read from it goes; the chart asked for stays until another case is opened. */
export const followSession = (): (() => void) =>
  useSession.subscribe(({ summary }, before) => {
    if (summary === before.summary) return
    if (summary === null) {
      stopAsking()
      forgetAnswers()
    } else if (summary.id !== lastCase) {
      if (lastCase !== null) forgetChart()
      lastCase = summary.id
    }
  })

followSession()
