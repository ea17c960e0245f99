import { Copy } from 'lucide-react'
import { call } from '../../bridge.ts'
import { Bdi } from '../../components/Bdi.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { Time } from '../../components/Time.tsx'
import { useT } from '../../i18n/index.ts'
import { formatBytes, formatNumber } from '../../i18n/numbers.ts'
import { say, sayError } from '../../state/toasts.ts'
import { delimiterName, formatName } from './names.ts'
import { Skipped, Warnings } from './Remarks.tsx'
import type { Source } from './SourceTable.tsx'
import { Sum } from './Sum.tsx'

/** What is known of a source's file, down to its SHA-256. */
export function SourceAbout({ source }: { source: Source }) {
  const { t, lang } = useT()
  const copy = () => void call('shell.copy', { text: source.sha256 }).then(() => say(t('common.copied')), sayError)
  const facts: [string, React.ReactNode][] = [
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
    ...(source.skipped.some(({ rows }) => rows > 0) ? [['skipped', <Skipped key="skipped" report={source} />] as [string, React.ReactNode]] : []),
    ['format', `${formatName(source.format, lang)} (${formatNumber(source.confidence, lang, { style: 'percent' })})`],
    ...(source.encoding === null
      ? []
      : [
          [
            'encoding',
            <Bdi key="encoding" ltr>
              {source.encoding}
            </Bdi>,
          ] as [string, React.ReactNode],
        ]),
    ...(source.delimiter === null ? [] : [['delimiter', delimiterName(source.delimiter, t)] as [string, React.ReactNode]]),
    ...(source.sheet === null ? [] : [['sheet', <Bdi key="sheet">{source.sheet}</Bdi>] as [string, React.ReactNode]]),
    [
      'zone',
      <Bdi key="zone" ltr>
        {source.zone}
      </Bdi>,
    ],
    ['dateOrder', t(`import.dateOrder.${source.dateOrder}`)],
    ['importedAt', <Time key="importedAt" at={source.importedAt} look="full" />],
    ...(source.warnings.length === 0 ? [] : [['warnings', <Warnings key="warnings" warnings={source.warnings} />] as [string, React.ReactNode]]),
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
