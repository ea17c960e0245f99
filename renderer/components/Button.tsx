import './Button.css'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components'
import { classes } from './classes.ts'

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'

export interface ButtonProps extends Omit<AriaProps, 'className' | 'children'> {
  look?: ButtonLook
  size?: 'normal' | 'large'
  icon?: ReactNode
  /** Shown at the reading end, quietly: a shortcut or a chevron. */
  after?: ReactNode
  className?: string
  children?: ReactNode
}

/** Something to do. One `primary` a view at most. */
export function Button({ look = 'plain', size = 'normal', icon, after, className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classes('m-button', `m-button-${look}`, size === 'large' && 'm-button-large', className)}>
      {icon}
      {children !== undefined && <span className="m-button-text">{children}</span>}
      {after}
    </AriaButton>
  )
}
