import { Button } from 'react-aria-components'
import type { QualityReport } from '../../../shared/api/quality.ts'
import { Count } from '../../components/Count.tsx'
import { useT } from '../../i18n/index.ts'
import { formatNumber } from '../../i18n/numbers.ts'
import type { OpenedLine } from './FindingRows.tsx'

/** How far each field is filled; the empty ones open their rows. */
export function Fill({ report, onOpen }: { report: QualityReport; onOpen(line: OpenedLine): void }) {
  const { t, lang } = useT()
  return (
    <table className="fill">
      <thead>
        <tr>
          <th scope="col">{t('quality.fill.field')}</th>
          <th scope="col" className="fill-bar-head">
            {t('quality.fill.share')}
          </th>
          <th scope="col" className="fill-figure">
            {t('quality.fill.filled')}
          </th>
          <th scope="col" className="fill-figure">
            {t('quality.fill.empty')}
          </th>
        </tr>
      </thead>
      <tbody>
        {report.fill.map(({ field, filled, of }) => {
          const name = t(`quality.fill.name.${field}`)
          // Rounded down: what is not whole never reads as 100 %.
          const share = of === 0 ? 0 : Math.floor((filled / of) * 1_000) / 1_000
          return (
            <tr key={field}>
              <th scope="row">{name}</th>
              <td>
                <span className="fill-bar" aria-hidden>
                  <span style={{ inlineSize: `${share * 100}%` }} />
                </span>
                <bdi className="figures fill-share">{formatNumber(share, lang, { style: 'percent', maximumFractionDigits: 1 })}</bdi>
              </td>
              <td className="fill-figure">
                <Count value={filled} />
              </td>
              <td className="fill-figure">
                {of - filled > 0 ? (
                  <Button
                    className="sum-link"
                    aria-label={`${name}${t('quality.colon')}${t('quality.fill.empty')} ${of - filled}`}
                    onPress={() => onOpen({ id: `empty.${field}`, code: 'empty', title: `${name}${t('quality.colon')}${t('quality.fill.empty')}` })}
                  >
                    <Count value={of - filled} />
                  </Button>
                ) : (
                  <Count value={0} />
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
