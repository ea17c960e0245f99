import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useT } from '../../i18n/index.ts'
import { type RowsQuestion, showRows, useAnswers } from '../../state/answers.ts'
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

/** While it is mounted, the panel at the reading end shows these rows. `onClose`: the reader closed it. */
export function RowsBehind({ onClose, ...rows }: RowsQuestion & { onClose?: () => void }): null {
  const question = useQuestion()
  const text = JSON.stringify(rows)
  const open = useAnswers((answers) => answers.rows[question] !== null && answers.rows[question] !== undefined)
  const opened = useRef(false)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    showRows(question, JSON.parse(text) as RowsQuestion)
    return () => showRows(question, null)
  }, [question, text])
  useEffect(() => {
    if (open) opened.current = true
    else if (opened.current) close.current?.()
  }, [open])
  return null
}
