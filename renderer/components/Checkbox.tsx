import './Check.css'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaProps } from 'react-aria-components'
import { Check, Minus } from 'lucide-react'
import { classes } from './classes.ts'

export function Checkbox({ className, children, ...rest }: Omit<AriaProps, 'className' | 'children'> & { className?: string; children: ReactNode }) {
  return (
    <AriaCheckbox {...rest} className={classes('m-check', className)}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className="m-check-box" aria-hidden>
            {isIndeterminate ? <Minus /> : isSelected ? <Check /> : null}
          </span>
          <span>{children}</span>
        </>
      )}
    </AriaCheckbox>
  )
}
