import { type RefObject, useEffect, useState } from 'react'
import { columnsInSight } from './sight.ts'

/** The columns that are drawn: a file may have hundreds, and each edit must be shown at once. Follows the scrolling, in both reading directions. */
export function useSight(scroller: RefObject<HTMLElement | null>, widths: readonly number[]): [start: number, end: number] {
  const key = widths.join()
  const [sight, setSight] = useState<[number, number]>([0, Math.min(widths.length, 16)])
  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const all = key === '' ? [] : key.split(',').map(Number)
    const look = (): void => {
      const left = Math.abs(element.scrollLeft)
      const [start, end] = columnsInSight(all, left, left + element.clientWidth)
      setSight((before) => (before[0] === start && before[1] === end ? before : [start, end]))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller, key])
  return [Math.min(sight[0], widths.length), Math.min(sight[1], widths.length)]
}
