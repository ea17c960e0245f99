import './Field.css'
import type { ReactNode } from 'react'
import { NumberField as AriaNumberField, Button, FieldError, Group, Input, Label, Text, type NumberFieldProps as AriaProps } from 'react-aria-components'
import { Minus, Plus } from 'lucide-react'
import { classes } from './classes.ts'

export interface NumberFieldProps extends Omit<AriaProps, 'className' | 'children'> {
  label: string
  hint?: ReactNode
  error?: string | null | undefined
  hideLabel?: boolean
  className?: string
}

export function NumberField({ label, hint, error, hideLabel, className, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField {...rest} {...(hideLabel && { 'aria-label': label })} isInvalid={Boolean(error)} className={classes('m-field', className)}>
      {!hideLabel && <Label className="m-label">{label}</Label>}
      <Group className="m-input-group">
        <Input className="m-input" dir="ltr" />
        <Button slot="decrement" className="m-icon-button">
          <Minus />
        </Button>
        <Button slot="increment" className="m-icon-button">
          <Plus />
        </Button>
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
