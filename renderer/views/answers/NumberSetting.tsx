import type { ReactNode } from 'react'
import { NumberField } from '../../components/NumberField.tsx'

/** A number of a question's sentence: any whole one between `min` and `max`; the buttons go by `step`. What is no number changes nothing. */
export function NumberSetting({
  label,
  value,
  onChange,
  min = 1,
  max,
  step = 1,
  hint,
}: {
  label: string
  value: number
  onChange: (value: number) => void
  min?: number
  max?: number
  step?: number
  hint?: ReactNode
}) {
  return (
    <NumberField
      className="ask-number"
      label={label}
      value={value}
      minValue={min}
      step={1}
      by={step === 1 ? undefined : step}
      {...(max !== undefined && { maxValue: max })}
      {...(hint !== undefined && { hint })}
      onChange={(next) => Number.isFinite(next) && onChange(next)}
    />
  )
}
