import './Field.css'
import { type ReactNode, useState } from 'react'
import { TextField as AriaTextField, FieldError, Group, Input, Label, Text, type TextFieldProps as AriaProps } from 'react-aria-components'
import { Eye, EyeOff } from 'lucide-react'
import { useT } from '../i18n/index.ts'
import { classes } from './classes.ts'
import { IconButton } from './IconButton.tsx'

export interface PasswordFieldProps extends Omit<AriaProps, 'className' | 'children' | 'type'> {
  label: string
  hint?: ReactNode
  error?: string | null | undefined
  className?: string
}

/** A passphrase, hidden unless the person looks at it. Never kept by the browser. */
export function PasswordField({ label, hint, error, className, ...rest }: PasswordFieldProps) {
  const { t } = useT()
  const [shown, setShown] = useState(false)
  return (
    <AriaTextField
      {...rest}
      type={shown ? 'text' : 'password'}
      autoComplete="off"
      spellCheck="false"
      isInvalid={Boolean(error)}
      className={classes('m-field', className)}
    >
      <Label className="m-label">{label}</Label>
      <Group className="m-input-group" isInvalid={Boolean(error)}>
        <Input className="m-input" dir="auto" />
        <IconButton label={t(shown ? 'common.hidePassphrase' : 'common.showPassphrase')} onPress={() => setShown(!shown)}>
          {shown ? <EyeOff /> : <Eye />}
        </IconButton>
      </Group>
      {hint !== undefined && !error && (
        <Text slot="description" className="m-hint">
          {hint}
        </Text>
      )}
      <FieldError className="m-field-error">{error ?? ''}</FieldError>
    </AriaTextField>
  )
}
