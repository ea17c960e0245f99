import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { Evidence as Piece } from '../../../../shared/model/source.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { Button } from '../../../components/Button.tsx'
import { IconButton } from '../../../components/IconButton.tsx'
import { useT } from '../../../i18n/index.ts'
import { Withheld } from '../../protection/Withheld.tsx'
import { CopyButton } from './Heading.tsx'

const SHORT = 12

/** `row 12` and `Sheet1!12` as the reader's language says them. */
function useLocator(): (locator: string) => string {
  const { t } = useT()
  return (locator) => {
    const row = /^row (\d+)$/.exec(locator)
    if (row) return t('chart.evidence.row', { n: row[1] ?? '' })
    const sheet = /^(.*)!(\d+)$/s.exec(locator)
    return sheet ? t('chart.evidence.sheetRow', { sheet: sheet[1] ?? '', n: sheet[2] ?? '' }) : locator
  }
}

function Hash({ sha256 }: { sha256: string }) {
  const [whole, setWhole] = useState(false)
  return (
    <span className="hash">
      <span className="quiet">SHA-256</span>
      <Button look="quiet" className="hash-text" aria-expanded={whole} onPress={() => setWhole(!whole)}>
        <Bdi ltr mono>
          {whole ? sha256 : `${sha256.slice(0, SHORT)}…`}
        </Bdi>
      </Button>
      {whole && <CopyButton text={sha256} />}
    </span>
  )
}

function Row({ piece }: { piece: Piece }) {
  const { t } = useT()
  const locator = useLocator()
  return (
    <li className="evidence-row">
      <p className="evidence-where">
        <span className="evidence-file">
          <Bdi>{piece.file}</Bdi>
        </span>
        <span className="nowrap">{locator(piece.locator)}</span>
        {piece.role !== 'primary' && <span className="evidence-role">{t(`chart.role.${piece.role}`)}</span>}
      </p>
      {piece.withheld ? (
        <Withheld of="row" persons={piece.persons ?? []} what={`${piece.source} ${piece.locator}`} />
      ) : (
        <div className="evidence-raw">
          <pre dir="auto">{piece.raw}</pre>
          <CopyButton text={piece.raw} label={t('chart.evidence.copy')} />
        </div>
      )}
      <Hash sha256={piece.sha256} />
    </li>
  )
}

interface Props {
  evidence: readonly Piece[]
  total: number
  page: number
  pages: number
  onPage: (page: number) => void
}

/** The rows that say so, to the letter, with the file they stand in. */
export function Evidence({ evidence, total, page, pages, onPage }: Props) {
  const { t } = useT()
  return (
    <section className="evidence">
      <h3>{t('chart.evidence.title', { count: total })}</h3>
      <ul>
        {evidence.map((piece) => (
          <Row key={`${piece.source} ${piece.locator} ${piece.role}`} piece={piece} />
        ))}
      </ul>
      {pages > 1 && (
        <nav className="evidence-pages" aria-label={t('chart.evidence.pages')}>
          <IconButton label={t('chart.evidence.before')} isDisabled={page === 0} onPress={() => onPage(page - 1)}>
            <ChevronLeft className="mirror" aria-hidden />
          </IconButton>
          <span>{t('chart.evidence.page', { n: page + 1, of: pages })}</span>
          <IconButton label={t('chart.evidence.after')} isDisabled={page >= pages - 1} onPress={() => onPage(page + 1)}>
            <ChevronRight className="mirror" aria-hidden />
          </IconButton>
        </nav>
      )}
    </section>
  )
}
