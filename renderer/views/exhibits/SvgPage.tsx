import { useEffect, useRef } from 'react'
import { parsePage } from './svg-page.ts'

/** One printed page on screen: the very SVG that goes to the printer. */
export function SvgPage({ svg, label }: { svg: string; label: string }) {
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const page = document.adoptNode(parsePage(svg))
    page.setAttribute('aria-hidden', 'true')
    page.removeAttribute('width')
    page.removeAttribute('height')
    holder.current?.replaceChildren(page)
  }, [svg])
  // oxlint-disable-next-line prefer-tag-over-role -- a picture made of elements, which an <img> cannot hold
  return <div ref={holder} className="exhibit-sheet" role="img" aria-label={label} dir="ltr" />
}
