import './Button.css'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaProps, ToggleButton } from 'react-aria-components'
import { classes } from './classes.ts'
import { Tooltip } from './Tooltip.tsx'

export interface IconButtonProps extends Omit<AriaProps, 'className' | 'children' | 'aria-label'> {
  /** What it does: the tooltip, and what a screen reader says. */
  label: string
  /** Its shortcut, such as `Ctrl L`. */
  keys?: string | undefined
  /** When given, the button is a switch that is on or off. */
  on?: boolean | undefined
  className?: string
  children: ReactNode
}

export function IconButton({ label, keys, on, className, children, onPress, ...rest }: IconButtonProps) {
  const look = classes('m-icon-button', className)
  return (
    <Tooltip text={label} keys={keys}>
      {on === undefined ? (
        <AriaButton {...rest} {...(onPress && { onPress })} aria-label={label} className={look}>
          {children}
        </AriaButton>
      ) : (
        <ToggleButton aria-label={label} isSelected={on} {...(onPress && { onPress })} {...(rest.isDisabled && { isDisabled: true })} className={look}>
          {children}
        </ToggleButton>
      )}
    </Tooltip>
  )
}
