import type { ReactNode } from 'react'

/** A figure with a bar as long as its share of the longest, 0 to 1. */
export function Bar({ share, children }: { share: number; children: ReactNode }) {
  return (
    <span className="net-bar">
      <span className="net-bar-line" aria-hidden>
        <span style={{ inlineSize: `${Math.max(0, Math.min(1, share)) * 100}%` }} />
      </span>
      <span className="net-bar-figure">{children}</span>
    </span>
  )
}
