import { useEffect, useRef } from 'react'

type Step = () => void
const steps: { run: Step }[] = []

function onEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
  const top = steps.at(-1)
  if (!top) return
  event.preventDefault()
  top.run()
}

/**
 * What Escape does here: one step back. The newest mounted answer wins; menus, lists and dialogs take the key before
 * any of them.
 */
export function useEscape(run: Step, on = true): void {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    if (!on) return undefined
    const step = { run: () => latest.current() }
    if (steps.length === 0) window.addEventListener('keydown', onEscape)
    steps.push(step)
    return () => {
      steps.splice(steps.indexOf(step), 1)
      if (steps.length === 0) window.removeEventListener('keydown', onEscape)
    }
  }, [on])
}

/** True when `event` is the shortcut written as people read it: `Ctrl K`, `Ctrl Shift Z`, `F2`. The Command key serves as Ctrl. */
export function isShortcut(event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>, keys: string): boolean {
  const parts = keys.split(' ')
  const wanted = parts.at(-1) ?? ''
  const ctrl = parts.includes('Ctrl')
  if ((event.ctrlKey || event.metaKey) !== ctrl || event.shiftKey !== parts.includes('Shift') || event.altKey !== parts.includes('Alt')) return false
  // The place of the key counts too, so that shortcuts work on an Arabic keyboard.
  return (
    event.key.toLowerCase() === wanted.toLowerCase() ||
    (/^[A-Z]$/.test(wanted) && event.code === `Key${wanted}`) ||
    (/^[0-9]$/.test(wanted) && event.code === `Digit${wanted}`)
  )
}

/**
 * Runs `run` when the shortcut is pressed anywhere in the window, unless a dialog is open over it. A button takes Enter as a press
 * whatever is held with it, so a shortcut with Enter is heard before a button hears it.
 */
export function useShortcut(keys: string, run: Step, on = true): void {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    if (!on) return undefined
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isShortcut(event, keys) || document.querySelector('.m-veil')) return
      event.preventDefault()
      event.stopPropagation()
      latest.current()
    }
    const listenFirst = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('button')) listen(event)
    }
    window.addEventListener('keydown', listen)
    window.addEventListener('keydown', listenFirst, true)
    return () => {
      window.removeEventListener('keydown', listen)
      window.removeEventListener('keydown', listenFirst, true)
    }
  }, [keys, on])
}
