import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { Count } from '../../../components/Count.tsx'
import { useT } from '../../../i18n/index.ts'
import { MOST } from './settings.ts'

/** How many are taken out: drawn with the mouse or by arrow keys, from the reading start to its end. */
export function HowMany({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const { t } = useT()
  const share = (value - 1) / (MOST - 1)
  return (
    <Slider
      className="dis-slider"
      minValue={1}
      maxValue={MOST}
      step={1}
      value={value}
      onChange={(next) => onChange(Array.isArray(next) ? (next[0] ?? 1) : next)}
    >
      <Label className="m-label">{t('dismantle.form.remove')}</Label>
      <SliderOutput className="dis-slider-value">
        <Count value={value} />
      </SliderOutput>
      <SliderTrack className="dis-slider-track">
        <span className="dis-slider-line" aria-hidden>
          <span style={{ inlineSize: `${100 * share}%` }} />
        </span>
        <SliderThumb className="dis-slider-thumb" />
      </SliderTrack>
    </Slider>
  )
}
