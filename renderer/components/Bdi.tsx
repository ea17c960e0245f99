import { classes } from './classes.ts'

/** Data of its own direction inside a sentence. Numbers, hashes, paths and codes: `ltr`. Names and titles: leave it. */
export function Bdi({ children, ltr, mono, className }: { children: string | number | null | undefined; ltr?: boolean; mono?: boolean; className?: string }) {
  return (
    <bdi dir={ltr ? 'ltr' : 'auto'} className={classes(mono && 'mono', className)}>
      {children}
    </bdi>
  )
}
