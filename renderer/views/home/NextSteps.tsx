import { CircleCheck, CircleDashed } from 'lucide-react'
import type { CaseSummary } from '../../../shared/api/case.ts'
import { Button } from '../../components/Button.tsx'
import { useT } from '../../i18n/index.ts'
import { go, type View } from '../../state/session.ts'
import { Section } from './Section.tsx'

type Step = 'import' | 'chart' | 'exhibit'

/** Pure: the steps from data to exhibit, and which of them are done. */
export const stepsOf = (summary: Pick<CaseSummary, 'sources' | 'charts' | 'exhibits'>): { step: Step; view: View; done: boolean; now: boolean }[] => {
  const done = [summary.sources > 0, summary.charts > 0, summary.exhibits > 0]
  const now = done.indexOf(false)
  const views: [Step, View][] = [
    ['import', 'data'],
    ['chart', 'chart'],
    ['exhibit', 'exhibits'],
  ]
  return views.map(([step, view], at) => ({ step, view, done: done[at] ?? false, now: at === now }))
}

export function NextSteps({ summary }: { summary: CaseSummary }) {
  const { t } = useT()
  return (
    <Section title={t('case.next')}>
      {stepsOf(summary).map(({ step, view, done, now }) => (
        <div key={step} className="home-step" data-done={done || undefined}>
          {done ? <CircleCheck aria-hidden /> : <CircleDashed aria-hidden />}
          <div>
            <p className="home-step-title">{t(`case.step.${step}`)}</p>
            <p className="home-step-text">{t(`case.stepText.${step}`)}</p>
          </div>
          <Button look={now ? 'primary' : 'plain'} onPress={() => go(view)}>
            {t(`case.stepGo.${step}`)}
          </Button>
        </div>
      ))}
    </Section>
  )
}
