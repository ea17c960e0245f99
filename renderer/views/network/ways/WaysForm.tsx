import { Checkbox } from '../../../components/Checkbox.tsx'
import { useT } from '../../../i18n/index.ts'
import { NumberSetting, PeriodField, PickThing, type ThingKind } from '../../answers/index.ts'
import type { WaysSettings } from './settings.ts'

const KINDS: readonly ThingKind[] = ['number', 'person', 'account', 'group']

/** The settings of a way, in the order of the sentence. */
export function WaysForm({ settings, set }: { settings: WaysSettings; set: (change: Partial<WaysSettings>) => void }) {
  const { t } = useT()
  const { from, to, through, avoiding, inOrder, directed, most, period } = settings
  const same = from !== null && from === to
  return (
    <>
      <PickThing label={t('ways.reach.from')} kinds={KINDS} value={from} onChange={(id) => set({ from: id })} />
      <PickThing label={t('ways.reach.to')} kinds={KINDS} value={to} onChange={(id) => set({ to: id })} {...(same && { hint: t('ways.reach.same') })} />
      <PickThing many label={t('ways.reach.through')} kinds={KINDS} value={through} onChange={(ids) => set({ through: ids })} />
      <PickThing many label={t('ways.reach.avoiding')} kinds={KINDS} value={avoiding} onChange={(ids) => set({ avoiding: ids })} />
      <PeriodField value={period} onChange={(next) => set({ period: next })} />
      <NumberSetting label={t('ways.reach.most')} value={most} min={1} max={100} onChange={(next) => set({ most: next })} />
      <div className="ways-checks">
        <Checkbox isSelected={inOrder} onChange={(on) => set({ inOrder: on })}>
          {t('ways.reach.inOrder')}
        </Checkbox>
        <Checkbox isSelected={directed} onChange={(on) => set({ directed: on })}>
          {t('ways.reach.directed')}
        </Checkbox>
      </div>
    </>
  )
}
