import { Copy } from 'lucide-react'
import { call } from '../../bridge.ts'
import { Bdi } from '../../components/Bdi.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { Time } from '../../components/Time.tsx'
import { useT } from '../../i18n/index.ts'
import { formatBytes, formatNumber } from '../../i18n/numbers.ts'
import { say, sayError } from '../../state/toasts.ts'
import { delimiterName, formatName, partWords } from './names.ts'
import { Skipped, Warnings } from './Remarks.tsx'
import type { Source } from './SourceTable.tsx'
import { Sum } from './Sum.tsx'

type Fact = [string, React.ReactNode]

/** What is known of a source's file, down to its SHA-256. */
export function SourceAbout({ source }: { source: Source }) {
  const { t, lang } = useT()
  const copy = () => void call('shell.copy', { text: source.sha256 }).then(() => say(t('common.copied')), sayError)
  const facts: Fact[] = [
    [
      'sha256',
      <span key="sha256" className="about-hash">
        <Bdi ltr mono>
          {source.sha256}
        </Bdi>
        <IconButton label={t('common.copy')} onPress={copy}>
          <Copy />
        </IconButton>
      </span>,
    ],
    ['size', `${formatBytes(source.bytes, lang)} (${t('data.bytes', { count: source.bytes })})`],
    ['sum', <Sum key="sum" figures={source} />],
    ...(source.skipped.some(({ rows }) => rows > 0) ? [['skipped', <Skipped key="skipped" report={source} />] as Fact] : []),
    ['format', `${formatName(source.format, lang)} (${formatNumber(source.confidence, lang, { style: 'percent' })})`],
    ...(source.encoding === null
      ? []
      : [
          [
            'encoding',
            <Bdi key="encoding" ltr>
              {source.encoding}
            </Bdi>,
          ] as Fact,
        ]),
    ...(source.delimiter === null ? [] : [['delimiter', delimiterName(source.delimiter, t)] as Fact]),
    ...(source.sheet === null ? [] : [['sheet', <Bdi key="sheet">{source.sheet}</Bdi>] as Fact]),
    ...(source.zone === ''
      ? []
      : [
          [
            'zone',
            <Bdi key="zone" ltr>
              {source.zone}
            </Bdi>,
          ] as Fact,
        ]),
    ...(source.zone === '' ? [] : [['dateOrder', t(`import.dateOrder.${source.dateOrder}`)] as Fact]),
    ...(source.subject
      ? [
          [
            'subject',
            <Bdi key="subject" ltr>
              {source.subject}
            </Bdi>,
          ] as Fact,
        ]
      : []),
    ...(source.planned ? [['planned', t('data.planned')] as Fact] : []),
    ...(source.kinds && source.kinds.length > 0
      ? [['kinds', <Counts key="kinds" of={source.kinds.map(({ kind, count }) => t(`import.kind.${kind}`, { count }))} />] as Fact]
      : []),
    ...(source.statements && source.statements.length > 0
      ? [['statements', <Counts key="statements" of={source.statements.map(({ what, count }) => t(`import.statement.${what}`, { count }))} />] as Fact]
      : []),
    ...(source.parts && source.parts.length > 0 ? [['parts', <PartList key="parts" parts={source.parts} />] as Fact] : []),
    ['importedAt', <Time key="importedAt" at={source.importedAt} look="full" />],
    ...(source.warnings.length === 0 ? [] : [['warnings', <Warnings key="warnings" warnings={source.warnings} />] as Fact]),
  ]
  return (
    <dl className="panel-facts about">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`data.fact.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const Counts = ({ of }: { of: readonly string[] }) => (
  <ul className="about-counts">
    {of.map((words) => (
      <li key={words}>{words}</li>
    ))}
  </ul>
)

/** Sheets or parts: the rows of each, or why it was not read. */
function PartList({ parts }: { parts: NonNullable<Source['parts']> }) {
  const { t, lang } = useT()
  return (
    <ul>
      {parts.map((part) => (
        <li key={part.name}>
          <Bdi>{part.name}</Bdi>{' '}
          <span className="quiet">
            {part.read === null
              ? partWords(part, t, lang)
              : [t('data.sum.read', { count: part.read }), partWords(part, t, lang)].filter(Boolean).join(t('common.comma'))}
          </span>
        </li>
      ))}
    </ul>
  )
}
