import type { ReactNode } from 'react'

/** A titled part of a page, under a hairline. */
export function Section({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section>
      <header className="home-section-head">
        <h2>{title}</h2>
        {action}
      </header>
      {children}
    </section>
  )
}
