import { useEffect } from 'react'
import { useT } from '../../i18n/index.ts'
import { useChart } from '../../state/chart.ts'
import { loadGraph } from '../../state/chart-load.ts'
import { question } from '../../state/chart-state.ts'
import { useSession } from '../../state/session.ts'

/** Asks the case again whenever what is asked for, the data, or the language of pseudonyms changed. */
export function useChartData(): void {
  const asked = useChart((chart) => question(chart.history.now))
  const revision = useSession((session) => session.revision.data)
  const { lang } = useT()
  useEffect(() => void loadGraph(), [asked, revision, lang])
}
