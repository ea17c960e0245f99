import './Page.css'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

/** A view of the rail: its title, one quiet line, its actions, and the body. `scroll` where the body is longer than the window. */
export function Page({
  title,
  sub,
  actions,
  scroll,
  className,
  children,
}: {
  title: string
  sub?: ReactNode
  actions?: ReactNode
  scroll?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <main className={classes('m-page', className)}>
      <header className="m-page-head">
        <div className="m-page-titles">
          <h1>{title}</h1>
          {sub !== undefined && <span className="m-page-sub">{sub}</span>}
        </div>
        {actions !== undefined && <div className="m-page-actions">{actions}</div>}
      </header>
      <div className={classes('m-page-body', scroll && 'm-page-scroll')}>{children}</div>
    </main>
  )
}
