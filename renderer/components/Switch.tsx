import './Check.css'
import type { ReactNode } from 'react'
import { Switch as AriaSwitch, type SwitchProps as AriaProps } from 'react-aria-components'
import { classes } from './classes.ts'

/** Something that is on or off at once, without a button to confirm it. */
export function Switch({ className, children, ...rest }: Omit<AriaProps, 'className' | 'children'> & { className?: string; children: ReactNode }) {
  return (
    <AriaSwitch {...rest} className={classes('m-switch', className)}>
      <span className="m-switch-track" aria-hidden>
        <span className="m-switch-thumb" style={{ display: 'block' }} />
      </span>
      <span>{children}</span>
    </AriaSwitch>
  )
}
