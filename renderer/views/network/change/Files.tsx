import { useState } from 'react'
import { FileWarning } from 'lucide-react'
import type { BorderFile } from '../../../../shared/api/network.ts'
import { formatInstant, formatPeriod } from '../../../i18n/dates.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { Button } from '../../../components/Button.tsx'
import { useT } from '../../../i18n/index.ts'
import { useSession } from '../../../state/session.ts'
import type { Compared } from './periods.ts'

const FIRST = 8

/** The files as bars of time beside the border: one that covers one period only cannot show that somebody came or went. */
export function Files({ files, periods: { before, after } }: { files: readonly BorderFile[]; periods: Compared }) {
  const { t, lang } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const { from } = before
  const { until } = after
  const share = (at: number): number => Math.max(0, Math.min(1, (at - from) / (until - from))) * 100
  const partial = files.filter(({ both }) => !both).length
  const [all, setAll] = useState(false)
  // Those that may have made the change come first.
  const touching = files.filter(({ first, last }) => last >= from && first < until).toSorted((a, b) => Number(a.both) - Number(b.both))
  return (
    <section className="net-files">
      <h2>
        {partial > 0 && <FileWarning aria-hidden />}
        {t('network.files.title')}
      </h2>
      <p className="quiet">{partial > 0 ? t('network.files.partial', { count: partial }) : t('network.files.whole')}</p>
      <div className="net-file figures" aria-hidden>
        <span className="net-files-axis">
          <span>{formatInstant(from, lang, zone, 'day')}</span>
          <span style={{ insetInlineStart: `${share(after.from)}%` }}>{formatInstant(after.from, lang, zone, 'day')}</span>
          <span>{formatInstant(until - 1, lang, zone, 'day')}</span>
        </span>
      </div>
      <ul>
        {touching.slice(0, all ? undefined : FIRST).map(({ id, file, first, last, both, before: early, after: late }) => (
          <li key={id} className="net-file">
            <span className="net-file-name">
              <Bdi>{file}</Bdi>
            </span>
            <span className="net-file-track">
              <span className="net-file-border" style={{ insetInlineStart: `${share(after.from)}%` }} aria-hidden />
              <span
                className="net-file-bar"
                data-both={both || undefined}
                style={{ insetInlineStart: `${share(first)}%`, inlineSize: `max(3px, ${share(last) - share(first)}%)` }}
                title={formatPeriod(first, last, lang, zone)}
              />
            </span>
            <span className="net-file-word">{t(`network.files.${both ? 'both' : late > early ? 'later' : 'earlier'}`)}</span>
          </li>
        ))}
      </ul>
      {touching.length > FIRST && (
        <Button look="quiet" className="net-files-more" onPress={() => setAll(!all)}>
          {all ? t('ask.rests.fewer') : t('ask.rests.all', { count: touching.length })}
        </Button>
      )}
    </section>
  )
}
