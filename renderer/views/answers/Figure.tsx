import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useT } from '../../i18n/index.ts'
import { type RowsQuestion, showRows } from '../../state/answers.ts'
import { useQuestion } from './useAsk.ts'

/** Opens the rows behind something in the panel at the reading end of the page. */
export function useShowRows(): (rows: RowsQuestion | null) => void {
  const question = useQuestion()
  return (rows) => showRows(question, rows)
}

/** A figure of an answer: pressed, it shows the rows behind it. */
export function Figure({ rows, label, children }: { rows: RowsQuestion; label?: string; children: ReactNode }) {
  const { t } = useT()
  const show = useShowRows()
  return (
    <Button className="ask-figure" onPress={() => show(rows)}>
      {children}
      <span className="for-reader"> {label ?? t('ask.rows.of', { title: rows.title })}</span>
    </Button>
  )
}
