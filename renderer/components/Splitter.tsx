import './Splitter.css'
import type { ReactNode } from 'react'
import { Group, type Layout, Panel, type PanelProps, Separator } from 'react-resizable-panels'
import { useT } from '../i18n/index.ts'

const PREFIX = 'masar.panels.'

function kept(id: string): Layout | undefined {
  try {
    const text = sessionStorage.getItem(PREFIX + id)
    return text === null ? undefined : (JSON.parse(text) as Layout)
  } catch {
    return undefined
  }
}

function keep(id: string, layout: Layout): void {
  try {
    sessionStorage.setItem(PREFIX + id, JSON.stringify(layout))
  } catch {
    return
  }
}

/**
 * Panels side by side or one above the other, with lines that drag (arrow keys too). Sizes last as long as the
 * window: they are kept under `id` and hold no case data. Children: SplitPanel, SplitLine, SplitPanel…
 */
export function Split({
  id,
  direction = 'horizontal',
  children,
  className,
}: {
  id: string
  direction?: 'horizontal' | 'vertical'
  children: ReactNode
  className?: string
}) {
  const { dir } = useT()
  const layout = kept(id)
  return (
    <Group
      id={id}
      dir={dir}
      orientation={direction}
      className={`m-split ${className ?? ''}`}
      {...(layout && { defaultLayout: layout })}
      onLayoutChanged={(next) => keep(id, next)}
    >
      {children}
    </Group>
  )
}

/** Sizes: numbers are pixels, strings without unit are percent. */
export function SplitPanel({ children, className, ...rest }: PanelProps) {
  return (
    <Panel {...rest} className={`m-split-panel ${className ?? ''}`}>
      {children}
    </Panel>
  )
}

export function SplitLine({ label }: { label: string }) {
  return <Separator className="m-split-line" aria-label={label} />
}
