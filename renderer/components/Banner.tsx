import './Banner.css'
import type { ReactNode } from 'react'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import { classes } from './classes.ts'

export type BannerLook = 'info' | 'good' | 'warn' | 'error'
const ICONS = { info: Info, good: CircleCheck, warn: TriangleAlert, error: CircleAlert }

/** Something the reader should know before going on. Errors are announced at once. */
export function Banner({
  look = 'info',
  title,
  children,
  action,
  className,
}: {
  look?: BannerLook
  title?: string
  children?: ReactNode
  action?: ReactNode
  className?: string
}) {
  const Icon = ICONS[look]
  return (
    <div className={classes('m-banner', `m-banner-${look}`, className)} role={look === 'error' ? 'alert' : 'status'}>
      <Icon aria-hidden />
      <div className="m-banner-body">
        {title !== undefined && <strong className="m-banner-title">{title}</strong>}
        {children !== undefined && <div>{children}</div>}
      </div>
      {action}
    </div>
  )
}
