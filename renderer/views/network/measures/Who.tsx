import { FileText } from 'lucide-react'
import { Focusable } from 'react-aria-components'
import type { Thing } from '../../../../shared/api/network.ts'
import { Tooltip } from '../../../components/Tooltip.tsx'
import { useT } from '../../../i18n/index.ts'
import { GroupSign, Name } from '../../answers/index.ts'

/** Somebody of the network: the name, whether the case holds their own records, and their group. */
export function Who({ of, group }: { of: Thing; group?: number | null }) {
  return (
    <span className="net-who">
      <Name of={of} />
      {of.subject && <OwnRecords />}
      {group !== undefined && group !== null && <GroupSign group={group} />}
    </span>
  )
}

/** Whoever's own records are in the case is seen with all contacts, and looks central for that. */
export function OwnRecords() {
  const { t } = useT()
  return (
    <Tooltip text={t('network.own.help')}>
      <Focusable>
        <span className="net-own" role="img" tabIndex={0} aria-label={t('network.own.mark')}>
          <FileText aria-hidden />
        </span>
      </Focusable>
    </Tooltip>
  )
}
