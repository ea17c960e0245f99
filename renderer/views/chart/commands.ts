import { LAYOUTS } from '../../../shared/model/chart.ts'
import { LANGUAGES } from '../../../shared/model/translate.ts'
import type { Translate } from '../../../shared/model/translate.ts'
import { showTable, undoChart, useChart } from '../../state/chart.ts'
import { layOut } from '../../state/chart-load.ts'
import { showQuestion } from '../../state/answers.ts'
import { setPreferences } from '../../state/preferences.ts'
import { lock } from '../../state/session-actions.ts'
import { go, printChart, VIEWS } from '../../state/session.ts'
import { allQuestions } from '../answers/all.ts'
import { titleOf } from '../answers/questions.ts'

export interface Command {
  id: string
  label: string
  keys?: string
  /** May do something that takes time or fails. */
  run: () => void | Promise<void>
}

const onChart = (run: () => void | Promise<void>) => (): void | Promise<void> => {
  go('chart')
  useChart.setState({ tab: 'chart' })
  return run()
}

/** Everything that can be done by typing its name. */
export function commands(t: Translate): Command[] {
  return [
    ...VIEWS.map((view, at) => ({
      id: `view.${view}`,
      label: t('chart.command.view', { view: t(`common.view.${view}`) }),
      keys: `Ctrl ${at + 1}`,
      run: () => go(view),
    })),
    ...allQuestions().map((entry) => ({
      id: `ask.${entry.id}`,
      label: t('ask.command', { view: t(`common.view.${entry.view}`), title: titleOf(entry, t) }),
      run: () => {
        showQuestion(entry.view, entry.id)
        go(entry.view)
      },
    })),
    { id: 'print', label: t('chart.command.print'), run: () => printChart() },
    {
      id: 'table',
      label: t('chart.command.table'),
      run: () => {
        go('chart')
        showTable(null)
      },
    },
    ...LAYOUTS.map((name) => ({
      id: `layout.${name}`,
      label: t('chart.command.layout', { name: t(`chart.layout.${name}`) }),
      run: onChart(() => layOut(name)),
    })),
    { id: 'undo', label: t('chart.undo'), keys: 'Ctrl Z', run: onChart(undoChart) },
    { id: 'lock', label: t('chart.command.lock'), keys: 'Ctrl L', run: () => lock() },
    ...LANGUAGES.map((lang) => ({
      id: `lang.${lang}`,
      label: t('chart.command.language', { name: t(`chart.language.${lang}`) }),
      run: () => setPreferences({ lang }),
    })),
    ...(['light', 'dark', 'system'] as const).map((theme) => ({
      id: `theme.${theme}`,
      label: t(`chart.command.theme.${theme}`),
      run: () => setPreferences({ theme }),
    })),
  ]
}

/** Case, accents and Arabic vowel signs make no difference to what a command is called. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** What stands between words, in any of our languages; marks that isolate a value among them. */
const APART = /[\s:؟?«»,،.’'\u2066-\u2069]+/

/** The commands whose words begin with the words typed, in any order. */
export function matching(all: readonly Command[], typed: string): Command[] {
  const wanted = folded(typed).split(APART).filter(Boolean)
  if (wanted.length === 0) return [...all]
  return all.filter(({ label }) => {
    const words = folded(label).split(APART)
    return wanted.every((part) => words.some((word) => word.startsWith(part) || word.replace(/^ال/, '').startsWith(part)))
  })
}
