import './Tabs.css'
import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import { classes } from './classes.ts'

export interface TabEntry<K extends string = string> {
  id: K
  label: ReactNode
  content: ReactNode
  isDisabled?: boolean
}

export function Tabs<K extends string>({
  label,
  tabs,
  value,
  onChange,
  className,
}: {
  label: string
  tabs: readonly TabEntry<K>[]
  value?: K
  onChange?: (id: K) => void
  className?: string
}) {
  return (
    <AriaTabs
      className={classes('m-tabs', className)}
      {...(value !== undefined && { selectedKey: value })}
      {...(onChange && { onSelectionChange: (key) => onChange(key as K) })}
      keyboardActivation="manual"
    >
      <TabList aria-label={label} className="m-tab-list">
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} isDisabled={tab.isDisabled ?? false} className="m-tab">
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="m-tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
