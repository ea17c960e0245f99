import './Field.css'
import './List.css'
import './Select.css'
import type { ReactNode } from 'react'
import { ComboBox as AriaComboBox, Button, FieldError, Group, Input, Label, ListBox, ListBoxItem, Text } from 'react-aria-components'
import { ChevronDown } from 'lucide-react'
import { classes } from './classes.ts'
import { PopoverSurface } from './Popover.tsx'
import type { Choice } from './Select.tsx'

export interface ComboBoxProps<K extends string> {
  label: string
  choices: readonly Choice<K>[]
  value: K | null
  onChange(value: K): void
  hint?: ReactNode
  error?: string | null | undefined
  placeholder?: string
  hideLabel?: boolean
  className?: string
}

/** One of a long list, found by typing: countries, time zones. */
export function ComboBox<K extends string>({ label, choices, value, onChange, hint, error, placeholder, hideLabel, className }: ComboBoxProps<K>) {
  return (
    <AriaComboBox
      defaultItems={choices}
      value={value}
      onChange={(key) => key !== null && onChange(key as K)}
      menuTrigger="focus"
      {...(hideLabel && { 'aria-label': label })}
      isInvalid={Boolean(error)}
      className={classes('m-field', className)}
    >
      {!hideLabel && <Label className="m-label">{label}</Label>}
      <Group className="m-input-group">
        <Input className="m-input" dir="auto" {...(placeholder !== undefined && { placeholder })} onFocus={(event) => event.currentTarget.select()} />
        <Button className="m-icon-button">
          <ChevronDown />
        </Button>
      </Group>
      {hint !== undefined && (
        <Text slot="description" className="m-hint">
          {hint}
        </Text>
      )}
      <FieldError className="m-field-error">{error ?? ''}</FieldError>
      <PopoverSurface className="m-select-popover">
        <ListBox<Choice<K>> className="m-list">
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className="m-item">
              <span className="m-item-label">{choice.label}</span>
              {choice.hint !== undefined && <span className="m-item-hint">{choice.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </PopoverSurface>
    </AriaComboBox>
  )
}
