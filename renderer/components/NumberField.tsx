import './Field.css'
import type { ReactNode } from 'react'
import { NumberField as AriaNumberField, Button, FieldError, Group, Input, Label, Text, type NumberFieldProps as AriaProps } from 'react-aria-components'
import { Minus, Plus } from 'lucide-react'
import { useT } from '../i18n/index.ts'
import { classes } from './classes.ts'

export interface NumberFieldProps extends Omit<AriaProps, 'className' | 'children'> {
  label: string
  hint?: ReactNode
  error?: string | null | undefined
  hideLabel?: boolean
  className?: string
  /** What the two buttons add and take, where every number between is a number as well. */
  by?: number | undefined
}

export function NumberField({ label, hint, error, hideLabel, className, by, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField {...rest} {...(hideLabel && { 'aria-label': label })} isInvalid={Boolean(error)} className={classes('m-field', className)}>
      {!hideLabel && <Label className="m-label">{label}</Label>}
      <Group className="m-input-group">
        <Input className="m-input" dir="ltr" />
        {by === undefined ? (
          <>
            <Button slot="decrement" className="m-icon-button">
              <Minus />
            </Button>
            <Button slot="increment" className="m-icon-button">
              <Plus />
            </Button>
          </>
        ) : (
          <Steps by={by} {...rest} />
        )}
      </Group>
      {hint !== undefined && (
        <Text slot="description" className="m-hint">
          {hint}
        </Text>
      )}
      <FieldError className="m-field-error">{error ?? ''}</FieldError>
    </AriaNumberField>
  )
}

/** To the next round number below and above. */
function Steps({
  by,
  value = 0,
  minValue = -Infinity,
  maxValue = Infinity,
  onChange,
}: Pick<NumberFieldProps, 'value' | 'minValue' | 'maxValue' | 'onChange'> & { by: number }) {
  const { t } = useT()
  const to = (next: number): void => onChange?.(Math.min(maxValue, Math.max(minValue, next)))
  return (
    <>
      <Button
        slot={null}
        excludeFromTabOrder
        className="m-icon-button"
        aria-label={t('common.less')}
        isDisabled={value <= minValue}
        onPress={() => to(by * (Math.ceil(value / by) - 1))}
      >
        <Minus />
      </Button>
      <Button
        slot={null}
        excludeFromTabOrder
        className="m-icon-button"
        aria-label={t('common.more')}
        isDisabled={value >= maxValue}
        onPress={() => to(by * (Math.floor(value / by) + 1))}
      >
        <Plus />
      </Button>
    </>
  )
}
