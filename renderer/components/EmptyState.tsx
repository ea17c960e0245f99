import './EmptyState.css'
import type { ReactNode } from 'react'

/** An empty view is an invitation: what would be here, and one button that brings it. */
export function EmptyState({ icon, title, children, action }: { icon?: ReactNode; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="m-empty">
      {icon}
      <h2>{title}</h2>
      {children !== undefined && <p className="m-empty-text">{children}</p>}
      {action}
    </div>
  )
}
