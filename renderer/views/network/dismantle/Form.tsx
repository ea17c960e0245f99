import { AIMS } from '../../../../shared/network/dismantle/aims.ts'
import { Select } from '../../../components/Select.tsx'
import { useT } from '../../../i18n/index.ts'
import { PeriodField, PickThing } from '../../answers/index.ts'
import { HowMany } from './HowMany.tsx'
import type { Settings } from './settings.ts'

/** The settings, in the order of the sentence: how many, what is to break, whom to leave alone, when. */
export function Form({ settings, set }: { settings: Settings; set: (change: Partial<Settings>) => void }) {
  const { t } = useT()
  return (
    <>
      <HowMany value={settings.remove} onChange={(remove) => set({ remove })} />
      <Select
        className="dis-aim"
        label={t('dismantle.form.objective')}
        choices={AIMS.map((id) => ({ id, label: t(`dismantle.aim.${id}`) }))}
        value={settings.objective}
        onChange={(objective) => set({ objective })}
      />
      <div className="dis-spare">
        <PickThing
          label={t('dismantle.form.protect')}
          kinds={['number', 'person', 'account']}
          placeholder={t('dismantle.form.nobody')}
          many
          value={settings.protect}
          onChange={(protect) => set({ protect })}
        />
      </div>
      <PeriodField value={settings} onChange={({ from, until }) => set({ from, until })} />
    </>
  )
}
