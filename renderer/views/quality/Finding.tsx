import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { QualityFinding } from '../../../shared/api/quality.ts'
import { sayFinding, sayWhy } from '../../../shared/drawing/quality/words.ts'
import { Bdi } from '../../components/Bdi.tsx'
import { Button } from '../../components/Button.tsx'
import { useT } from '../../i18n/index.ts'
import { shortLocator } from '../../i18n/locator.ts'
import type { OpenedLine } from './FindingRows.tsx'
import { RowText } from './RowText.tsx'
import { useSpeaker } from './speaker.ts'

const ICONS = { fault: CircleAlert, doubt: TriangleAlert, note: Info } as const

/** One finding: what was seen, what it means for a trial, what was done with it, its first rows, and the way to all. */
export function Finding({ finding, source, onOpen }: { finding: QualityFinding; source: string; onOpen(line: OpenedLine): void }) {
  const { t } = useT()
  const speaker = useSpeaker()
  const said = sayFinding(finding, speaker)
  const Icon = ICONS[finding.severity]
  return (
    <article className="finding" data-severity={finding.severity}>
      <header className="finding-head">
        <Icon className="finding-icon" aria-hidden />
        <h4>
          {said.title} <span className="finding-severity">{t(`quality.severity.${finding.severity}`)}</span>
        </h4>
        {finding.rows > 0 ? (
          <Button
            look="quiet"
            className="finding-count"
            aria-label={`${said.count}. ${t('quality.showRows')}`}
            onPress={() => onOpen({ id: finding.id, code: finding.code, title: said.title })}
          >
            {said.count}
          </Button>
        ) : (
          <span className="finding-count">{said.count}</span>
        )}
      </header>
      <dl className="finding-said">
        {(['seen', 'means', 'done'] as const).map((part) => (
          <div key={part}>
            <dt>{t(`quality.${part}`)}</dt>
            <dd>{said[part]}</dd>
          </div>
        ))}
      </dl>
      {finding.first.length > 0 && (
        <ul className="finding-rows" aria-label={t('quality.first')}>
          {finding.first.map((row) => (
            <li key={`${row.source} ${row.locator} ${row.other?.locator ?? ''}`}>
              <span className="finding-place">
                {row.source !== source && <Bdi>{row.file}</Bdi>} <Bdi>{shortLocator(row.locator)}</Bdi>
              </span>
              <span className="finding-why">{sayWhy(finding.code, row.why, speaker)}</span>
              <RowText row={row} />
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}
