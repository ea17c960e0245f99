import type { Page } from '@playwright/test'

/** Milliseconds without a change that count as rest, and how long is waited for them at the most: what never rests is taken as it is. */
const QUIET_MS = 150
const PATIENCE_MS = 8_000

/** Waits until the page rests: nothing is written into it, nothing fades or slides, nothing is said to be busy, and the chart stands where it stood. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(
    async ([quiet, patience]) => {
      interface Charted {
        _cyreg: {
          cy: { zoom(): number; pan(): { x: number; y: number }; nodes(): { map(of: (node: { position(): { x: number; y: number } }) => number): number[] } }
        }
      }
      const chart = (): string => {
        const holder = [...document.querySelectorAll('*')].find((one) => '_cyreg' in one) as (HTMLElement & Charted) | undefined
        if (!holder) return ''
        const { cy } = holder._cyreg
        const places = cy.nodes().map((node) => {
          const { x, y } = node.position()
          return x + y * 3
        })
        return `${cy.zoom()} ${cy.pan().x} ${cy.pan().y} ${places.length} ${places.reduce((sum, place) => sum + place, 0)}`
      }
      const moves = (animation: Animation): boolean =>
        animation.playState === 'running' && Number.isFinite(Number(animation.effect?.getComputedTiming().endTime ?? 0))
      const began = performance.now()
      let changed = began
      let stood = chart()
      const watch = new MutationObserver(() => (changed = performance.now()))
      watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
      for (;;) {
        await new Promise((done) => requestAnimationFrame(done))
        const now = performance.now()
        const stands = chart()
        if (stands !== stood || document.querySelector('[aria-busy=true]') !== null || document.getAnimations().some(moves)) changed = now
        stood = stands
        if (now - changed >= quiet || now - began >= patience) break
      }
      watch.disconnect()
    },
    [QUIET_MS, PATIENCE_MS] as const,
  )
