import { Select } from '../../../components/Select.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useT } from '../../../i18n/index.ts'
import { NumberSetting, PickThing } from '../../answers/index.ts'
import { SpanField } from '../parts/SpanField.tsx'
import { isWrong, type NearSettings } from './settings.ts'

/** Near what, how near, and from when to when. */
export function NearForm({ settings, set }: { settings: NearSettings; set: (change: Partial<NearSettings>) => void }) {
  const { t } = useT()
  const { mode, cells, position, metres, by } = settings
  return (
    <>
      <Select
        label={t('places.near.mode')}
        choices={(['cells', 'point'] as const).map((id) => ({ id, label: t(`places.near.modes.${id}`) }))}
        value={mode}
        onChange={(next) => set({ mode: next })}
      />
      {mode === 'cells' ? (
        <PickThing
          many
          label={t('places.near.cells')}
          placeholder={t('places.towers.cellHint')}
          kinds={['cell']}
          value={cells}
          onChange={(next) => set({ cells: next })}
        />
      ) : (
        <>
          <TextField
            label={t('places.near.position')}
            ltr
            placeholder="35.2920, -3.0520"
            value={position}
            error={isWrong(settings) ? t('places.near.badPosition') : null}
            onChange={(next) => set({ position: next })}
          />
          <NumberSetting label={t('places.near.metres')} value={metres} min={250} max={100_000} step={250} onChange={(value) => set({ metres: value })} />
        </>
      )}
      <SpanField value={settings} onChange={({ from, until }) => set({ from, until })} />
      <Select
        label={t('places.by.title')}
        choices={(['number', 'handset'] as const).map((id) => ({ id, label: t(`places.by.${id}`) }))}
        value={by}
        onChange={(next) => set({ by: next })}
      />
    </>
  )
}
