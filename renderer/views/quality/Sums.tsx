import { Button } from 'react-aria-components'
import type { QualityReport } from '../../../shared/api/quality.ts'
import { Bdi } from '../../components/Bdi.tsx'
import { Count } from '../../components/Count.tsx'
import { Time } from '../../components/Time.tsx'
import { useT } from '../../i18n/index.ts'
import { Sum } from '../data/Sum.tsx'
import type { OpenedLine } from './FindingRows.tsx'

/** The count that adds up; what the rows are, and when they are of. */
export function Sums({ report, onOpen }: { report: QualityReport; onOpen(line: OpenedLine): void }) {
  const { t } = useT()
  const { sums } = report
  const facts: [string, React.ReactNode][] = [
    ...(sums.skipped.length > 0
      ? [
          [
            'skipped',
            sums.skipped.map(({ what, rows }, at) => (
              <span key={what}>
                {at > 0 && t('common.comma')}
                {what === 'blank' ? (
                  t('data.skipped', { what: t(`import.skip.${what}`), count: rows })
                ) : (
                  <Button className="sum-link" onPress={() => onOpen({ id: `skipped.${what}`, code: 'skipped', title: t(`import.skip.${what}`) })}>
                    {t('data.skipped', { what: t(`import.skip.${what}`), count: rows })}
                  </Button>
                )}
              </span>
            )),
          ] as [string, React.ReactNode],
        ]
      : []),
    ...(sums.kinds.length + sums.statements.length > 0
      ? [
          [
            'kinds',
            [
              ...sums.kinds.map(({ kind, rows }) => [t(`data.kind.${kind}`), rows] as const),
              ...sums.statements.map(({ what, rows }) => [t(`quality.statement.${what}`), rows] as const),
            ].map(([name, rows], at) => (
              <span key={name}>
                {at > 0 && t('common.comma')}
                {name} <Count value={rows} />
              </span>
            )),
          ] as [string, React.ReactNode],
        ]
      : []),
    ...(sums.first !== null && sums.last !== null
      ? ([
          [
            'period',
            <span key="period">
              <Time at={sums.first} /> – <Time at={sums.last} />
            </span>,
          ],
          ['active', t('quality.sums.activeOf', { active: sums.activeDays, days: sums.days })],
          ['corroborated', <Count key="corroborated" value={sums.corroborated} />],
        ] as [string, React.ReactNode][])
      : []),
    ...(sums.parts.length > 1
      ? [
          [
            'parts',
            <ul key="parts">
              {sums.parts.map((part) => (
                <li key={part.name}>
                  <Bdi>{part.name}</Bdi>
                  {t('quality.colon')}
                  <span className="quiet">
                    {part.read === null
                      ? t(`quality.part.${part.why ?? 'not-chosen'}`)
                      : t('quality.sums.partRead', { rows: part.read, rejected: part.rejected })}
                  </span>
                </li>
              ))}
            </ul>,
          ] as [string, React.ReactNode],
        ]
      : []),
  ]
  return (
    <>
      <p className="quality-sum">
        <Sum figures={sums} />
      </p>
      <dl className="panel-facts quality-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`quality.sums.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
