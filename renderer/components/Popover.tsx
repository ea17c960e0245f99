import './Popover.css'
import type { ReactNode } from 'react'
import { Popover as AriaPopover, Dialog, DialogTrigger, type PopoverProps } from 'react-aria-components'
import { classes } from './classes.ts'

/** The surface that menus, lists and popovers share. */
export function PopoverSurface({ className, children, ...rest }: Omit<PopoverProps, 'className' | 'children'> & { className?: string; children: ReactNode }) {
  return (
    <AriaPopover offset={4} {...rest} className={classes('m-popover', className)}>
      {children}
    </AriaPopover>
  )
}

/**
 * A small panel beside the button that opens it. Escape or a click outside closes it; children given as a function get
 * `close`, for actions that are done with the panel.
 */
export function Popover({
  label,
  button,
  placement = 'bottom start',
  children,
}: {
  label: string
  button: ReactNode
  placement?: PopoverProps['placement']
  children: ReactNode | ((close: () => void) => ReactNode)
}) {
  return (
    <DialogTrigger>
      {button}
      <PopoverSurface placement={placement}>
        <Dialog aria-label={label} className="m-popover-body">
          {typeof children === 'function' ? ({ close }) => children(close) : children}
        </Dialog>
      </PopoverSurface>
    </DialogTrigger>
  )
}
