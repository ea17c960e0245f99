import { useEffect } from 'react'
import { isShortcut } from '../components/keys.ts'
import { go, VIEWS } from '../state/session.ts'

/** Ctrl 1 to Ctrl 8: the views of the rail in their order. */
export function useViewKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const view = VIEWS.find((_, at) => isShortcut(event, `Ctrl ${at + 1}`))
      if (!view || event.defaultPrevented || document.querySelector('.m-veil')) return
      event.preventDefault()
      go(view)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
