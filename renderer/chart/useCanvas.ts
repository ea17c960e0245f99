import { type RefObject, useEffect, useRef, useState } from 'react'
import { type CanvasEvents, type ChartCanvas, createCanvas } from './canvas.ts'
import { loadFonts } from './fonts.ts'
import { onThemeChange, type Palette, readPalette } from './palette.ts'

export interface HeldCanvas {
  /** The element to draw in. */
  box: RefObject<HTMLDivElement | null>
  /** Null until the fonts are there. */
  canvas: ChartCanvas | null
  /** The colours it is painted with: others after the theme changed. */
  palette: Palette | null
}

/** A canvas that lives as long as its component, painted in the theme of the page. `events` may be new at every drawing. */
export function useCanvas(events: CanvasEvents): HeldCanvas {
  const box = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState<Omit<HeldCanvas, 'box'>>({ canvas: null, palette: null })
  const latest = useRef(events)
  latest.current = events
  useEffect(() => {
    let canvas: ChartCanvas | null = null
    let gone = false
    let endTheme = (): void => undefined
    const start = async (): Promise<void> => {
      await loadFonts()
      const container = box.current
      if (gone || !container) return
      const palette = readPalette(container)
      canvas = createCanvas(container, palette, {
        chooseNode: (id, more) => latest.current.chooseNode(id, more),
        chooseEdge: (id) => latest.current.chooseEdge(id),
        chooseBox: (ids, more) => latest.current.chooseBox(ids, more),
        chooseNothing: () => latest.current.chooseNothing(),
        open: (id) => latest.current.open(id),
        moved: (places) => latest.current.moved(places),
        viewport: (zoom) => latest.current.viewport(zoom),
        menu: (at, id) => latest.current.menu(at, id),
      })
      setHeld({ canvas, palette })
      endTheme = onThemeChange(() => {
        const next = readPalette(container)
        canvas?.paint(next)
        setHeld({ canvas, palette: next })
      })
    }
    void start()
    return () => {
      gone = true
      endTheme()
      canvas?.destroy()
      setHeld({ canvas: null, palette: null })
    }
  }, [])
  return { box, ...held }
}
