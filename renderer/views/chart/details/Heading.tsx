import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { call } from '../../../bridge.ts'
import { IconButton } from '../../../components/IconButton.tsx'
import { useT } from '../../../i18n/index.ts'
import { sayError } from '../../../state/toasts.ts'

/** Name of a thing with what it is in words under it. `copy` is the text to the letter. */
export function Heading({ icon, title, copy, children }: { icon?: ReactNode; title: ReactNode; copy?: string; children?: ReactNode }) {
  return (
    <header className="details-head">
      {icon}
      <div className="details-names">
        <h2>
          {title}
          {copy !== undefined && <CopyButton text={copy} />}
        </h2>
        <p className="quiet">{children}</p>
      </div>
    </header>
  )
}

export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { t } = useT()
  const [done, setDone] = useState(false)
  const copy = async (): Promise<void> => {
    try {
      await call('shell.copy', { text })
      setDone(true)
      setTimeout(() => setDone(false), 1_500)
    } catch (error) {
      sayError(error)
    }
  }
  return (
    <IconButton label={done ? t('common.copied') : (label ?? t('common.copy'))} className="copy" onPress={() => void copy()}>
      {done ? <Check aria-hidden /> : <Copy aria-hidden />}
    </IconButton>
  )
}
