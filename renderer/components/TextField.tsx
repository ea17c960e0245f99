import './Field.css'
import type { ReactNode } from 'react'
import { TextField as AriaTextField, FieldError, Input, Label, Text, TextArea, type TextFieldProps as AriaProps } from 'react-aria-components'
import { classes } from './classes.ts'

export interface TextFieldProps extends Omit<AriaProps, 'className' | 'children'> {
  label: string
  hint?: ReactNode
  /** What is wrong with it, as a sentence. */
  error?: string | null | undefined
  placeholder?: string
  /** For numbers, paths and codes: reads left to right in every language. */
  ltr?: boolean
  /** More than one line. */
  rows?: number
  hideLabel?: boolean
  className?: string
}

export function TextField({ label, hint, error, placeholder, ltr, rows, hideLabel, className, ...rest }: TextFieldProps) {
  const inner = { className: 'm-input', ...(placeholder !== undefined && { placeholder }), dir: ltr ? ('ltr' as const) : ('auto' as const) }
  return (
    <AriaTextField {...rest} {...(hideLabel && { 'aria-label': label })} isInvalid={Boolean(error)} className={classes('m-field', className)}>
      {!hideLabel && <Label className="m-label">{label}</Label>}
      {rows === undefined ? <Input {...inner} /> : <TextArea {...inner} rows={rows} />}
      {hint !== undefined && !error && (
        <Text slot="description" className="m-hint">
          {hint}
        </Text>
      )}
      <FieldError className="m-field-error">{error ?? ''}</FieldError>
    </AriaTextField>
  )
}
