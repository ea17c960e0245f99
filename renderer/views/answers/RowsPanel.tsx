import '../chart/details/details.css'
import { useEffect, useRef } from 'react'
import { X } from 'lucide-react'
import { Bdi } from '../../components/Bdi.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { useEscape } from '../../components/keys.ts'
import { useT } from '../../i18n/index.ts'
import { type RowsQuestion, showRows } from '../../state/answers.ts'
import { EventRows } from './EventRows.tsx'
import { ThingRows } from './ThingRows.tsx'

/** The rows behind a figure, at the reading end. Escape closes it and gives the focus back. */
export function RowsPanel({ question, rows }: { question: string; rows: RowsQuestion }) {
  const { t } = useT()
  const panel = useRef<HTMLElement>(null)
  const close = (): void => showRows(question, null)
  useEscape(close)
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <aside className="ask-rows" ref={panel} tabIndex={-1} aria-label={t('ask.rows.title')}>
      <header className="ask-rows-head">
        <div>
          <span className="quiet">{t('ask.rows.title')}</span>
          <h2>
            <Bdi>{rows.title}</Bdi>
          </h2>
        </div>
        <IconButton label={t('common.close')} keys="Esc" onPress={close}>
          <X aria-hidden />
        </IconButton>
      </header>
      {rows.thing === undefined ? <EventRows rows={rows} /> : <ThingRows id={rows.thing} filter={rows.filter ?? {}} />}
    </aside>
  )
}
