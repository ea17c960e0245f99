import { Checkbox } from '../../../components/Checkbox.tsx'
import { useT } from '../../../i18n/index.ts'

/** Leaves those whose own records are in the case out of a list: they look central because they were asked for. They stay in the network. */
export function OutsidersOnly({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const { t } = useT()
  return (
    <Checkbox isSelected={on} onChange={onChange} className="net-outsiders">
      {t('network.own.leaveOut')}
    </Checkbox>
  )
}
