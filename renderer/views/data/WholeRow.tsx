import type { ReactNode } from 'react'
import { Copy, X } from 'lucide-react'
import { call } from '../../bridge.ts'
import { Banner } from '../../components/Banner.tsx'
import { Bdi } from '../../components/Bdi.tsx'
import { errorSentence } from '../../components/errors.ts'
import { IconButton } from '../../components/IconButton.tsx'
import { useEscape } from '../../components/keys.ts'
import { useAsync } from '../../components/useAsync.ts'
import { useT } from '../../i18n/index.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useSession } from '../../state/session.ts'
import { say, sayError } from '../../state/toasts.ts'
import { Withheld } from '../protection/Withheld.tsx'
import { locatorWords } from './names.ts'

function Panel({ title, onClose, children }: { title: string; onClose(): void; children: ReactNode }) {
  const { t } = useT()
  useEscape(onClose)
  return (
    <section className="whole" aria-label={title}>
      <header className="whole-head">
        <h3>{title}</h3>
        <IconButton label={t('common.close')} keys="Esc" onPress={onClose}>
          <X />
        </IconButton>
      </header>
      {children}
    </section>
  )
}

function Text({ raw }: { raw: string }) {
  const { t } = useT()
  const copy = () => void call('shell.copy', { text: raw }).then(() => say(t('common.copied')), sayError)
  return (
    <div className="whole-text">
      <pre dir="auto" className="mono">
        {raw}
      </pre>
      <IconButton label={t('common.copy')} onPress={copy}>
        <Copy />
      </IconButton>
    </div>
  )
}

/** A row as the case tells of it: its text, or that it is kept back and for whom. */
export interface RawRow {
  source: string
  /** Named where rows of several files are shown together. */
  file?: string | undefined
  locator: string
  raw: string
  withheld?: boolean | undefined
  persons?: string[] | undefined
}

/** One row to the letter, unbroken. */
export function WholeRow({ row, onClose }: { row: RawRow; onClose(): void }) {
  const { t } = useT()
  return (
    <Panel title={[t('data.wholeRow'), ...(row.file ? [isolate(row.file, true)] : []), locatorWords(row.locator, t)].join(t('common.comma'))} onClose={onClose}>
      {row.withheld ? <Withheld of="row" persons={row.persons ?? []} what={`${row.source} ${row.locator}`} onRevealed={onClose} /> : <Text raw={row.raw} />}
    </Panel>
  )
}

/** Every row that tells of an event: its file, where in it, and its text to the letter. */
export function EventEvidence({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useT()
  const revision = useSession((session) => session.revision.data)
  const { value, error } = useAsync(`${id} ${revision}`, () => call('show', { id, limit: 50 }))
  return (
    <Panel title={t('data.evidenceOf')} onClose={onClose}>
      {error !== null && <Banner look="error">{errorSentence(error)}</Banner>}
      {value?.evidence.map((piece) => (
        <div key={`${piece.source} ${piece.locator}`} className="whole-piece">
          <p>
            <Bdi>{piece.file}</Bdi>
            {t('common.comma')}
            {locatorWords(piece.locator, t)} <span className="quiet">{t(`data.role.${piece.role}`)}</span>
          </p>
          {piece.withheld ? <Withheld of="row" persons={piece.persons ?? []} what={`${piece.source} ${piece.locator}`} /> : <Text raw={piece.raw} />}
        </div>
      ))}
      {value && value.total > value.evidence.length && <p className="quiet">{t('data.moreEvidence', { count: value.total - value.evidence.length })}</p>}
    </Panel>
  )
}
