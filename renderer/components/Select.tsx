import './Field.css'
import './List.css'
import './Select.css'
import type { ReactNode } from 'react'
import { Select as AriaSelect, Button, FieldError, Label, ListBox, ListBoxItem, SelectValue, Text } from 'react-aria-components'
import { ChevronDown } from 'lucide-react'
import { classes } from './classes.ts'
import { PopoverSurface } from './Popover.tsx'

export interface Choice<K extends string = string> {
  id: K
  label: string
  /** A second, quieter part: shown in the list, not in the closed field. */
  hint?: string | undefined
  icon?: ReactNode
}

export interface SelectProps<K extends string> {
  label: string
  choices: readonly Choice<K>[]
  value: K | null
  onChange(value: K): void
  hint?: ReactNode
  error?: string | null | undefined
  placeholder?: string
  hideLabel?: boolean
  isDisabled?: boolean
  className?: string
}

/** One of a short list. For long lists that one types into, ComboBox. */
export function Select<K extends string>({ label, choices, value, onChange, hint, error, placeholder, hideLabel, isDisabled, className }: SelectProps<K>) {
  return (
    <AriaSelect
      value={value}
      onChange={(key) => key !== null && onChange(key as K)}
      {...(placeholder !== undefined && { placeholder })}
      {...(hideLabel && { 'aria-label': label })}
      isDisabled={isDisabled ?? false}
      isInvalid={Boolean(error)}
      className={classes('m-field', className)}
    >
      {!hideLabel && <Label className="m-label">{label}</Label>}
      <Button className="m-select-button">
        <SelectValue className="m-select-value" />
        <ChevronDown />
      </Button>
      {hint !== undefined && (
        <Text slot="description" className="m-hint">
          {hint}
        </Text>
      )}
      <FieldError className="m-field-error">{error ?? ''}</FieldError>
      <PopoverSurface className="m-select-popover">
        <ListBox className="m-list" items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className="m-item">
              {choice.icon}
              <span className="m-item-label">{choice.label}</span>
              {choice.hint !== undefined && <span className="m-item-hint">{choice.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </PopoverSurface>
    </AriaSelect>
  )
}
