import './List.css'
import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, type PopoverProps, Separator, SubmenuTrigger } from 'react-aria-components'
import { ChevronRight } from 'lucide-react'
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
  /** Opens a further list instead of doing something. */
  entries?: readonly MenuEntry[]
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
        entry.entries ? (
          <SubmenuTrigger key={entry.id} delay={120}>
            <Item entry={entry} />
            <PopoverSurface offset={-2}>
              <MenuList label={entry.label} entries={entry.entries} {...(onClose && { onClose })} />
            </PopoverSurface>
          </SubmenuTrigger>
        ) : (
          <Item key={entry.id} entry={entry} />
        ),
      ])}
    </AriaMenu>
  )
}

function Item({ entry }: { entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      {...(!entry.entries && { onAction: entry.run })}
      className={classes('m-item', entry.danger && 'm-item-danger')}
    >
      {entry.icon}
      <span className="m-item-label">{entry.label}</span>
      {entry.keys !== undefined && <KeyHint keys={entry.keys} />}
      {entry.entries && <ChevronRight className="mirror" aria-hidden />}
    </MenuItem>
  )
}
