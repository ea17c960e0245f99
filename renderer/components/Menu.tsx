import './List.css'
import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, type PopoverProps, Separator } from 'react-aria-components'
import { classes } from './classes.ts'
import { KeyHint } from './KeyHint.tsx'
import { PopoverSurface } from './Popover.tsx'

export interface MenuEntry {
  id: string
  label: string
  icon?: ReactNode
  keys?: string | undefined
  danger?: boolean
  isDisabled?: boolean
  /** A line above it. */
  separated?: boolean
  run(): void
}

/** What can be done with something: a button that opens a list of actions, with their shortcuts. */
export function Menu({
  label,
  entries,
  button,
  placement = 'bottom start',
}: {
  label: string
  entries: readonly MenuEntry[]
  button: ReactNode
  placement?: PopoverProps['placement']
}) {
  return (
    <MenuTrigger>
      {button}
      <PopoverSurface placement={placement}>
        <MenuList label={label} entries={entries} />
      </PopoverSurface>
    </MenuTrigger>
  )
}

/** The list of a menu alone, for menus that something else opens (a right click on a chart). */
export function MenuList({ label, entries, onClose }: { label: string; entries: readonly MenuEntry[]; onClose?: () => void }) {
  return (
    <AriaMenu
      aria-label={label}
      className="m-list"
      {...(onClose && { onClose })}
      disabledKeys={entries.filter((entry) => entry.isDisabled).map((entry) => entry.id)}
    >
      {entries.flatMap((entry) => [
        ...(entry.separated ? [<Separator key={`${entry.id}-line`} className="m-list-line" />] : []),
        <MenuItem key={entry.id} id={entry.id} textValue={entry.label} onAction={entry.run} className={classes('m-item', entry.danger && 'm-item-danger')}>
          {entry.icon}
          <span className="m-item-label">{entry.label}</span>
          {entry.keys !== undefined && <KeyHint keys={entry.keys} />}
        </MenuItem>,
      ])}
    </AriaMenu>
  )
}
