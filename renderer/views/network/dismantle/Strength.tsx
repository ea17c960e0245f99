import { Tooltip } from '../../../components/Tooltip.tsx'
import { Focusable } from 'react-aria-components'
import type { ReactElement } from 'react'
import type { EvidenceStrength } from '../../../../shared/api/dismantle.ts'
import { useT } from '../../../i18n/index.ts'

const DOTS = { strong: 3, fair: 2, thin: 1 } as const

/** How strong the evidence is, by dots and a word; a hover says the figures behind it. */
export function Strength({ evidence }: { evidence: EvidenceStrength }) {
  const { t } = useT()
  const mark = (
    <span className="dis-strength" role="button" tabIndex={0}>
      <span className="dis-dots" data-grade={evidence.grade} aria-hidden>
        {[1, 2, 3].map((dot) => (
          <span key={dot} data-on={dot <= DOTS[evidence.grade] || undefined} />
        ))}
      </span>
      {t(`dismantle.evidence.${evidence.grade}`)}
    </span>
  ) as ReactElement<HTMLElement>
  return (
    <Tooltip text={t(`dismantle.evidence.rule.${evidence.grade}`)}>
      <Focusable>{mark as never}</Focusable>
    </Tooltip>
  )
}
