import './Start.css'
import type { ReactNode } from 'react'
import { ArrowLeft } from 'lucide-react'
import { LanguageSelect, ThemeSelect } from '../../app/LanguageSelect.tsx'
import { Mark } from '../../app/Mark.tsx'
import { Button } from '../../components/Button.tsx'
import { useT } from '../../i18n/index.ts'

/** A page before a case is open: language and theme in the corner, one column. */
export function StartPage({
  title,
  sub,
  onBack,
  wide,
  children,
}: {
  title?: string
  sub?: string
  onBack?: (() => void) | undefined
  wide?: boolean
  children: ReactNode
}) {
  const { t } = useT()
  return (
    <div className="start">
      <div className="start-bar">
        {onBack && (
          <Button look="quiet" icon={<ArrowLeft className="mirror" />} onPress={onBack}>
            {t('common.back')}
          </Button>
        )}
        <span className="start-space" />
        <LanguageSelect hideLabel />
        <ThemeSelect hideLabel />
      </div>
      <main className={wide ? 'start-page start-page-wide' : 'start-page'}>
        {title !== undefined && (
          <header className="start-head">
            <span className="start-mark">
              <Mark size={28} />
            </span>
            <h1>
              <bdi>{title}</bdi>
            </h1>
            {sub !== undefined && <p className="start-sub">{sub}</p>}
          </header>
        )}
        {children}
      </main>
    </div>
  )
}
