/// <reference types="vite/client" />

/** The part of React's own root that the window uses: the package ships no types. */
declare module 'react-dom/client' {
  import type { ReactNode } from 'react'
  export function createRoot(container: Element): { render(children: ReactNode): void; unmount(): void }
}

declare module 'react-dom' {
  import type { ReactNode, ReactPortal } from 'react'
  export function createPortal(children: ReactNode, container: Element): ReactPortal
  export function flushSync<R>(run: () => R): R
}
