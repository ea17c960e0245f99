import { Focusable } from 'react-aria-components'
import { Tooltip } from '../../../components/Tooltip.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { surenessOf } from './sentence.ts'

const PERCENT = { style: 'percent', maximumFractionDigits: 0 } as const

/** How sure a group, or a member of one, is: one word, with the figures on hover. */
export function Sure({ of }: { of: { again: number; thinned: number } }) {
  const { t, lang } = useT()
  const sure = surenessOf(of)
  return (
    <Tooltip text={t('network.groups.sureFigures', { again: formatNumber(of.again, lang, PERCENT), thinned: formatNumber(of.thinned, lang, PERCENT) })}>
      <Focusable>
        <span className="net-sure" data-sure={sure} role="button" tabIndex={0}>
          {t(`network.groups.word.${sure}`)}
        </span>
      </Focusable>
    </Tooltip>
  )
}
